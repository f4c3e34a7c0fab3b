namespace SpinalPain.RulesEngine.Facts;

/// <summary>A <see cref="FactList{T}"/> whose element type is known only to the vocabulary.</summary>
internal interface IFactList
{
    int Count { get; }

    bool IsIncomplete { get; }

    /// <summary>The elements of a list of records, not to be changed; null for lists of texts or codes.</summary>
    object[]? Records { get; }

    /// <summary>The elements of a list of enumeration values, as their numbers, not to be changed; null for others.</summary>
    int[]? Codes { get; }

    /// <summary>The element as an object; for lists of records only, as it would box anything else.</summary>
    object RecordAt(int index);

    /// <summary>The element of a list of texts.</summary>
    string TextAt(int index);

    /// <summary>The element of a list of enumeration values, as its number.</summary>
    int CodeAt(int index);
}
