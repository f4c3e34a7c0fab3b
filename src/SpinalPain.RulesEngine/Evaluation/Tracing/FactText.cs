using System.Text;

namespace SpinalPain.RulesEngine.Evaluation.Tracing;

/// <summary>The value of a fact as a text: one of the record as it is, or else ASCII that needs no escaping. By default it is absent.</summary>
internal readonly ref struct FactText
{
    private FactText(string? text, ReadOnlySpan<byte> plain)
    {
        this.Text = text;
        this.Plain = plain;
    }

    /// <summary>A text of the record; null where <see cref="Plain"/> holds the value.</summary>
    public string? Text { get; }

    /// <summary>ASCII that needs no escaping.</summary>
    public ReadOnlySpan<byte> Plain { get; }

    /// <summary>Whether the record does not hold the fact.</summary>
    public bool IsAbsent => this.Text is null && this.Plain.IsEmpty;

    public static FactText Of(string? text) => new(text, default);

    public static FactText Of(ReadOnlySpan<byte> plain) => new(null, plain);

    public string? ToText() => this.Plain.IsEmpty ? this.Text : Encoding.ASCII.GetString(this.Plain);
}
