using System.Globalization;
using SpinalPain.RulesEngine.Cases;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;

namespace SpinalPain.RulesEngine.Prose;

/// <summary>What the cases of a pack expect of each criterion.</summary>
internal sealed class CaseTable
{
    private readonly ILookup<string, (CriterionStatus Status, string Name)> byCriterion;

    public CaseTable(CaseSet cases)
    {
        this.Count = cases.Cases.Length;
        this.byCriterion =
            (from packCase in cases.Cases
             from line in packCase.Expectation.Lines
             from expected in line.Criteria
             select (expected.CriterionId, expected.Status, packCase.Name))
            .Distinct()
            .ToLookup(each => each.CriterionId, each => (each.Status, each.Name), StringComparer.Ordinal);
    }

    /// <summary>How many cases there are.</summary>
    public int Count { get; }

    /// <summary>How many cases expect what, such as "3 met, 2 not met", with a link to their names.</summary>
    public ProseText Link(Criterion criterion) => this.byCriterion[criterion.Id].Any() ? ProseText.Link(this.Tally(criterion), Anchors.Cases(criterion.Id)) : "no case";

    /// <summary>The same with the names of the cases, to be opened.</summary>
    public ProseBlock Of(Criterion criterion) => !this.byCriterion[criterion.Id].Any()
        ? new ProseParagraph("No case of the pack expects anything of this criterion.")
        : new ProseDetails(
            Anchors.Cases(criterion.Id),
            $"Cases: {this.Tally(criterion)}",
            [.. this.ByStatus(criterion).SelectMany(group => (ProseBlock[])[new ProseParagraph(Capital(group.Key.InWords()) + ":"), new ProseList([.. group.Select(each => (ProseText)each.Name)])])]);

    private string Tally(Criterion criterion) => string.Join(", ", this.ByStatus(criterion).Select(CountOf));

    private static string CountOf(IGrouping<CriterionStatus, (CriterionStatus Status, string Name)> group) =>
        string.Create(CultureInfo.InvariantCulture, $"{group.Count()} {group.Key.InWords()}");

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];

    private IEnumerable<IGrouping<CriterionStatus, (CriterionStatus Status, string Name)>> ByStatus(Criterion criterion) =>
        this.byCriterion[criterion.Id].GroupBy(each => each.Status).OrderBy(group => group.Key);
}
