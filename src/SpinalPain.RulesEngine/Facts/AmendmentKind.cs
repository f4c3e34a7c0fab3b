namespace SpinalPain.RulesEngine.Facts;

/// <summary>The kind of a change to a document after the fact.</summary>
public enum AmendmentKind
{
    /// <summary>An amendment.</summary>
    Amendment,

    /// <summary>A correction.</summary>
    Correction,

    /// <summary>A delayed entry.</summary>
    DelayedEntry,
}
