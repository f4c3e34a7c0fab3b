using System.Collections.Immutable;
using System.Text.Json;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Json;

namespace SpinalPain.RulesEngine.Packs;

/// <summary>Reads conditions and numbers them in the order of the files.</summary>
internal sealed class ConditionReader(DiagnosticBag diagnostics)
{
    /// <summary>The deepest nesting of one condition.</summary>
    public const int DepthLimit = 32;

    /// <summary>The most conditions in one condition.</summary>
    public const int SizeLimit = 2_000;

    private static readonly string[] AllForms = [.. ConditionForms.All.Select(form => form.Name)];

    /// <summary>The members that tell a form. "atLeast" tells it only where none of these stands.</summary>
    private static readonly string[] Forms = AllForms[..^1];

    private readonly OperandReader operands = new(diagnostics);
    private int depth;
    private int size;

    /// <summary>How many conditions have been read.</summary>
    public int Count { get; private set; }

    /// <summary>Reads a condition that stands by itself.</summary>
    public ConditionSyntax Read(SourceNode node)
    {
        this.size = 0;
        return this.ReadPart(node);
    }

    /// <summary>A path of a list, or the name of a subset.</summary>
    public ListReferenceSyntax ReadList(ObjectReader reader, string name)
    {
        if (reader.Required(name) is not { } value)
        {
            return new(null, null);
        }

        if (value.Kind == JsonValueKind.Object)
        {
            var reference = new ObjectReader(value, "a subset", diagnostics, "definition");
            return new(null, reference.Id("definition"));
        }

        return new(reader.PathOf(value), null);
    }

    private ConditionSyntax ReadPart(SourceNode node)
    {
        var id = this.Count++;
        if (++this.size > SizeLimit)
        {
            // Once is enough: every further part is too many as well.
            if (this.size == SizeLimit + 1)
            {
                diagnostics.Add(DiagnosticCodes.ConditionTooLarge, node.Location, $"From here on the condition has more than {SizeLimit} parts.", "Give parts of it names as definitions.");
            }

            return new UnreadableSyntax { Id = id, Node = node };
        }

        if (this.depth == DepthLimit)
        {
            diagnostics.Add(DiagnosticCodes.ConditionTooDeep, node.Location, $"The condition is nested more than {DepthLimit} deep.", "Give its inner parts names as definitions.");
            return new UnreadableSyntax { Id = id, Node = node };
        }

        this.depth++;
        var condition = this.FormOf(node) switch
        {
            "all" or "any" or "firstKnown" or "agree" => this.ReadGroup(id, node),
            "not" => new NotSyntax { Id = id, Node = node, Operand = this.ReadMember(this.Open(node, "not"), "not", node) },
            "atLeast" => this.ReadAtLeast(id, node),
            "definition" => new DefinitionSyntax { Id = id, Node = node, Definition = this.Open(node, "definition").Id("definition") },
            "fact" => this.ReadFactTest(id, node),
            "elapsedFrom" => this.ReadElapsed(id, node),
            "improvementAfter" => this.ReadImprovement(id, node),
            null => new UnreadableSyntax { Id = id, Node = node },
            var list => this.ReadListOperator(id, node, list),
        };
        this.depth--;
        return condition;
    }

    private string? FormOf(SourceNode node)
    {
        if (node.Kind != JsonValueKind.Object)
        {
            diagnostics.Add(DiagnosticCodes.WrongType, node.Location, $"A condition must be an object and is {node.KindInWords}.");
            return null;
        }

        var forms = node.Children.Where(child => Forms.Contains(child.Name)).ToList();
        if (forms.Count > 1)
        {
            var help = "Put each in an object of its own, and those in a list of \"all\" or \"any\".";
            diagnostics.Add(DiagnosticCodes.SeveralForms, forms[1].NameLocation, $"A condition has one form, and this one has {ObjectReader.Words(forms.Select(form => form.Name!))}.", help);
            return null;
        }

        if (forms.Count == 1)
        {
            return forms[0].Name;
        }

        if (node.Member("of") is not null || node.Member("atLeast") is not null)
        {
            return "atLeast";
        }

        var suggestion = node.Children.Select(child => Suggestion.DidYouMean(child.Name!, AllForms)).FirstOrDefault(found => found is not null);
        diagnostics.Add(
            DiagnosticCodes.NotACondition,
            node.Location,
            node.Children.Count == 0 ? "An empty object is no condition." : $"An object with {ObjectReader.Words(node.Children.Take(3).Select(child => child.Name!))} is no condition.",
            suggestion ?? $"A condition has one of {ObjectReader.Words(AllForms)}.");
        return null;
    }

    private ObjectReader Open(SourceNode node, string form) => new(node, $"\"{form}\"", diagnostics, ConditionForms.Of(form).MemberNames);

    private ConditionSyntax ReadMember(ObjectReader reader, string name, SourceNode owner) =>
        reader.Required(name) is { } value ? this.ReadPart(value) : new UnreadableSyntax { Id = 0, Node = owner };

    private GroupSyntax ReadGroup(int id, SourceNode node)
    {
        var name = node.Children.First(child => Forms.Contains(child.Name)).Name!;
        var reader = this.Open(node, name);
        return new GroupSyntax { Id = id, Node = node, Operator = name, Operands = reader.List(name, this.ReadPart) };
    }

    private AtLeastSyntax ReadAtLeast(int id, SourceNode node)
    {
        var reader = new ObjectReader(node, "\"atLeast\" ... \"of\"", diagnostics, ConditionForms.Of("atLeast").MemberNames);
        return new AtLeastSyntax { Id = id, Node = node, Minimum = this.operands.Read(reader, "atLeast", node), Operands = reader.List("of", this.ReadPart) };
    }

    private ConditionSyntax ReadFactTest(int id, SourceNode node) => FactTestReader.Read(id, node, this.operands, diagnostics);

    private ElapsedSyntax ReadElapsed(int id, SourceNode node)
    {
        var reader = this.Open(node, "elapsedFrom");
        return new ElapsedSyntax
        {
            Id = id,
            Node = node,
            From = reader.Path("elapsedFrom"),
            To = reader.Path("to"),
            Comparison = this.operands.ReadComparison(reader, node),
        };
    }

    private ListSyntax ReadListOperator(int id, SourceNode node, string name)
    {
        var reader = this.Open(node, name);
        var form = ConditionForms.Of(name);
        return new ListSyntax
        {
            Id = id,
            Node = node,
            Operator = name,
            List = this.ReadList(reader, name),
            As = reader.Name("as"),
            By = form.Members.FirstOrDefault(member => member.Kind == FormMemberKind.DateOfElement) is { } by && (by.IsRequired || reader.Has(by.Name)) ? reader.Path(by.Name) : null,
            Where = reader.Optional("where") is { } where ? this.ReadPart(where) : null,
            Satisfies = form.Members.Any(member => member.Name == "satisfies") ? this.ReadMember(reader, "satisfies", node) : null,
            Comparison = form.HasComparison ? this.operands.ReadComparison(reader, node) : null,
        };
    }

    private ImprovementSyntax ReadImprovement(int id, SourceNode node)
    {
        var reader = this.Open(node, "improvementAfter");
        return new ImprovementSyntax
        {
            Id = id,
            Node = node,
            Procedure = reader.Name("improvementAfter"),
            Measures = reader.List("measures", value => reader.WordOf(value, ConditionForms.MeasureWords)),
            AtLeast = this.operands.Read(reader, "atLeast", node),
            SustainedFor = reader.Has("sustainedFor") ? this.operands.Read(reader, "sustainedFor", node) : null,
        };
    }
}
