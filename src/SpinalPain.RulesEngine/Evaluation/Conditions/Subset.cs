using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Evaluation.Generation;
using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Evaluation.Conditions;

/// <summary>A named subset ready to run: the list or the subset that it takes from, and the condition by which it takes.</summary>
internal sealed class Subset(SubsetDefinition definition, PathReader list, Subset? from, ConditionEvaluator where) : IGenerated
{
    private readonly int slot = definition.Element.Slot;
    private volatile Action<EvaluationFrame, SubsetMembers>? generated;

    public IEnumerable<IGenerated> Parts => from is null ? [where] : [where, from];

    public bool TryUseCode(CodeGenerator generator)
    {
        this.generated = new ConditionWriter(generator).MethodOf(this);
        return true;
    }

    /// <summary>Writes code that adds the members.</summary>
    public void Generate(ConditionWriter code, ParameterExpression members)
    {
        if (from is not null)
        {
            code.AlsoGenerate(from);
        }

        var (absent, holds, perhaps) = (Expression.Label(), Expression.Label(), Expression.Label());
        var loop = new ListInCode(code, list.Path, definition.Element, from, writeForLong: null, absent).BeginLoop();
        code.Write(where, new Ways(holds, loop.Next, perhaps));
        code.Mark(holds);
        if (loop.IsSureMember is { } isSure)
        {
            code.If(Expression.Not(isSure), perhaps);
        }

        code.Add(GeneratedCall.Of(Add, members, loop.Place, Expression.Constant(Truth.True)));
        code.Go(loop.Next);
        code.Mark(perhaps);
        code.Add(GeneratedCall.Of(Add, members, loop.Place, Expression.Constant(Truth.Unknown)));
        code.Go(loop.Next);
        loop.End();
        code.Mark(absent);
    }

    /// <summary>How sure an element is in the subset. The binding of the subset stands for it afterwards.</summary>
    public Truth Take(EvaluationFrame frame, object value, int place)
    {
        var member = from?.Take(frame, value, place) ?? Truth.True;
        return member == Truth.False ? member : this.Take(frame, value, place, member);
    }

    /// <summary>Takes notes of why an element is, or may be, in the subset. The binding of the subset stands for it afterwards.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="value">What the binding is to stand for.</param>
    /// <param name="place">The place of the element.</param>
    /// <param name="member">How sure it is in the subset.</param>
    public void Note(EvaluationFrame frame, object value, int place, Truth member)
    {
        if (from is not null && member != Truth.True)
        {
            this.Take(frame, value, place);
            return;
        }

        from?.Note(frame, value, place, member);
        frame.Bind(this.slot, value, place);
        frame.Trace!.Bind(this.slot);
        where.Note(frame, member);
    }

    /// <summary>The members for the line of the frame, found without notes; none when the record does not hold the list.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public SubsetMembers Members(EvaluationFrame frame)
    {
        var members = frame.MembersOf(definition);
        return members.Run == frame.Run ? members : this.FindAnew(frame, members);
    }

    private static void Add(SubsetMembers members, int place, Truth truth) => members.Add(place, truth);

    private SubsetMembers FindAnew(EvaluationFrame frame, SubsetMembers members)
    {
        members.Begin(frame.Run);
        var noted = frame.Silence();
        this.Find(frame, members);
        frame.Resume(noted);
        return members;
    }

    private void Find(EvaluationFrame frame, SubsetMembers members)
    {
        if (this.generated is { } code)
        {
            code(frame, members);
            return;
        }

        var wider = from?.Members(frame);
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
