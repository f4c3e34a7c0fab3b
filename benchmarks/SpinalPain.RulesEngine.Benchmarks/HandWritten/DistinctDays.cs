namespace SpinalPain.RulesEngine.Benchmarks.HandWritten;

/// <summary>Different days, as many as are asked for. A day that is not on record may be one of its own.</summary>
internal ref struct DistinctDays(Span<int> room)
{
    private readonly Span<int> days = room;
    private int count;

    public readonly bool IsFull => this.count == this.days.Length;

    public void Add(DateOnly? day)
    {
        var number = day?.DayNumber ?? -1;
        if (!this.IsFull && (number < 0 || !this.days[..this.count].Contains(number)))
        {
            this.days[this.count++] = number;
        }
    }
}
