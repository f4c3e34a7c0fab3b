using System.Collections.Immutable;
using System.Text;

namespace SpinalPain.RulesEngine.Vocabulary;

/// <summary>One fact that a pack may name: its type, unit, meaning and how it is read.</summary>
public sealed class Fact
{
    /// <summary>As many words as a code may have, so that sets of them are the bits of one number.</summary>
    internal const int MostCodes = 64;

    private static int made;

    private byte[][]? words;

    internal Fact(string name, FactKind kind, bool isList, string meaning, FactAccessor accessor)
    {
        this.Name = name;
        this.Kind = kind;
        this.IsList = isList;
        this.Meaning = meaning;
        this.Accessor = accessor;
    }

    /// <summary>Its name within the record, as in JSON and in paths.</summary>
    public string Name { get; }

    /// <summary>Its type, or that of its elements when it is a list.</summary>
    public FactKind Kind { get; }

    /// <summary>Whether it is a list.</summary>
    public bool IsList { get; }

    /// <summary>What it means, in one sentence.</summary>
    public string Meaning { get; }

    /// <summary>The words that a code may have, in the order of the enumeration; empty for other types.</summary>
    public ImmutableArray<string> Codes { get; internal init; } = [];

    /// <summary>The enumeration behind a code; null for other types.</summary>
    public Type? CodeType { get; internal init; }

    /// <summary>The record type of a record or of a list of records; null for other types.</summary>
    public RecordType? Record { get; internal init; }

    /// <summary>The unit of a number; null for other types.</summary>
    public string? Unit { get; internal init; }

    /// <summary>The smallest number allowed, or null when there is no limit.</summary>
    public decimal? Minimum => this.Limits?.Minimum;

    /// <summary>The largest number allowed, or null when there is no limit.</summary>
    public decimal? Maximum => this.Limits?.Maximum;

    /// <summary>The form that a text must have.</summary>
    public TextFormat Format { get; internal init; }

    /// <summary>What the id in a text names.</summary>
    public FactReference RefersTo { get; internal init; }

    /// <summary>Whether an episode without it cannot be read.</summary>
    public bool IsRequired { get; internal init; }

    /// <summary>Whether it follows from other facts and so is never written in JSON.</summary>
    public bool IsDerived { get; internal init; }

    /// <summary>The smallest and the largest number allowed; null where there is no limit.</summary>
    internal FactLimits? Limits { get; init; }

    internal FactAccessor Accessor { get; }

    /// <summary>A number that no other fact of this process has, for tables of facts.</summary>
    internal int Number { get; } = Interlocked.Increment(ref made);

    /// <summary>How it reads inside a sentence; null for a payer-specific fact, which reads as its meaning.</summary>
    internal FactPhrase? Phrase { get; private set; }

    /// <summary>Whether it is payer-specific, and so stands one level lower than others: among the extensions of its record.</summary>
    internal bool IsExtension => this.Accessor is ExtensionAccessor;

    /// <summary>The words that a code may have, in UTF-8.</summary>
    internal byte[][] Words => this.words ??= this.Utf8Words();

    /// <summary>The word of a code by its number, in ASCII; empty for a number without a word, which an app may cast.</summary>
    internal ReadOnlySpan<byte> Word(int code) => (uint)code < (uint)this.Words.Length ? this.Words[code] : default;

    /// <summary>Says how it reads inside a sentence, while the vocabulary is being written down.</summary>
    internal void Reads(FactPhrase phrase) => this.Phrase = phrase;

    /// <summary>A payer-specific fact that a pack declares.</summary>
    internal static Fact ForExtension(Fact extensions, string name, FactKind kind, string? unit, string meaning) =>
        new(name, kind, isList: false, meaning, new ExtensionAccessor(extensions.Accessor, name)) { Unit = unit };

    private byte[][] Utf8Words()
    {
        var made = new byte[this.Codes.Length][];
        for (var code = 0; code < made.Length; code++)
        {
            made[code] = Encoding.UTF8.GetBytes(this.Codes[code]);
        }

        return made;
    }
}
