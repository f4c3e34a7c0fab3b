using SpinalPain.RulesEngine.Checking;

namespace SpinalPain.RulesEngine.NRules;

/// <summary>
/// NRules could not build or run the rules of a pack, or came to another answer than the compiled engine. Never caused by an episode or by a
/// checked pack as such: it is a fault of this library or of NRules, and nothing was determined. The message holds no patient data.
/// </summary>
public sealed class NRulesPackException : Exception
{
    internal NRulesPackException(CheckedPack pack, string? criterion, string message, Exception? cause)
        : base(message, cause)
    {
        this.PackId = pack.Manifest.Id;
        this.PackVersion = pack.Manifest.Version;
        this.Criterion = criterion;
    }

    /// <summary>Id of the pack.</summary>
    public string PackId { get; }

    /// <summary>Version of the pack.</summary>
    public string PackVersion { get; }

    /// <summary>Id of the criterion whose rule it happened in, or null when it was no criterion's.</summary>
    public string? Criterion { get; }
}
