using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Evaluation.Conditions;

/// <summary>
/// The scores of the episode of a frame in order, so that what stands around a procedure is found without a look at all of them: by scale,
/// by what they say they come after, by day and by place. Scores without a scale, and those later than the date of service, are left out.
/// Kept between runs; holds days and places.
/// </summary>
internal sealed class ScoreIndex
{
    /// <summary>Stands for the day of a score that has none.</summary>
    public const int Undated = -1;

    /// <summary>So many scores are looked through faster than anything is found among them.</summary>
    public const int Few = 16;

    private const int DayShift = 32;
    private const int KindShift = DayShift + 22;
    private const int ScaleShift = KindShift + 2;

    /// <summary>What stands in an entry below scale and kind: the day and the place.</summary>
    private const long MomentMask = (1L << KindShift) - 1;

    private readonly HashChains named = new();
    private long[] entries = [];
    private int count;
    private long run = -1;

    /// <summary>What a score says it comes after.</summary>
    public enum Kind
    {
        Nothing,
        Procedure,
        DiagnosticBlock,
    }

    /// <summary>The day and the place of an entry, as a number by which moments of any scale and kind are in order.</summary>
    public static long MomentOf(long entry) => entry & MomentMask;

    /// <summary>The day number of a moment, or <see cref="Undated"/>.</summary>
    public static int DayOf(long moment) => (int)((moment & MomentMask) >> DayShift) - 1;

    /// <summary>The place of a moment in the list of assessments.</summary>
    public static int PlaceOf(long moment) => (int)(uint)moment;

    /// <summary>What the score of an entry says it comes after.</summary>
    public static Kind KindOf(long entry) => (Kind)((entry >> KindShift) & 3);

    /// <summary>The number of the scale of an entry.</summary>
    public static int ScaleOf(long entry) => (int)(entry >> ScaleShift);

    /// <summary>The scales that there are scores of, a bit for each.</summary>
    public int Scales { get; private set; }

    /// <summary>All of them, those of one scale after those of another, and in each those of one kind after those of another.</summary>
    public ReadOnlySpan<long> All => this.entries.AsSpan(0, this.count);

    /// <summary>Takes the entries of the first scale away from entries that are in order.</summary>
    public static ReadOnlySpan<long> TakeScale(ref ReadOnlySpan<long> left)
    {
        var end = Start(ScaleOf(left[0]) + 1, Kind.Nothing, Undated);
        var count = left.Length <= Few ? 1 : ~left.BinarySearch(end - 1);
        while (count < left.Length && left[count] < end)
        {
            count++;
        }

        var taken = left[..count];
        left = left[count..];
        return taken;
    }

    /// <summary>Puts the scores in order, unless that was done for the line of the frame.</summary>
    public void Prepare(EvaluationFrame frame)
    {
        if (this.run == frame.Run)
        {
            return;
        }

        this.run = frame.Run;
        this.count = 0;
        this.Scales = 0;
        var assessments = frame.Episode.Assessments;
        if (this.entries.Length < assessments?.Count)
        {
            this.entries = new long[2 * assessments.Count];
        }

        for (var place = 0; place < assessments?.Count; place++)
        {
            var assessment = assessments[place];
            if (assessment.Scale is { } scale && (uint)scale < (uint)AssessmentScales.All.Length && !(assessment.AssessedOn > frame.Line.DateOfService))
            {
                this.Scales |= 1 << (int)scale;
                this.Add(Start((int)scale, KindOf(frame, assessment), assessment.AssessedOn?.DayNumber ?? Undated) | (uint)place);
            }
        }

        if (this.count > Few)
        {
            Array.Sort(this.entries, 0, this.count);
        }

        if (this.count <= Few)
        {
            return;
        }

        this.named.Begin(this.count);
        for (var position = this.count - 1; position >= 0; position--)
        {
            if (assessments![PlaceOf(this.entries[position])].AfterProcedure is { } id)
            {
                this.named.Add(position, id.GetHashCode(StringComparison.Ordinal));
            }
        }
    }

    /// <summary>All of a scale, those of one kind after those of another.</summary>
    public ReadOnlySpan<long> Of(AssessmentScale scale) =>
        this.entries.AsSpan(this.PositionOf(Start((int)scale, Kind.Nothing, Undated))..this.PositionOf(Start((int)scale + 1, Kind.Nothing, Undated)));

    /// <summary>Those of a scale and kind from a day to another, both included, in order.</summary>
    public ReadOnlySpan<long> Between(AssessmentScale scale, Kind kind, int firstDay, int lastDay)
    {
        var first = this.PositionOf(Start((int)scale, kind, firstDay));
        var end = lastDay < firstDay ? first : this.PositionOf(Start((int)scale, kind, lastDay + 1));
        return this.entries.AsSpan(first..end);
    }

    /// <summary>The last day before another one with a score of a scale and kind; -1 when there is none.</summary>
    public int LastDayBefore(AssessmentScale scale, Kind kind, int day)
    {
        var position = this.PositionOf(Start((int)scale, kind, day)) - 1;
        return position >= 0 && this.entries[position] >= Start((int)scale, kind, 0) ? DayOf(this.entries[position]) : -1;
    }

    /// <summary>Adds the moments of the scores of a scale that name a procedure in <c>afterProcedure</c>, in order.</summary>
    public void AddAfter(EvaluationFrame frame, AssessmentScale scale, string id, List<long> moments)
    {
        if (this.count <= Few)
        {
            for (var position = 0; position < this.count; position++)
            {
                this.AddIfAfter(frame, scale, id, position, moments);
            }

            return;
        }

        for (var position = this.named.First(id.GetHashCode(StringComparison.Ordinal)); position >= 0; position = this.named.After(position))
        {
            this.AddIfAfter(frame, scale, id, position, moments);
        }
    }

    /// <summary>Adds an entry; the first few in order.</summary>
    private void Add(long entry)
    {
        var position = this.count++;
        for (; position is > 0 and < Few && this.entries[position - 1] > entry; position--)
        {
            this.entries[position] = this.entries[position - 1];
        }

        this.entries[position] = entry;
    }

    private void AddIfAfter(EvaluationFrame frame, AssessmentScale scale, string id, int position, List<long> moments)
    {
        var assessment = frame.Episode.Assessments![PlaceOf(this.entries[position])];
        if (assessment.Scale == scale && assessment.AfterProcedure == id)
        {
            moments.Add(this.entries[position]);
        }
    }

    private static Kind KindOf(EvaluationFrame frame, Assessment assessment) =>
        assessment.AfterProcedure is not { } id ? Kind.Nothing
        : frame.IsDiagnosticBlock(id) ? Kind.DiagnosticBlock
        : Kind.Procedure;

    private static long Start(int scale, Kind kind, int day) => ((long)scale << ScaleShift) | ((long)kind << KindShift) | ((long)(day + 1) << DayShift);

    private int PositionOf(long entry)
    {
        if (this.count <= Few)
        {
            var first = 0;
            while (first < this.count && this.entries[first] < entry)
            {
                first++;
            }

            return first;
        }

        var position = Array.BinarySearch(this.entries, 0, this.count, entry);
        return position >= 0 ? position : ~position;
    }
}
