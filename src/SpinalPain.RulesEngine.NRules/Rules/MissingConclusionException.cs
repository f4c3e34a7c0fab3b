namespace SpinalPain.RulesEngine.NRules.Rules;

/// <summary>The rule of a criterion did not run where it had to: a fault of this library, never of a pack or an episode.</summary>
internal sealed class MissingConclusionException(string criterion, int line) : Exception
{
    /// <summary>Id of the criterion.</summary>
    public string Criterion { get; } = criterion;

    /// <summary>Place of the line in the episode.</summary>
    public int Line { get; } = line;
}
