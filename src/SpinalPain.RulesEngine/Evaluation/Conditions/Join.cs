using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Evaluation.Conditions;

/// <summary>
/// An equality that <c>where</c> cannot do without: <paramref name="own"/>, a fact of the element, with <paramref name="other"/>, a fact of
/// something else. Elements in which they are known to differ are surely not looked for, so that in a long list only the others are found
/// and looked at, instead of all of them each time.
/// </summary>
internal sealed class Join(Binding element, PathReader own, PathReader other)
{
    /// <summary>Shorter lists are looked through faster than anything is found in them.</summary>
    public const int LongList = 16;

    /// <summary>The equality of a <c>where</c> that tells most elements apart; null when it has none.</summary>
    public static Join? Of(Condition? where, Binding element)
    {
        // Most elements share a code with others.
        var same = where is null ? null : Find(where, element, ofCode: false) ?? Find(where, element, ofCode: true);
        if (same is null)
        {
            return null;
        }

        var (own, other) = same.Subject.Root == element ? (same.Subject, same.Other) : (same.Other, same.Subject);
        return new Join(element, new PathReader(own), new PathReader(other));
    }

    /// <summary>Leaves out elements that <c>where</c> surely does not hold for. Only for runs in which nobody wants to know why it does not.</summary>
    public Elements Narrow(EvaluationFrame frame, in Elements elements)
    {
        if (elements.Count < LongList || other.Hash(frame) is not { } wanted)
        {
            return elements;
        }

        // To find something once is no faster than to look through the list.
        var index = frame.IndexOf(element);
        if (!index.IsKnown(frame.Run, elements.List))
        {
            return elements;
        }

        if (!index.IsFilled)
        {
            this.Fill(index, frame, in elements);
        }

        return elements.Found(index.Elements, wanted);
    }

    /// <summary>
    /// An equality that makes a condition false when it does not hold: a fact that is known and differs makes <c>all</c> false, and
    /// <c>firstKnown</c> where it comes first.
    /// </summary>
    private static SameFactCondition? Find(Condition condition, Binding element, bool ofCode)
    {
        switch (condition)
        {
            case AllCondition all:
                foreach (var operand in all.Operands)
                {
                    if (Find(operand, element, ofCode) is { } found)
                    {
                        return found;
                    }
                }

                return null;
            case FirstKnownCondition firstKnown:
                return Find(firstKnown.Operands[0], element, ofCode);
            case SameFactCondition { Negated: false } same when same.Subject.Fact.Kind is not FactKind.Boolean and var kind && kind == FactKind.Code == ofCode:
                return (same.Subject.Root == element) != (same.Other.Root == element) ? same : null;
            default:
                return null;
        }
    }

    private void Fill(JoinIndex index, EvaluationFrame frame, in Elements elements)
    {
        index.Elements.Begin(elements.Count);
        for (var position = elements.Count - 1; position >= 0; position--)
        {
            var place = elements.PlaceAt(position);
            frame.Bind(element.Slot, elements.ValueAt(place), place);
            index.Elements.Add(position, own.Hash(frame));
        }

        index.IsFilled = true;
    }
}
