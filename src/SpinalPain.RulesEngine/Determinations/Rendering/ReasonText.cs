using System.Text;

namespace SpinalPain.RulesEngine.Determinations;

/// <summary>A text of a reason: a string, or else ASCII that needs no escaping. By default it is absent.</summary>
internal readonly ref struct ReasonText
{
    private ReasonText(string? text, ReadOnlySpan<byte> plain)
    {
        this.Text = text;
        this.Plain = plain;
    }

    /// <summary>A text that may hold anything; null where <see cref="Plain"/> holds it.</summary>
    public string? Text { get; }

    /// <summary>ASCII that needs no escaping.</summary>
    public ReadOnlySpan<byte> Plain { get; }

    /// <summary>Whether there is none.</summary>
    public bool IsAbsent => this.Text is null && this.Plain.IsEmpty;

    public static implicit operator ReasonText(string? text) => new(text, default);

    public static implicit operator ReasonText(ReadOnlySpan<byte> plain) => new(null, plain);

    /// <summary>The text as a string; null when there is none.</summary>
    public string? ToText() => this.Plain.IsEmpty ? this.Text : Encoding.ASCII.GetString(this.Plain);
}
