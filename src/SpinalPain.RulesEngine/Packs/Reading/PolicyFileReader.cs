using System.Collections.Immutable;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Json;

namespace SpinalPain.RulesEngine.Packs;

/// <summary>Reads the files under policies/, one after the other, into one whole.</summary>
internal sealed class PolicyFileReader(DiagnosticBag diagnostics)
{
    private readonly ConditionReader conditions = new(diagnostics);

    public ImmutableArray<PolicyDocument>.Builder Policies { get; } = ImmutableArray.CreateBuilder<PolicyDocument>();

    public ImmutableArray<CriterionDocument>.Builder Criteria { get; } = ImmutableArray.CreateBuilder<CriterionDocument>();

    public ImmutableArray<DefinitionDocument>.Builder Definitions { get; } = ImmutableArray.CreateBuilder<DefinitionDocument>();

    public int ConditionCount => this.conditions.Count;

    public void Read(SourceNode node)
    {
        var reader = new ObjectReader(node, "the file", diagnostics, "$schema", "policies", "criteria", "definitions");
        reader.OptionalText("$schema");
        this.Policies.AddRange(reader.List("policies", this.ReadPolicy, mayBeEmpty: true, optional: true));
        this.Criteria.AddRange(reader.List("criteria", this.ReadCriterion, mayBeEmpty: true, optional: true));
        this.Definitions.AddRange(reader.List("definitions", this.ReadDefinition, mayBeEmpty: true, optional: true));
    }

    private PolicyDocument ReadPolicy(SourceNode node)
    {
        var reader = new ObjectReader(node, "a policy", diagnostics, "id", "title", "source", "governs", "requires");
        var governs = reader.Required("governs") is { } value ? new ObjectReader(value, "\"governs\"", diagnostics, "codes", "when") : null;
        return new PolicyDocument
        {
            Node = node,
            Id = reader.Id("id"),
            Title = reader.Text("title"),
            Source = reader.Id("source"),
            Codes = governs?.List("codes", governs.TextOf) ?? [],
            GovernsWhen = governs?.Optional("when") is { } when ? this.conditions.Read(when) : null,
            Requires = reader.List("requires", reader.IdOf),
        };
    }

    private CriterionDocument ReadCriterion(SourceNode node)
    {
        var reader = new ObjectReader(
            node, "a criterion", diagnostics, "id", "title", "covers", "source", "stage", "consequence", "appliesWhen", "when", "ask", "messages");
        var messages = reader.Required("messages") is { } value ? new ObjectReader(value, "\"messages\"", diagnostics, "met", "notMet", "unknown") : null;
        var none = new Placed<string>(string.Empty, node);
        return new CriterionDocument
        {
            Node = node,
            Id = reader.Id("id"),
            Title = reader.Text("title"),
            Covers = reader.List("covers", reader.IdOf),
            Source = reader.Id("source"),
            Stage = reader.OptionalWord("stage", "priorAuthorization", "claimReview"),
            Consequence = reader.Word("consequence", "notCovered", "documentation", "advice"),
            AppliesWhen = reader.Optional("appliesWhen") is { } appliesWhen ? this.conditions.Read(appliesWhen) : null,
            When = this.RequiredCondition(reader, "when", node),
            Ask = reader.Text("ask"),
            Met = messages?.OptionalText("met"),
            NotMet = messages?.Text("notMet") ?? none,
            Unknown = messages?.Text("unknown") ?? none,
        };
    }

    private DefinitionDocument ReadDefinition(SourceNode node)
    {
        // "when" makes it a condition; "from", "as" and "where" make it a subset.
        if (node.Member("from") is null && node.Member("where") is null)
        {
            var reader = new ObjectReader(node, "a definition of a condition", diagnostics, "id", "title", "when");
            return new ConditionDefinitionDocument { Node = node, Id = reader.Id("id"), Title = reader.Text("title"), When = this.RequiredCondition(reader, "when", node) };
        }

        var subset = new ObjectReader(node, "a definition of a subset", diagnostics, "id", "title", "from", "as", "where");
        return new SubsetDefinitionDocument
        {
            Node = node,
            Id = subset.Id("id"),
            Title = subset.Text("title"),
            From = this.conditions.ReadList(subset, "from"),
            As = subset.Name("as"),
            Where = this.RequiredCondition(subset, "where", node),
        };
    }

    private ConditionSyntax RequiredCondition(ObjectReader reader, string name, SourceNode owner) =>
        reader.Required(name) is { } value ? this.conditions.Read(value) : new UnreadableSyntax { Id = 0, Node = owner };
}
