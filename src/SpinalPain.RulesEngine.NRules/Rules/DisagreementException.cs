namespace SpinalPain.RulesEngine.NRules.Rules;

/// <summary>The rules and the compiled engine came to different answers: a fault of this library, never of a pack or an episode.</summary>
internal sealed class DisagreementException(int line) : Exception
{
    /// <summary>Place of the line in the episode.</summary>
    public int Line { get; } = line;
}
