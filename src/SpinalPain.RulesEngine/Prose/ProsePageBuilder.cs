using System.Collections.Immutable;
using System.Globalization;
using SpinalPain.RulesEngine.Cases;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;

namespace SpinalPain.RulesEngine.Prose;

/// <summary>Puts the page of a pack together.</summary>
internal sealed class ProsePageBuilder
{
    private readonly CheckedPack pack;
    private readonly PackLinks links;
    private readonly CaseTable? cases;

    private ProsePageBuilder(CheckedPack pack, CaseSet? cases)
    {
        this.pack = pack;
        this.links = new PackLinks(pack);
        this.cases = cases is null ? null : new CaseTable(cases);
    }

    /// <summary>The page of a pack; without cases it says nothing of cases, as nobody knows whether there are any.</summary>
    public static ProsePage Build(CheckedPack pack, CaseSet? cases) => new ProsePageBuilder(pack, cases).Build();

    private ProsePage Build()
    {
        var manifest = this.pack.Manifest;
        var references = new ReferenceSections(this.pack, this.links);
        ImmutableArray<ProseSection?> sections =
        [
            HowToRead(),
            new("part-policies", "Policies", [.. this.pack.Policies.Select(this.Policy)]),
            new("part-criteria", "Criteria", [.. this.pack.Criteria.Select(this.Criterion)]),
            Part("part-definitions", "Definitions", this.pack.Definitions, this.Definition, "Terms that criteria use by name. Each is explained here once."),
            references.Thresholds(),
            references.CodeLists(),
            references.Readings(),
            references.PayerFacts(),
            references.Sources(),
            this.Traceability(),
        ];
        return new(
            $"{manifest.Title} ({manifest.Payer})",
            $"What the rule pack {manifest.Id}, version {manifest.Version}, asks for, in plain words. It is a reading of the policy and no publication of the payer.",
            this.About(),
            [.. sections.OfType<ProseSection>()]);
    }

    private static ProseSection? Part<T>(string id, string heading, ImmutableArray<T> elements, Func<T, ProseBlock> each, string lead) =>
        elements.IsEmpty ? null : new(id, heading, [new ProseParagraph(lead), .. elements.Select(each)]);

