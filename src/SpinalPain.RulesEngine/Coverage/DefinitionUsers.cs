using SpinalPain.RulesEngine.Checking;

namespace SpinalPain.RulesEngine.Coverage;

/// <summary>Which criteria use a definition, directly or through others.</summary>
internal sealed class DefinitionUsers
{
    private readonly Dictionary<string, SortedSet<string>> users = new(StringComparer.Ordinal);

    public DefinitionUsers(CheckedPack pack)
    {
        foreach (var criterion in pack.Criteria)
        {
            this.Note(criterion.AppliesWhen, criterion.Id);
            this.Note(criterion.When, criterion.Id);
        }
    }

    public IEnumerable<string> CriteriaUsing(string definition) => this.users.TryGetValue(definition, out var criteria) ? criteria : [];

    private void Note(Condition? condition, string criterion)
    {
        if (condition is null)
        {
            return;
        }

        foreach (var part in ConditionParts.Of(condition))
        {
            this.Note(part, criterion);
        }

        foreach (var definition in ConditionParts.DefinitionsOf(condition))
        {
            this.Note(definition, criterion);
        }
    }

    private void Note(Definition definition, string criterion)
    {
        if (!this.users.TryGetValue(definition.Id, out var criteria))
        {
            this.users.Add(definition.Id, criteria = new SortedSet<string>(StringComparer.Ordinal));
        }

        if (!criteria.Add(criterion))
        {
            return;
        }

        if (definition is SubsetDefinition subset)
        {
            this.Note(subset.Where, criterion);
            foreach (var below in ConditionParts.SubsetsOf(subset.From))
            {
                this.Note(below, criterion);
            }
        }
        else
        {
            this.Note(((ConditionDefinition)definition).When, criterion);
        }
    }
}
