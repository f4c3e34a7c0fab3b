namespace SpinalPain.RulesEngine.NRules.Rules;

/// <summary>A rule did not run where it had to: a fault of this library, never of a pack or an episode.</summary>
internal sealed class MissingConclusionException(string rule, int? line) : Exception
{
    /// <summary>Name of the rule.</summary>
    public string Rule { get; } = rule;

    /// <summary>Place of the line in the episode; null when the rule is for no line.</summary>
    public int? Line { get; } = line;
}
