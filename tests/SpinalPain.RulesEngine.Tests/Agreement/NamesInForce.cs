using SpinalPain.RulesEngine.Packs;
using SpinalPain.RulesEngine.Schemas;
using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Tests.Agreement;

/// <summary>A fact that a generated condition can name.</summary>
/// <param name="Path">The path.</param>
/// <param name="Fact">The fact at its end, or the list whose element the path is.</param>
/// <param name="Owner">The kind of record that holds it; null for an element.</param>
/// <param name="IsElement">Whether the path is the bare name of an element of a list of texts or codes.</param>
internal sealed record NameableFact(string Path, Fact Fact, RecordType? Owner, bool IsElement)
{
    public bool IsList => this.Fact.IsList && !this.IsElement;

    /// <summary>Whether "isRecorded" of it would always be true.</summary>
    public bool IsAlwaysRecorded => this.IsElement || (this.Fact.IsRequired && this.Path.Count(character => character == '.') == 1);

    /// <summary>What tests it can have.</summary>
    public TestedFacts Kind => FactPaths.KindOf(this.Fact) is var kind && !this.IsElement ? kind
        : kind == TestedFacts.CodeList ? TestedFacts.Code
        : TestedFacts.Text;

    /// <summary>Whether the two can be compared: of one type, of one kind of code, in one unit.</summary>
    public bool Agrees(NameableFact other) =>
        this.Path != other.Path && this.Fact.Kind == other.Fact.Kind && this.Fact.CodeType == other.Fact.CodeType && this.Fact.Unit == other.Fact.Unit;
}

/// <summary>A name in force, with the facts that can be named by it.</summary>
/// <param name="Name">The name.</param>
/// <param name="Record">The record that it stands for; null when it stands for a text or code.</param>
/// <param name="Facts">The facts.</param>
internal sealed record NameInForce(string Name, RecordType? Record, IReadOnlyList<NameableFact> Facts);

/// <summary>The names that a condition sees, the innermost last.</summary>
internal sealed class NamesInForce
{
    private static readonly string[] Choices = ["one", "other", "each", "it", "earlier", "e2", "last", "x"];

    private readonly IReadOnlyList<NameInForce> names;

    private NamesInForce(IReadOnlyList<NameInForce> names) => this.names = names;

    public IReadOnlyList<NameInForce> All => this.names;

    public NameInForce Innermost => this.names[^1];

    /// <summary>Whether there is a name beside those of the episode and the line.</summary>
    public bool IsWithinList => this.names.Count > 2;

    /// <summary>The names of the elements that are procedures.</summary>
    public IReadOnlyList<string> Procedures => [.. this.names.Where(name => name.Record == FactVocabulary.Procedure).Select(name => name.Name)];

    /// <summary>Those that are in force everywhere, with the payer-specific facts that the pack declares.</summary>
    public static NamesInForce Top(ILookup<string, Fact> extensions) => new(
    [
        Below("episode", FactVocabulary.PatientEpisode, extensions["episode"]),
        Below("line", FactVocabulary.RequestedLine, extensions["line"]),
    ]);

    /// <summary>A name that is not in force.</summary>
    public string Free(Dice dice) => dice.Pick(Choices.Where(name => this.names.All(known => known.Name != name)).ToList());

    /// <summary>The same names and one for the elements of a list.</summary>
    public NamesInForce With(string name, Fact list) => new(
    [
        .. this.names,
        list.Record is { } record ? Below(name, record, []) : new NameInForce(name, null, [new NameableFact(name, list, Owner: null, IsElement: true)]),
    ]);

    private static NameInForce Below(string name, RecordType record, IEnumerable<Fact> extensions) => new(
        name,
        record,
        [
            .. Facts(name, record),
            .. extensions.Select(fact => new NameableFact($"{name}.extensions.{fact.Name}", fact, record, IsElement: false)),
        ]);

    private static IEnumerable<NameableFact> Facts(string path, RecordType record) => record.Facts.SelectMany(fact => (fact.Kind, fact.IsList) switch
    {
        (FactKind.Extensions, _) => [],
        (FactKind.Record, false) => Facts($"{path}.{fact.Name}", fact.Record!),
        _ => (IEnumerable<NameableFact>)[new NameableFact($"{path}.{fact.Name}", fact, record, IsElement: false)],
    });
}
