using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Evaluation.Conditions;

/// <summary>The condition by which a subset takes elements of the list below it.</summary>
internal sealed record SubsetFilter(int Slot, ConditionEvaluator Where);

/// <summary>The elements that a list operator looks through: a list of the record, narrowed by the subsets on the way and by <c>where</c>.</summary>
internal sealed class ElementSource(PathReader list, SubsetFilter[] subsets, Binding element, ConditionEvaluator? where)
{
    private readonly bool isRecord = element.Record is not null;

    public IFactList? Read(EvaluationFrame frame) => list.List(frame);

    /// <summary>Makes the binding stand for an element and tells whether that element is one to look at.</summary>
    public Truth Take(EvaluationFrame frame, IFactList elements, int index)
    {
        object value = this.isRecord ? elements.RecordAt(index) : elements;
        frame.Trace?.EnterElement(list.Path, elements, index);
        var member = Truth.True;
        foreach (var subset in subsets)
        {
            frame.Bind(subset.Slot, value, index);
            frame.Trace?.Bind(subset.Slot);
            member = Kleene.And(member, subset.Where.Evaluate(frame));
            if (member == Truth.False)
            {
                frame.Trace?.NotInSubset();
                return member;
            }
        }

        frame.Bind(element.Slot, value, index);
        frame.Trace?.Bind(element.Slot);
        return where is null ? member : Kleene.And(member, where.Evaluate(frame));
    }
}
