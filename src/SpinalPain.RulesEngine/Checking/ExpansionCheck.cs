using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Packs;

namespace SpinalPain.RulesEngine.Checking;

/// <summary>
/// Bounds what a condition becomes when its definitions are written out. A definition may use another twice, and that one a third
/// twice: a few lines could ask for more work than any machine can do.
/// </summary>
internal sealed class ExpansionCheck(DiagnosticBag diagnostics)
{
    /// <summary>The deepest nesting with definitions written out.</summary>
    public const int DepthLimit = 128;

    /// <summary>The most conditions with definitions written out.</summary>
    public const int SizeLimit = 100_000;

    private readonly Dictionary<string, (int Depth, int Size)> definitions = new(StringComparer.Ordinal);

    public void Check(PackContent content)
    {
        // In circles, which have been reported, a use of what is not yet measured counts nothing.
        foreach (var definition in new DefinitionOrder(new DiagnosticBag()).Sort(content.Definitions))
        {
            var when = definition is ConditionDefinitionDocument condition ? condition.When : ((SubsetDefinitionDocument)definition).Where;
            var from = definition is SubsetDefinitionDocument { From.Definition: { } id } ? this.definitions.GetValueOrDefault(id.Value) : default;
            this.definitions[definition.Id.Value] = this.Bound(Add((from.Depth + 1, from.Size), this.Measure(when)), definition.Id, "definition");
        }

        foreach (var criterion in content.Criteria)
        {
            var appliesWhen = criterion.AppliesWhen is null ? default : this.Measure(criterion.AppliesWhen);
            this.Bound(Add(appliesWhen, this.Measure(criterion.When)), criterion.Id, "criterion");
        }

        foreach (var policy in content.Policies.Where(policy => policy.GovernsWhen is not null))
        {
            this.Bound(this.Measure(policy.GovernsWhen!), policy.Id, "policy");
        }
    }

    private static (int Depth, int Size) Add((int Depth, int Size) one, (int Depth, int Size) other) =>
        (Math.Max(one.Depth, other.Depth), Math.Min(one.Size + other.Size, SizeLimit + 1));

    private (int Depth, int Size) Measure(ConditionSyntax syntax)
    {
        var measure = SyntaxWalk.DefinitionOf(syntax) is { } id ? this.definitions.GetValueOrDefault(id) : default;
        foreach (var part in SyntaxWalk.PartsOf(syntax))
        {
            measure = Add(measure, this.Measure(part));
        }

        return (measure.Depth + 1, measure.Size + 1);
    }

    /// <summary>Reports what is too large, and lets it count nothing from there on: what uses it is not at fault.</summary>
    private (int Depth, int Size) Bound((int Depth, int Size) measure, Placed<string> id, string kind)
    {
        if (measure.Depth <= DepthLimit && measure.Size <= SizeLimit)
        {
            return measure;
        }

        diagnostics.Add(
            DiagnosticCodes.ExpansionTooLarge,
            id.Location,
            $"With its definitions written out, the {kind} \"{id.Value}\" is nested more than {DepthLimit} deep or has more than {SizeLimit} parts.",
            "Let definitions use one another less.");
        return default;
    }
}
