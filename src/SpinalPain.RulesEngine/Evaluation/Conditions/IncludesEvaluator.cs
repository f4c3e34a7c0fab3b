using System.Linq.Expressions;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Evaluation.Generation;
using SpinalPain.RulesEngine.Facts;
using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Evaluation.Conditions;

/// <summary><c>includes</c>, <c>includesAny</c>, <c>includesAll</c>: the wanted values are looked for in the list.</summary>
internal sealed class IncludesEvaluator(IncludesCondition condition) : ConditionEvaluator(condition)
{
    private readonly PathReader subject = new(condition.Subject);
    private readonly PathReader? value = condition.Value is null ? null : new PathReader(condition.Value);
    private readonly PathReader? list = condition.List is null ? null : new PathReader(condition.List);
    private readonly bool isCode = condition.Subject.Fact.Kind == FactKind.Code;
    private readonly CodeSet codes = condition.Codes.IsDefault ? default : CodeSet.Of(condition.Codes.AsSpan());
    private readonly int words = condition.Subject.Fact.Codes.Length;

    /// <summary>"All" begins with true and takes "and", "any" begins with false and takes "or".</summary>
    private Truth Nothing => Kleene.From(condition.All);

    /// <summary>What no other value can change.</summary>
    private Truth Decided => Kleene.From(!condition.All);

    public override bool TryGenerate(ConditionWriter code, Ways ways)
    {
        if (condition.List is { } many)
        {
            var held = code.ObjectOrNull(condition.Subject);
            var wanted = code.Object(many, ways.Unknown);
            code.Decide(
                this.isCode ? GeneratedCall.Of<FactList?, FactList, Truth>(this.HoldsListed, held, wanted) : GeneratedCall.Of<FactList<string>?, FactList<string>, Truth>(this.HoldsListed, held, wanted),
                ways);
            return true;
        }

        var (items, isIncomplete) = code.List(condition.Subject, ways.Unknown);
        code.Decide(
            this.isCode ? this.HoldsCodes(code, items, isIncomplete, ways)
            : condition.Value is { } text ? GeneratedCall.Of<string[], bool, string, Truth>(Holds, items, isIncomplete, code.Object(text, ways.Unknown))
            : GeneratedCall.Of<string[], bool, Truth>(this.HoldsWritten, items, isIncomplete),
            ways);
        return true;
    }

    protected override Truth Run(EvaluationFrame frame)
    {
        var held = this.subject.List(frame);
        if (this.list is not null)
        {
            return this.list.List(frame) is not { } wanted ? Truth.Unknown
                : this.isCode ? this.HoldsListed(held, wanted)
                : this.HoldsListed((FactList<string>?)held, (FactList<string>)wanted);
        }

        if (this.isCode)
        {
            var code = this.value?.Code(frame);
            return held is null ? Truth.Unknown
                : code is { } one ? this.Holds(held.Codes, held.IsIncomplete, one)
                : this.HoldsWritten(held.Codes, held.IsIncomplete);
        }

        var text = this.value?.Text(frame);
        return held is not FactList<string> texts || (this.value is not null && text is null) ? Truth.Unknown
            : text is null ? this.HoldsWritten(texts.Items, texts.IsIncomplete)
            : Holds(texts.Items, texts.IsIncomplete, text);
    }

    protected override void NoteParts(EvaluationFrame frame, Truth truth)
    {
        this.subject.Note(frame);
        this.list?.Note(frame);
        this.value?.Note(frame);
    }

    private Expression HoldsCodes(ConditionWriter code, Expression items, Expression isIncomplete, Ways ways) =>
        condition.Value is { } one
            ? GeneratedCall.Of<int[], bool, int, Truth>(this.Holds, items, isIncomplete, code.Number(one, ways.Unknown))
            : GeneratedCall.Of<int[], bool, Truth>(this.HoldsWritten, items, isIncomplete);

    private Truth HoldsListed(FactList? held, FactList wanted)
    {
        var result = this.Nothing;
        foreach (var code in wanted.Codes)
        {
            result = this.Combine(result, held is null ? Truth.Unknown : this.Holds(held.Codes, held.IsIncomplete, code));
        }

        // What an incomplete list does not show may be in the other one or not.
        return wanted.IsIncomplete ? this.Combine(result, Truth.Unknown) : result;
    }

    private Truth HoldsListed(FactList<string>? held, FactList<string> wanted)
    {
        var result = this.Nothing;
        foreach (var text in wanted.Items)
        {
            result = this.Combine(result, held is null ? Truth.Unknown : Holds(held.Items, held.IsIncomplete, text));
            if (result == this.Decided)
            {
                return result;
            }
        }

        return wanted.IsIncomplete ? this.Combine(result, Truth.Unknown) : result;
    }

    private Truth HoldsWritten(string[] held, bool isIncomplete)
    {
        var result = this.Nothing;
        foreach (var text in condition.Texts)
        {
            result = this.Combine(result, Holds(held, isIncomplete, text));
        }

        return result;
    }

    private Truth HoldsWritten(int[] held, bool isIncomplete)
    {
        var (shown, isOpen) = (default(CodeSet), isIncomplete);
        foreach (var code in held)
        {
            if (this.IsWord(code))
            {
                shown = shown.With(code);
            }
            else
            {
                // A number without a word, which an app may cast, could stand for any.
                isOpen = true;
            }
        }

        return (condition.All ? shown.ContainsAll(this.codes) : shown.ContainsAny(this.codes)) ? Truth.True
            : isOpen ? Truth.Unknown
            : Truth.False;
    }

    private Truth Holds(int[] held, bool isIncomplete, int code)
    {
        if (code < 0)
        {
            return Truth.Unknown;
        }

        var isOpen = isIncomplete;
        foreach (var each in held)
        {
            if (each == code)
            {
                return Truth.True;
            }

            isOpen |= !this.IsWord(each);
        }

        return isOpen ? Truth.Unknown : Truth.False;
    }

    private bool IsWord(int code) => (uint)code < (uint)this.words;

    private static Truth Holds(string[] held, bool isIncomplete, string text)
    {
        foreach (var each in held)
        {
            if (string.Equals(each, text, StringComparison.Ordinal))
            {
                return Truth.True;
            }
        }

        return isIncomplete ? Truth.Unknown : Truth.False;
    }

    private Truth Combine(Truth left, Truth right) => condition.All ? Kleene.And(left, right) : Kleene.Or(left, right);
}
