namespace SpinalPain.RulesEngine.Episodes;

/// <summary>A fact that was read and waits for its record to be made; which of the fields count, its kind tells.</summary>
internal struct FactSlot
{
    /// <summary>A text, a record or payer-specific facts.</summary>
    public object? Reference;

    /// <summary>A number.</summary>
    public decimal Number;

    /// <summary>0 or 1, the number of a day, the number of a code, or the slot of the first element of a list.</summary>
    public int Value;

    /// <summary>The number of elements of a list.</summary>
    public int Count;

    /// <summary>Whether a list may have more elements than were read.</summary>
    public bool IsIncomplete;
}
