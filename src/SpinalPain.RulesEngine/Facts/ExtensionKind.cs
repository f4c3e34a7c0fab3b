namespace SpinalPain.RulesEngine.Facts;

/// <summary>The kind of the value of a payer-specific fact.</summary>
public enum ExtensionKind
{
    /// <summary>A boolean.</summary>
    Boolean,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A text, which may be a date.</summary>
    Text,
}
