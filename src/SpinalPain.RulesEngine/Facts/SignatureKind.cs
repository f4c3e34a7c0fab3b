namespace SpinalPain.RulesEngine.Facts;

/// <summary>How a document is signed.</summary>
public enum SignatureKind
{
    /// <summary>By hand.</summary>
    Handwritten,

    /// <summary>Electronically.</summary>
    Electronic,

    /// <summary>With a stamp.</summary>
    Stamp,

    /// <summary>Documented as unsigned.</summary>
    None,
}
