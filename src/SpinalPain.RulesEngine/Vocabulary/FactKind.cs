namespace SpinalPain.RulesEngine.Vocabulary;

/// <summary>The type of a fact, or of the elements of a list of facts.</summary>
public enum FactKind
{
    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A decimal number in the unit of the fact.</summary>
    Number,

    /// <summary>A calendar date without time or time zone.</summary>
    Date,

    /// <summary>One word of a closed list.</summary>
    Code,

    /// <summary>A text, compared exactly.</summary>
    Text,

    /// <summary>A record with facts of its own.</summary>
    Record,

    /// <summary>The payer-specific facts that a pack declares.</summary>
    Extensions,
}
