using System.Collections.Immutable;
using System.Globalization;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Facts;
using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Evaluation.Tracing;

/// <summary>A fact that was read, and what it was.</summary>
/// <param name="Owner">The record that holds it, or the element itself when <paramref name="Fact"/> is null.</param>
/// <param name="Fact">The fact; null for an element of a list of texts or codes.</param>
/// <param name="Value">Its value, or null when it is absent.</param>
/// <param name="On">The date of the record that holds it.</param>
internal readonly record struct FactReading(Place Owner, Fact? Fact, object? Value, DateOnly? On)
{
    /// <summary>Whether the record is silent, or shows only a part of the list.</summary>
    public bool IsMissing => this.Value is null or IFactList { IsIncomplete: true };

    /// <summary>Whether another reading is of the same fact.</summary>
    public bool IsOfSameFact(FactReading other) => this.Fact == other.Fact && Place.AreSame(this.Owner, other.Owner);

    public Evidence ToEvidence() => this.Fact is null
        ? new Evidence(this.Owner.Path, this.Owner.Pointer, this.ValueText(), this.On)
        : new Evidence($"{this.Owner.Path}.{this.Fact.Path}", this.Owner.IsDangling ? this.Owner.Pointer : $"{this.Owner.Pointer}/{this.Fact.Path.Replace('.', '/')}", this.ValueText(), this.On);

    private string? ValueText() => this.Value switch
    {
        null => null,
        bool value => value ? "true" : "false",

        // Episodes that are equal have equal reasons, however many zeros their numbers end in.
        decimal value => DeterminationWords.Normalize(value).ToString(CultureInfo.InvariantCulture),
        DateOnly value => value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFactList list => (list.IsIncomplete ? "incomplete: " : string.Empty) + this.ListText(list),
        _ => this.Value.ToString(),
    };

    private string ListText(IFactList list) => this.Fact?.Kind switch
    {
        FactKind.Text => Join(list, list.TextAt),
        FactKind.Code => Join(list, this.Fact.Codes),
        _ => list.Count switch
        {
            0 => "none",
            1 => "1 entry",
            var count => $"{count.ToString(CultureInfo.InvariantCulture)} entries",
        },
    };

    private static string Join(IFactList list, ImmutableArray<string> words) => Join(list, index => words.ElementAtOrDefault(list.CodeAt(index)) ?? "?");

    private static string Join(IFactList list, Func<int, string> text) =>
        list.Count == 0 ? "none" : string.Join(", ", Enumerable.Range(0, list.Count).Select(text));
}
