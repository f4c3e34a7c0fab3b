using System.Collections.Frozen;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.NRules.Lowering;
using SpinalPain.RulesEngine.NRules.Rules;

namespace SpinalPain.RulesEngine.NRules.Changes;

/// <summary>The members of the episode that a criterion, the definitions below it and the policies that require it read.</summary>
internal sealed class ReadMembers
{
    private const string Lines = "lines";

    private readonly FrozenSet<string> members;

    private ReadMembers(FrozenSet<string> members) => this.members = members;

    public static ReadMembers Of(CheckedPack pack, Criterion criterion)
    {
        var governing = pack.Policies.Where(policy => policy.Requires.Contains(criterion)).Select(policy => policy.GovernsWhen);
        var read = Dependencies.Of([criterion.AppliesWhen, criterion.When, .. governing]);
        return new ReadMembers(Closure.DefinitionsBelow(read)
            .SelectMany(definition => DefinitionRule.DependenciesOf(definition).Members)
            .Concat(read.Members)
            .Select(member => member.Name)
            .ToFrozenSet(StringComparer.Ordinal));
    }

    /// <summary>Whether a change of the record could matter to the criterion for the line at a place of the episode; -1 for a line that is gone.</summary>
    public bool Concerns(EpisodeChange change, int line) =>
        change.Member is null
        || this.members.Contains(change.Member)
        || (change.Member == Lines && (line < 0 || change.Index is null || change.Index == line));
}
