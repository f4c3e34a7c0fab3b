using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Checking;

/// <summary>The values that the tests of one fact leave it.</summary>
internal sealed class PossibleValues
{
    private readonly HashSet<string> excluded = new(StringComparer.Ordinal);

    /// <summary>The values left; null while any text but the excluded ones is.</summary>
    private HashSet<string>? values;

    private PossibleValues(IEnumerable<string>? values) => this.values = values?.ToHashSet(StringComparer.Ordinal);

    public bool IsEmpty => this.values?.Count == 0;

    /// <summary>How many tests there were.</summary>
    public int Tests { get; private set; }

    /// <summary>Every value that a fact can have.</summary>
    public static PossibleValues All(FactPath path) => new(path.Fact.Kind switch
    {
        FactKind.Code => path.Fact.Codes,
        FactKind.Boolean => ["true", "false"],
        _ => null,
    });

    /// <summary>The fact that a condition tests by values, and those values; null for other conditions.</summary>
    public static (FactPath Subject, IReadOnlyCollection<string> Values, bool Negated)? Of(Condition condition) => condition switch
    {
        BooleanCondition boolean => (boolean.Subject, [boolean.Expected ? "true" : "false"], false),
        CodeCondition code => (code.Subject, [.. code.Codes.Select(word => code.Subject.Fact.Codes[word])], code.Negated),
        TextCondition text => (text.Subject, text.Texts, text.Negated),
        _ => null,
    };

    /// <summary>Takes one more test into account.</summary>
    public void Keep(IReadOnlyCollection<string> tested, bool negated)
    {
        this.Tests++;
        if (negated)
        {
            this.excluded.UnionWith(tested);
        }
        else
        {
            this.values = this.values is null ? [.. tested] : [.. this.values.Intersect(tested, StringComparer.Ordinal)];
        }

        this.values?.ExceptWith(this.excluded);
    }
}
