using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;

namespace SpinalPain.RulesEngine.Evaluation.Conditions;

/// <summary>A named subset ready to run: the list or the subset that it takes from, and the condition by which it takes.</summary>
internal sealed class Subset(SubsetDefinition definition, PathReader list, Subset? from, ConditionEvaluator where)
{
    private readonly int slot = definition.Element.Slot;

    /// <summary>The conditions that decide what it takes.</summary>
    public IEnumerable<ConditionEvaluator> Parts => [where, .. from?.Parts ?? []];

    /// <summary>How sure an element is in the subset. The binding of the subset stands for it afterwards.</summary>
    public Truth Take(EvaluationFrame frame, object value, int place)
    {
        var member = from?.Take(frame, value, place) ?? Truth.True;
        return member == Truth.False ? member : this.Take(frame, value, place, member);
    }

    /// <summary>The members for the line of the frame, found without notes; none when the record does not hold the list.</summary>
    public SubsetMembers Members(EvaluationFrame frame)
    {
        var members = frame.MembersOf(definition);
        if (members.Run != frame.Run)
        {
            var trace = frame.Trace;
            frame.Trace = null;
            this.Find(frame, members);
            frame.Trace = trace;
        }

        return members;
    }

    private void Find(EvaluationFrame frame, SubsetMembers members)
    {
        var wider = from?.Members(frame);
        members.Begin(frame.Run);
        if (list.List(frame) is not { } all)
        {
            return;
        }

        var elements = new Elements(all, wider);
        for (var index = 0; index < elements.Count; index++)
        {
            var place = elements.PlaceAt(index);
            var member = this.Take(frame, elements.ValueAt(place), place, elements.MemberAt(index));
            if (member != Truth.False)
            {
                members.Add(place, member);
            }
        }
    }

    private Truth Take(EvaluationFrame frame, object value, int place, Truth wider)
    {
        frame.Bind(this.slot, value, place);
        frame.Trace?.Bind(this.slot);
        return Kleene.And(wider, where.Evaluate(frame));
    }
}
