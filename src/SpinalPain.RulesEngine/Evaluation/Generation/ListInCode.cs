using System.Linq.Expressions;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Evaluation.Conditions;
using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Evaluation.Generation;

/// <summary>A list in generated code, whose elements loops go through.</summary>
internal sealed class ListInCode
{
    private readonly ConditionWriter code;
    private readonly Binding element;
    private readonly ParameterExpression list;
    private readonly ParameterExpression items;
    private readonly ParameterExpression? members;
    private readonly ParameterExpression count;

    /// <summary>Writes what is done before all loops.</summary>
    /// <param name="code">Where to write it.</param>
    /// <param name="path">The list.</param>
    /// <param name="element">What stands for the element.</param>
    /// <param name="subset">The subset of the list to look at, or null for all of it.</param>
    /// <param name="writeForLong">Writes what is done with a long list instead; null where it is nothing else.</param>
    /// <param name="absent">Where to go on when the record does not hold the list.</param>
    public ListInCode(ConditionWriter code, FactPath path, Binding element, Subset? subset, Action? writeForLong, LabelTarget absent)
    {
        this.code = code;
        this.element = element;
        this.IsOpen = code.Flag();
        code.Raise(this.IsOpen);
        this.list = code.Object(path, absent);
        code.Set(this.IsOpen, path.Fact.Accessor.IsIncomplete(this.list));
        this.items = code.Let(path.Fact.Accessor.Items(this.list));
        if (subset is not null)
        {
            var found = code.Let(GeneratedCall.Of<EvaluationFrame, SubsetMembers>(subset.Members, code.Frame));
            this.count = code.Let(GeneratedCall.Of<SubsetMembers, int>(CountOf, found));
            this.members = code.Let(GeneratedCall.Of<SubsetMembers, int[]>(EntriesOf, found));
        }
        else
        {
            this.count = code.Let(Expression.ArrayLength(this.items));
        }

        if (writeForLong is not null)
        {
            var isShort = Expression.Label();
            code.If(Expression.LessThan(this.count, Expression.Constant(Join.LongList)), isShort);
            writeForLong();
            code.Mark(isShort);
        }
    }

    /// <summary>A flag that is up when the list is absent or incomplete.</summary>
    public ParameterExpression IsOpen { get; }

    /// <summary>Writes the head of a loop. What is written after it is done for each element.</summary>
    public LoopInCode BeginLoop()
    {
        var index = this.code.Let(Expression.Constant(-1));
        var (next, done) = (Expression.Label(), Expression.Label());
        this.code.Mark(next);
        this.code.Count(index);
        this.code.If(Expression.GreaterThanOrEqual(index, this.count), done);
        if (this.members is null)
        {
            this.BindElement(index);
            return new LoopInCode(this.code, index, next, done, IsSureMember: null);
        }

        var entry = this.code.Let(Expression.ArrayIndex(this.members, index));
        var place = this.code.Let(Expression.RightShift(entry, Expression.Constant(1)));
        this.BindElement(place);
        return new LoopInCode(this.code, place, next, done, Expression.Equal(Expression.And(entry, Expression.Constant(1)), Expression.Constant(0)));
    }

    private void BindElement(ParameterExpression place) =>
        this.code.BindElement(this.element, new ElementInCode(this.code.Let(Expression.ArrayIndex(this.items, place)), place, this.element.Record is null ? this.list : null));

    private static int CountOf(SubsetMembers members) => members.Count;

    private static int[] EntriesOf(SubsetMembers members) => members.Entries;
}
