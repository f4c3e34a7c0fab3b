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
        var equalities = where is null ? [] : Needed(where).OfType<SameFactCondition>();
        var paths =
            from same in equalities
            where !same.Negated && same.Subject.Fact.Kind != FactKind.Boolean && (same.Subject.Root == element) != (same.Other.Root == element)
            orderby same.Subject.Fact.Kind == FactKind.Code
            select same.Subject.Root == element ? (Own: same.Subject, same.Other) : (Own: same.Other, Other: same.Subject);
        return paths.FirstOrDefault() is { Own: not null } path ? new Join(element, new PathReader(path.Own), new PathReader(path.Other)) : null;
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
    /// The conditions that make a condition false when they are: a fact that is known and differs makes <c>all</c> false, and
    /// <c>firstKnown</c> where it comes first.
    /// </summary>
    private static IEnumerable<Condition> Needed(Condition condition) => condition switch
    {
        AllCondition all => all.Operands.SelectMany(Needed),
        FirstKnownCondition firstKnown => Needed(firstKnown.Operands[0]),
        _ => [condition],
    };

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
