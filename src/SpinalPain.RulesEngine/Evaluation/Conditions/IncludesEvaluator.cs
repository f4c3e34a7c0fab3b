using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Evaluation.Generation;
using SpinalPain.RulesEngine.Facts;
using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Evaluation.Conditions;

/// <summary><c>includes</c>, <c>includesAny</c>, <c>includesAll</c>: one wanted value after the other is looked for in the list.</summary>
internal sealed class IncludesEvaluator(IncludesCondition condition) : ConditionEvaluator(condition)
{
    private readonly PathReader subject = new(condition.Subject);
    private readonly PathReader? value = condition.Value is null ? null : new PathReader(condition.Value);
    private readonly PathReader? list = condition.List is null ? null : new PathReader(condition.List);
    private readonly bool isCode = condition.Subject.Fact.Kind == FactKind.Code;

    /// <summary>"All" begins with true and takes "and", "any" begins with false and takes "or".</summary>
    private Truth Nothing => Kleene.From(condition.All);

    public override bool TryGenerate(ConditionWriter code, Ways ways)
    {
        var held = code.ObjectOrNull(condition.Subject);
        code.Decide(
            condition.Value is { } one && this.isCode ? GeneratedCall.Of<IFactList?, int, Truth>(this.Holds, held, code.Number(one, ways.Unknown))
            : condition.Value is { } text ? GeneratedCall.Of<IFactList?, string, Truth>(Holds, held, code.Object(text, ways.Unknown))
            : condition.List is { } many ? GeneratedCall.Of<IFactList?, IFactList, Truth>(this.HoldsListed, held, code.Object(many, ways.Unknown))
            : GeneratedCall.Of<IFactList?, Truth>(this.HoldsWritten, held),
            ways);
        return true;
    }

    protected override Truth Run(EvaluationFrame frame)
    {
        var held = this.subject.List(frame);
        if (this.value is not null)
        {
            return this.isCode ? this.Holds(held, this.value.Code(frame)) : Holds(held, this.value.Text(frame));
        }

        return this.list is null ? this.HoldsWritten(held)
            : this.list.List(frame) is { } wanted ? this.HoldsListed(held, wanted)
            : Truth.Unknown;
    }

    private Truth HoldsListed(IFactList? held, IFactList wanted)
    {
        var result = this.Nothing;
        for (var index = 0; index < wanted.Count; index++)
        {
            result = this.Combine(result, this.isCode ? this.Holds(held, wanted.CodeAt(index)) : Holds(held, wanted.TextAt(index)));
        }

        // What an incomplete list does not show may be in the other one or not.
        return wanted.IsIncomplete ? this.Combine(result, Truth.Unknown) : result;
    }

    private Truth HoldsWritten(IFactList? held)
    {
        var result = this.Nothing;
        if (this.isCode)
        {
            foreach (var code in condition.Codes)
            {
                result = this.Combine(result, this.Holds(held, code));
            }
        }
        else
        {
            foreach (var text in condition.Texts)
            {
                result = this.Combine(result, Holds(held, text));
            }
        }

        return result;
    }

    private Truth Holds(IFactList? held, int code)
    {
        if (held is null || code < 0)
        {
            return Truth.Unknown;
        }

        var isOdd = false;
        for (var index = 0; index < held.Count; index++)
        {
            if (held.CodeAt(index) == code)
            {
                return Truth.True;
            }

            // A number without a word, which an app may cast, could stand for any.
            isOdd |= (uint)held.CodeAt(index) >= (uint)condition.Subject.Fact.Codes.Length;
        }

        return held.IsIncomplete || isOdd ? Truth.Unknown : Truth.False;
    }

    private static Truth Holds(IFactList? held, string? text)
    {
        if (held is null || text is null)
        {
            return Truth.Unknown;
        }

        for (var index = 0; index < held.Count; index++)
        {
            if (string.Equals(held.TextAt(index), text, StringComparison.Ordinal))
            {
                return Truth.True;
            }
        }

        return held.IsIncomplete ? Truth.Unknown : Truth.False;
    }

    private Truth Combine(Truth left, Truth right) => condition.All ? Kleene.And(left, right) : Kleene.Or(left, right);
}