    private static string Count(int number, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{number} {(number == 1 ? one : many)}");

    private ProseFacts About()
    {
        var manifest = this.pack.Manifest;
        var period = manifest.EffectiveUntil is { } until ? $"{manifest.EffectiveFrom.InWords()} to {until.InWords()}" : $"from {manifest.EffectiveFrom.InWords()} on";
        return new(
        [
            ("Payer", manifest.Payer),
            (manifest.Jurisdictions.Length == 1 ? "State" : "States", string.Join(", ", manifest.Jurisdictions)),
            ("Dates of service", period),
            ("Status", manifest.Status switch { PackStatus.Draft => "draft, not for decisions", PackStatus.Active => "active", _ => "retired, kept to replay earlier decisions" }),
            ("Pack", ProseText.Code(manifest.Id) + " " + ProseText.Code(manifest.Version)),
            ("SHA-256 of the pack", ProseText.Code(this.pack.Sha256)),
        ]);
    }

    private static ProseSection HowToRead()
    {
        ImmutableArray<ProseText> rules =
        [
            "A criterion is met, not met, or unknown. Unknown means that the record does not say: then the page tells what to ask for. Nothing is denied because the record is silent.",
            ProseText.Strong("Not covered") + ": when the record shows that the criterion is not met, the service is not covered.",
            ProseText.Strong("Documentation") + ": when the record shows that the criterion is not met, more information is needed, and that alone never denies.",
            ProseText.Strong("Advice") + ": it is shown and never decides.",
            "“The requested service” is the line of the request that is judged. Every threshold is the one in force on its date of service.",
            "A sentence about every element of a list holds when the record says that there is none; one about the latest or the earliest fails. A list that is not on record leaves the question open.",
            "“Within 12 months before” a day leaves out that day and the day exactly 12 months earlier.",
            "Where the record contradicts itself, the question stays open.",
            "The small marks after a sentence are the names by which rule authors know the facts and thresholds in it.",
            "Improvement is measured from the last score before the procedure, on one scale, or taken as the record states it.",
        ];
        return new("part-how-to-read", "How to read this page", [new ProseList(rules)]);
    }

    private ProseSection Policy(Policy policy)
    {
        var blocks = ImmutableArray.CreateBuilder<ProseBlock>();
        blocks.Add(new ProseParagraph(
            (policy.Codes.Length == 1 ? "Governs requested services with the procedure code " : "Governs requested services with one of the procedure codes ")
            + ProseText.Join([.. policy.Codes.Select(ProseText.Code)], "or") + (policy.GovernsWhen is null ? "." : ", on the condition below.")));
        if (policy.GovernsWhen is { } when)
        {
            blocks.Add(new ProseCondition("Governs when", ConditionProse.Of(when)));
        }

        blocks.Add(new ProseFacts([("Source", PackLinks.Source(policy.Source))]));
        blocks.Add(new ProseParagraph("It requires:"));
        blocks.Add(new ProseList([.. policy.Requires.Select(PackLinks.Criterion)]));
        return new(Anchors.Policy(policy.Id), policy.Title, blocks.ToImmutable()) { Kind = "policy", Name = policy.Id };
    }

    private ProseSection Criterion(Criterion criterion)
    {
        var blocks = ImmutableArray.CreateBuilder<ProseBlock>();
        if (criterion.AppliesWhen is { } appliesWhen)
        {
            blocks.Add(new ProseCondition("Applies when", ConditionProse.Of(appliesWhen)));
        }

        blocks.Add(new ProseCondition("Met when", ConditionProse.Of(criterion.When)));
        var facts = ImmutableArray.CreateBuilder<(string Label, ProseText Text)>();
        facts.Add(("If not met", Consequence(criterion.Consequence)));
        facts.Add((criterion.Consequence == Checking.Consequence.Documentation ? "Ask for, when unknown or not met" : "Ask for, when unknown", ThresholdWords.Of(criterion.Ask)));
        if (criterion.Stage is { } stage)
        {
            facts.Add(("Stage", $"judged at {stage.InWords()} only"));
        }

        facts.Add((criterion.Covers.Length == 1 ? "Item" : "Items", PackLinks.Items(criterion.Covers)));
        facts.Add(("Source", PackLinks.Source(criterion.Source)));
        if (this.links.ReadingsOf(criterion) is { IsEmpty: false } readings)
        {
            facts.Add((this.links.ReadingCount(criterion) == 1 ? "Reading" : "Readings", readings));
        }

        facts.Add(("Required by", this.links.PoliciesOf(criterion)));
        blocks.Add(new ProseFacts(facts.ToImmutable()));
        blocks.Add(new ProseFacts(
        [
            ("Says when met", ThresholdWords.Of(criterion.MetMessage)),
            ("Says when not met", ThresholdWords.Of(criterion.NotMetMessage)),
            ("Says when unknown", ThresholdWords.Of(criterion.UnknownMessage)),
        ]));
        if (this.cases is { } cases)
        {
            blocks.Add(cases.Of(criterion));
        }

        return new(Anchors.Criterion(criterion.Id), ThresholdWords.Heading(criterion.Title), blocks.ToImmutable()) { Kind = "criterion", Name = criterion.Id };
    }

    private static ProseText Consequence(Consequence consequence) => consequence switch
    {
        Checking.Consequence.NotCovered => "the service is not covered",
        Checking.Consequence.Documentation => "documentation is short, and more information is needed",
        _ => "nothing follows: this is advice",
    };

    private ProseBlock Definition(Definition definition)
    {
        var node = definition is SubsetDefinition subset ? ListProse.OfSubset(subset) : ConditionProse.Of(((ConditionDefinition)definition).When);
        var label = definition is SubsetDefinition ? "Means" : "Holds when";
        return new ProseSection(Anchors.Definition(definition.Id), definition.Title, [new ProseCondition(label, node), .. this.links.UsesOf(definition)]) { Kind = "definition", Name = definition.Id };
    }

    private ProseSection Traceability() => new(
        "part-traceability",
        "Traceability",
        this.cases is { } cases
            ?
            [
                new ProseParagraph(
                    $"From each item of the source text to the criteria that decide it and the cases that prove them: {this.ItemsAndCriteria()}, {Count(cases.Count, "case", "cases")}. Each number of cases leads to their names."),
                this.ItemTable("Items, criteria and cases", ["Cases"], criteria => [ProseText.JoinWith("; ", criteria.Select(cases.Link))]),
            ]
            :
            [
                new ProseParagraph($"From each item of the source text to the criteria that decide it: {this.ItemsAndCriteria()}."),
                this.ItemTable("Items and criteria", [], _ => []),
            ]);

    private string ItemsAndCriteria() => $"{Count(this.pack.Manifest.Items.Length, "item", "items")}, {Count(this.pack.Criteria.Length, "criterion", "criteria")}";

    private ProseTable ItemTable(string caption, ImmutableArray<string> moreHeaders, Func<List<Criterion>, ImmutableArray<ProseText>> more)
    {
        var rows = this.pack.Manifest.Items.Select(item =>
        {
            var criteria = this.pack.Criteria.Where(criterion => criterion.Covers.Contains(item.Id)).ToList();
            return new ProseRow(
                Anchors.Item(item.Id),
                [
                    item.Id,
                    item.Text + (item.IsAdvice ? " (advice)" : string.Empty),
                    item.Section,
                    ProseText.JoinWith("; ", criteria.Select(PackLinks.Criterion)),
                    .. more(criteria),
                ]);
        });
        return new ProseTable(caption, ["Item", "What the source asks", "Section", "Criteria", .. moreHeaders], [.. rows]) { Kind = "item" };
    }
}
