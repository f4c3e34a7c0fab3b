namespace SpinalPain.RulesEngine.Evaluation.Conditions;

/// <summary>Two sequences of moments of scores, each in order, as one in order.</summary>
internal ref struct MomentsInOrder(ReadOnlySpan<long> some, ReadOnlySpan<long> others)
{
    private ReadOnlySpan<long> some = some;
    private ReadOnlySpan<long> others = others;

    public readonly bool IsEmpty => this.some.IsEmpty && this.others.IsEmpty;

    /// <summary>Day number of the next moment.</summary>
    public readonly int Day => ScoreIndex.DayOf(this.IsOfSome ? this.some[0] : this.others[0]);

    /// <summary>Takes the next moment.</summary>
    public long Take()
    {
        ref var from = ref this.others;
        if (this.IsOfSome)
        {
            from = ref this.some;
        }

        var next = from[0];
        from = from[1..];
        return next;
    }

    private readonly bool IsOfSome =>
        this.others.IsEmpty || (!this.some.IsEmpty && ScoreIndex.MomentOf(this.some[0]) < ScoreIndex.MomentOf(this.others[0]));
}
