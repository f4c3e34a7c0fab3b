using System.Collections.Immutable;
using SpinalPain.RulesEngine.Checking;

namespace SpinalPain.RulesEngine.Prose;

/// <summary>What of a pack leads to what else of it.</summary>
internal sealed class PackLinks(CheckedPack pack)
{
    private readonly PackUses uses = new(pack);

    public static ProseText Criterion(Criterion criterion) => ProseText.Link(ThresholdWords.Heading(criterion.Title), Anchors.Criterion(criterion.Id));

    public static ProseText Source(PackSource source) => ProseText.Link(NameOf(source), Anchors.Source(source.Id));

    /// <summary>The source of an id, which the checker found in the manifest.</summary>
    public ProseText Source(string id) => Source(pack.Manifest.Sources.First(source => source.Id == id));

    public static ProseText Items(ImmutableArray<string> ids) => ProseText.JoinWith(", ", ids.Select(id => ProseText.Link(id, Anchors.Item(id))));

    public ProseText PoliciesOf(Criterion criterion)
    {
        var policies = pack.Policies.Where(policy => policy.Requires.Contains(criterion)).Select(policy => ProseText.Link(policy.Title, Anchors.Policy(policy.Id)));
        return ProseText.JoinWith(", ", policies) is { IsEmpty: false } links ? links : "no policy";
    }

    /// <summary>The readings of the items of a criterion; those of more than half of all items concern the pack as a whole and are left out.</summary>
    public ProseText ReadingsOf(Criterion criterion) => ProseText.JoinWith(", ", this.Readings(criterion).Select(reading => ProseText.Link(HeadingOf(reading), Anchors.Reading(reading.Id))));

    public int ReadingCount(Criterion criterion) => this.Readings(criterion).Count();

    /// <summary>A line on where a definition is used.</summary>
    public IEnumerable<ProseBlock> UsesOf(Definition definition) => UsesBlock(this.uses.Of(definition));

    public IEnumerable<ProseBlock> UsesOf(Parameter parameter) => UsesBlock(this.uses.Of(parameter));

    public IEnumerable<ProseBlock> UsesOf(ValueSet valueSet) => UsesBlock(this.uses.Of(valueSet));

    public static string NameOf(PackSource source) => source.Section is { } section ? $"{source.Document}, {section}" : source.Document;

    /// <summary>The id of a reading as words: it is what its author calls it.</summary>
    public static string HeadingOf(PackReading reading)
    {
        var words = reading.Id.Replace('-', ' ').Replace('_', ' ');
        return char.ToUpperInvariant(words[0]) + words[1..];
    }

    private static IEnumerable<ProseBlock> UsesBlock(IReadOnlyList<ProseText> users) => users.Count == 0 ? [] : [new ProseFacts([("Used by", ProseText.JoinWith("; ", users))])];

    private IEnumerable<PackReading> Readings(Criterion criterion) => pack.Manifest.Readings
        .Where(reading => reading.Items.Length * 2 <= pack.Manifest.Items.Length || reading.Items.Length == 1)
        .Where(reading => reading.Items.Any(criterion.Covers.Contains));
}
