using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Json;
using SpinalPain.RulesEngine.Packs;

namespace SpinalPain.RulesEngine.Checking;

/// <summary>
/// Conditions of one group that exclude or repeat one another. Within a group the names in force are the same, so conditions that are
/// written the same are the same.
/// </summary>
internal sealed class ContradictionCheck(DiagnosticBag diagnostics)
{
    /// <summary>Conditions complained of, so that a group within a group of the same kind is not complained of twice.</summary>
    private readonly HashSet<int> reported = [];

    public void Check(ConditionSyntax syntax, Condition condition)
    {
        switch ((syntax, condition))
        {
            case (GroupSyntax group, AllCondition all):
                this.CheckRepeats(group.Operands);
                this.CheckOpposites([.. Flatten(group)], "never true");
                this.CheckValues(Flatten(all), negate: false);
                break;
            case (GroupSyntax group, AnyCondition any):
                this.CheckRepeats(group.Operands);
                this.CheckOpposites([.. Flatten(group)], "never false");
                this.CheckValues(Flatten(any), negate: true);
                break;
            case (GroupSyntax group, AgreeCondition):
                this.CheckRepeats(group.Operands);
                this.CheckOpposites(group.Operands, "never known");
                break;
            case (GroupSyntax group, _):
                this.CheckRepeats(group.Operands);
                break;
            case (AtLeastSyntax atLeast, _):
                this.CheckRepeats(atLeast.Operands);
                break;
            case (ListSyntax { Operator: "every", Where: { } where, Satisfies: { } satisfies }, _) when Key(where) == Key(satisfies):
                this.Report(satisfies, "\"satisfies\" repeats \"where\", so this is never false.");
                break;
            default:
                break;
        }
    }

    /// <summary>A criterion whose condition is the one that it applies by, or its opposite.</summary>
    public void CheckCriterion(ConditionSyntax? appliesWhen, ConditionSyntax when)
    {
        if (appliesWhen is null)
        {
            return;
        }

        if (Key(appliesWhen) == Key(when))
        {
            this.Report(when, "\"when\" repeats \"appliesWhen\", so the criterion is met wherever it applies.");
        }
        else if (Key(when) == OppositeOf(appliesWhen) || Key(appliesWhen) == OppositeOf(when))
        {
            this.Report(when, "\"when\" is the opposite of \"appliesWhen\", so the criterion is never met where it applies.");
        }
    }

    private static string Key(ConditionSyntax syntax) => CanonicalJson.Write(syntax.Node);

    /// <summary>What a "not" negates; null for other conditions.</summary>
    private static string? OppositeOf(ConditionSyntax syntax) => syntax is NotSyntax not ? Key(not.Operand) : null;

    private static IEnumerable<ConditionSyntax> Flatten(GroupSyntax group) =>
        group.Operands.SelectMany(operand => operand is GroupSyntax inner && inner.Operator == group.Operator ? Flatten(inner) : [operand]);

    private static IEnumerable<Condition> Flatten(AllCondition all) => all.Operands.SelectMany(operand => operand is AllCondition inner ? Flatten(inner) : [operand]);

    private static IEnumerable<Condition> Flatten(AnyCondition any) => any.Operands.SelectMany(operand => operand is AnyCondition inner ? Flatten(inner) : [operand]);

    private void CheckRepeats(IEnumerable<ConditionSyntax> operands)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var operand in operands.Where(operand => !seen.Add(Key(operand))))
        {
            diagnostics.Add(DiagnosticCodes.RepeatedCondition, operand.Location, "The same condition stands twice in this list.", "Keep one of the two.");
        }
    }

    private void CheckOpposites(IReadOnlyCollection<ConditionSyntax> operands, string outcome)
    {
        if (!operands.Any(operand => operand is NotSyntax))
        {
            return;
        }

        var plain = new HashSet<string>(StringComparer.Ordinal);
        var negated = new HashSet<string>(StringComparer.Ordinal);
        foreach (var operand in operands)
        {
            var key = Key(operand);
            plain.Add(key);
            if (OppositeOf(operand) is { } opposite)
            {
                negated.Add(opposite);
                key = opposite;
            }

            if (plain.Contains(key) && negated.Contains(key))
            {
                this.Report(operand, $"The list holds a condition and its opposite, so it is {outcome}.");
            }
        }
    }

    /// <summary>
    /// Whether tests of one fact leave it any value. For "any" the tests are negated: what no value escapes is never false.
    /// </summary>
    private void CheckValues(IEnumerable<Condition> conditions, bool negate)
    {
        var left = new Dictionary<string, PossibleValues>(StringComparer.Ordinal);
        foreach (var condition in conditions)
        {
            if (PossibleValues.Of(condition) is not var (subject, values, negated))
            {
                continue;
            }

            if (!left.TryGetValue(subject.Text, out var possible))
            {
                left.Add(subject.Text, possible = PossibleValues.All(subject));
            }

            possible.Keep(values, negated != negate);

            // One condition that names all words is reported by itself.
            if (possible.IsEmpty && possible.Tests > 1 && this.reported.Add(condition.Id))
            {
                diagnostics.Add(
                    DiagnosticCodes.ConstantCondition,
                    condition.Location,
                    negate
                        ? $"Whatever \"{subject.Text}\" is, one of its tests in this list holds, so the list is never false."
                        : $"\"{subject.Text}\" cannot pass all of its tests in this list, so the list is never true.");
            }
        }
    }

    private void Report(ConditionSyntax syntax, string message)
    {
        if (this.reported.Add(syntax.Id))
        {
            diagnostics.Add(DiagnosticCodes.ConstantCondition, syntax.Location, message);
        }
    }
}
