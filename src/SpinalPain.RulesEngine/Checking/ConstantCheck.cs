using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Packs;

namespace SpinalPain.RulesEngine.Checking;

/// <summary>
/// Finds conditions that can never be true, or never be false, whatever the record says: nobody writes one on purpose. Groups are for
/// <see cref="ContradictionCheck"/>.
/// </summary>
internal sealed class ConstantCheck(PackSymbols symbols)
{
    private readonly ContradictionCheck contradictions = new(symbols.Diagnostics);

    public void Check(ConditionSyntax syntax, Condition condition)
    {
        this.contradictions.Check(syntax, condition);
        var problem = condition switch
        {
            // As an operand of "firstKnown" it says something: what is recorded ends the search, what is not lets it go on.
            NotCondition { Operand: RecordedCondition recorded } when syntax.Node.Parent?.Name != "firstKnown" =>
                $"\"{recorded.Subject.Text}\" that is not recorded makes \"isRecorded\" unknown and never false, so this is never true.",
            RecordedCondition recorded when AlwaysRecorded(recorded.Subject) => $"\"{recorded.Subject.Text}\" is always recorded, so this is always true.",
            CodeCondition code when code.Codes.Length == code.Subject.Fact.Codes.Length =>
                $"These are all words of \"{code.Subject.Text}\", so this is never {(code.Negated ? "true" : "false")}.",
            AtLeastCondition atLeast when this.All(atLeast.Minimum, value => value > atLeast.Operands.Length) =>
                $"\"{atLeast.Minimum.Id}\" is always more than the {atLeast.Operands.Length} conditions here, so this is never true.",
            AtLeastCondition atLeast when this.All(atLeast.Minimum, value => value == 0) => Zero(atLeast.Minimum, isTrue: true),
            CountCondition { Comparison: Comparison.AtLeast } count when this.All(count.Limit, value => value == 0) => Zero(count.Limit, isTrue: true),
            CountCondition { Comparison: Comparison.LessThan } count when this.All(count.Limit, value => value == 0) => Zero(count.Limit, isTrue: false),
            ElapsedCondition elapsed when Same(elapsed.From, elapsed.To) => Itself(elapsed.From),
            ElapsedCondition { Comparison: Comparison.AtLeast } elapsed when this.All(elapsed.Duration, value => value == 0) => Zero(elapsed.Duration, isTrue: true),
            ElapsedCondition { Comparison: Comparison.LessThan } elapsed when this.All(elapsed.Duration, value => value == 0) => Zero(elapsed.Duration, isTrue: false),
            WindowCondition window when Same(window.Subject, window.Before) => Itself(window.Subject),
            WindowCondition window when this.All(window.Length, value => value == 0) => Zero(window.Length, isTrue: false),
            SameFactCondition same when Same(same.Subject, same.Other) => Itself(same.Subject),
            DateCondition date when Same(date.Subject, date.Other) => Itself(date.Subject),
            IncludesCondition { List: { } list } includes when Same(includes.Subject, list) => Itself(list),
            NumberCondition { Operand: FactOperand other } number when Same(number.Subject, other.Path) => Itself(number.Subject),
            NumberCondition { Operand: ParameterOperand limit } number => this.OutOfReach(number, limit.Parameter),
            _ => null,
        };
        if (problem is not null)
        {
            symbols.Diagnostics.Add(DiagnosticCodes.ConstantCondition, syntax.Location, problem);
        }
    }

    /// <summary>Compares the conditions of one criterion.</summary>
    public void CheckCriterion(ConditionSyntax? appliesWhen, ConditionSyntax when) => this.contradictions.CheckCriterion(appliesWhen, when);

    private static string Itself(FactPath path) => $"\"{path.Text}\" is compared with itself.";

    private static string Zero(Parameter parameter, bool isTrue) => $"\"{parameter.Id}\" is always 0, so this is {(isTrue ? "never false" : "never true")}.";

    private static bool Same(FactPath left, FactPath right) => left.Root == right.Root && left.Text == right.Text;

    /// <summary>An element of a list is there; so is a fact without which an episode cannot be read.</summary>
    private static bool AlwaysRecorded(FactPath path) => path.IsElement || (path.Fact.IsRequired && path.Steps.IsEmpty);

    private bool All(Parameter parameter, Func<decimal, bool> test) => !symbols.ParametersInDoubt.Contains(parameter.Id) && parameter.Values.All(dated => test(dated.Value));

    /// <summary>Whether every threshold lies outside what the fact can be.</summary>
    private string? OutOfReach(NumberCondition number, Parameter limit)
    {
        if (number.Subject.Fact is not { Minimum: { } minimum, Maximum: { } maximum })
        {
            return null;
        }

        var (never, always) = number.Comparison switch
        {
            Comparison.AtLeast => (this.All(limit, value => value > maximum), this.All(limit, value => value <= minimum)),
            Comparison.AtMost => (this.All(limit, value => value < minimum), this.All(limit, value => value >= maximum)),
            Comparison.MoreThan => (this.All(limit, value => value >= maximum), this.All(limit, value => value < minimum)),
            _ => (this.All(limit, value => value <= minimum), this.All(limit, value => value > maximum)),
        };
        var range = FormattableString.Invariant($"\"{number.Subject.Text}\" lies between {minimum} and {maximum}");
        return never ? $"{range}, so with \"{limit.Id}\" this is never true." : always ? $"{range}, so with \"{limit.Id}\" this is never false." : null;
    }
}
