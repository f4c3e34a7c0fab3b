using System.Linq.Expressions;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Evaluation.Generation;

namespace SpinalPain.RulesEngine.Evaluation.Conditions;

/// <summary>The elements that a list operator looks through: a list of the record, narrowed by a named subset and by <c>where</c>.</summary>
internal sealed class ElementSource(PathReader list, Subset? subset, Binding element, ConditionEvaluator? where)
{
    private readonly Join? join = Join.Of(where?.Condition, element);

    /// <summary>What is run to find the elements.</summary>
    public IEnumerable<IGenerated> Parts => new IGenerated?[] { where, subset }.OfType<IGenerated>();

    /// <summary>Writes what is done before loops over the elements to look at.</summary>
    /// <param name="code">Where to write it.</param>
    /// <param name="condition">The condition that looks at them, which runs as it is where a list is long enough for a join.</param>
    /// <param name="ways">Where to go on then.</param>
    /// <param name="absent">Where to go on when the record does not hold the list.</param>
    public ListInCode Generate(ConditionWriter code, ConditionEvaluator condition, Ways ways, LabelTarget absent)
    {
        if (subset is not null)
        {
            code.AlsoGenerate(subset);
        }

        return new ListInCode(code, list.Path, element, subset, this.join is null ? null : () => code.Interpret(condition, ways), absent);
    }

    /// <summary>Writes whether the element of a loop is one to look at.</summary>
    public void WriteWhere(ConditionWriter code, LoopInCode loop, Ways ways)
    {
        if (where is not null)
        {
            var holds = Expression.Label();
            code.Write(where, ways with { True = holds });
            code.Mark(holds);
        }

        if (loop.IsSureMember is { } isSure)
        {
            code.Decide(isSure, ways.True, ways.Unknown);
        }
        else
        {
            code.Go(ways.True);
        }
    }

    /// <summary>The elements to look at, for <see cref="Take"/>; false when the record does not hold the list.</summary>
    public bool TryRead(EvaluationFrame frame, out Elements elements)
    {
        if (list.List(frame) is not { } all)
        {
            elements = default;
            return false;
        }

        // What is surely outside of a subset decides nothing; only who wants to see everything has to look at it.
        elements = new Elements(all, subset is null || frame.ShowsEverything ? null : subset.Members(frame));
        if (this.join is not null && frame.IsSilent)
        {
            elements = this.join.Narrow(frame, in elements);
        }

        return true;
    }

    /// <summary>Makes the binding stand for an element and takes notes of why it is, or is not, one to look at.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="elements">The elements.</param>
    /// <param name="index">The index of the element.</param>
    /// <param name="member">Whether it is one, which is known.</param>
    /// <param name="truth">What the element will come to.</param>
    public void Note(EvaluationFrame frame, in Elements elements, int index, Truth member, Truth truth)
    {
        var place = elements.PlaceAt(index);
        var value = elements.ValueAt(place);
        var trace = frame.Trace!;
        trace.EnterElement(list.Path, elements.List, place);
        trace.Around = truth;
        var inSubset = elements.MemberAt(index);
        subset?.Note(frame, value, place, inSubset);
        frame.Bind(element.Slot, value, place);
        trace.Bind(element.Slot);
        if (where is not null)
        {
            // Both have to hold, so that what the one is leaves only some of the other open.
            where.Note(frame, inSubset == Truth.True || member == Truth.False ? member : where.EvaluateSilently(frame));
        }
    }

    /// <summary>The same as <see cref="Take"/> without notes, also where they are taken.</summary>
    public Truth TakeSilently(EvaluationFrame frame, in Elements elements, int index)
    {
        var noted = frame.Silence();
        var member = this.Take(frame, in elements, index);
        frame.Resume(noted);
        return member;
    }

    /// <summary>Makes the binding stand for an element and tells whether that element is one to look at.</summary>
    public Truth Take(EvaluationFrame frame, in Elements elements, int index)
    {
        var place = elements.PlaceAt(index);
        var value = elements.ValueAt(place);
        frame.Trace?.EnterElement(list.Path, elements.List, place);
        var member = elements.MemberAt(index);
        if (subset is not null && !(elements.AreMembers && frame.IsSilent))
        {
            member = subset.Take(frame, value, place);
            if (member == Truth.False)
            {
                frame.Trace?.NotInSubset();
                return member;
            }
        }

        frame.Bind(element.Slot, value, place);
        frame.Trace?.Bind(element.Slot);
        return where is null ? member : Kleene.And(member, where.Evaluate(frame));
    }
}
