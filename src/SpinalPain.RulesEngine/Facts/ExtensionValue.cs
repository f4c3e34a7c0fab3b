using System.Globalization;

namespace SpinalPain.RulesEngine.Facts;

/// <summary>The value of a payer-specific fact: a boolean, a number, or a text. A date is a text in the form yyyy-MM-dd.</summary>
public readonly record struct ExtensionValue
{
    private readonly bool boolean;
    private readonly decimal number;
    private readonly string? text;

    /// <summary>A boolean.</summary>
    /// <param name="value">The value.</param>
    public ExtensionValue(bool value) => (this.Kind, this.boolean) = (ExtensionKind.Boolean, value);

    /// <summary>A number.</summary>
    /// <param name="value">The value, in the unit that the pack declares.</param>
    public ExtensionValue(decimal value) => (this.Kind, this.number) = (ExtensionKind.Number, value);

    /// <summary>A text.</summary>
    /// <param name="value">The value.</param>
    public ExtensionValue(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        (this.Kind, this.text) = (ExtensionKind.Text, value);
    }

    /// <summary>A date, kept as text.</summary>
    /// <param name="value">The value.</param>
    public ExtensionValue(DateOnly value)
        : this(value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
    {
    }

    /// <summary>Which of the three it is.</summary>
    public ExtensionKind Kind { get; }

    /// <summary>The boolean, or null when it is something else.</summary>
    public bool? Boolean => this.Kind == ExtensionKind.Boolean ? this.boolean : null;

    /// <summary>The number, or null when it is something else.</summary>
    public decimal? Number => this.Kind == ExtensionKind.Number ? this.number : null;

    /// <summary>The text, or null when it is something else.</summary>
    public string? Text => this.Kind == ExtensionKind.Text ? this.text ?? string.Empty : null;

    /// <summary>The date that the text gives, or null when it gives none.</summary>
    public DateOnly? Date =>
        this.Text is { } value && DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}
