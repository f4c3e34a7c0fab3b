using SpinalPain.RulesEngine.Determinations;

namespace SpinalPain.RulesEngine.Evaluation.Tracing;

/// <summary>
/// Evidence as it was written for one line, on one line of JSON, by the number of the fact: several criteria read the same facts, whose values stay the same. Used again and again.
/// </summary>
internal sealed class WrittenEvidence
{
    /// <summary>Longer texts are seldom, and not kept.</summary>
    private const int LongestKept = 512;

    private readonly Utf8Text texts = new();
    private Entry[] entries = [];
    private long line = 1;

    /// <summary>Begins a line, of which nothing was written.</summary>
    public void BeginLine()
    {
        this.line++;
        this.texts.Clear();
    }

    /// <summary>What was written of a fact with a date; empty where nothing was.</summary>
    public ReadOnlySpan<byte> Of(int fact, DateOnly? on) =>
        fact < this.entries.Length && this.entries[fact] is var entry && entry.Line == this.line && entry.On == on
            ? this.texts.Written.Slice(entry.Start, entry.Length)
            : default;

    /// <summary>Keeps what was written.</summary>
    public void Keep(int fact, DateOnly? on, ReadOnlySpan<byte> json)
    {
        if (json.Length > LongestKept)
        {
            return;
        }

        if (fact >= this.entries.Length)
        {
            Array.Resize(ref this.entries, Math.Max(fact + 1, Math.Max(64, this.entries.Length * 2)));
        }

        this.entries[fact] = new Entry(this.line, on, this.texts.Length, json.Length);
        this.texts.Add(json);
    }

    private readonly record struct Entry(long Line, DateOnly? On, int Start, int Length);
}
