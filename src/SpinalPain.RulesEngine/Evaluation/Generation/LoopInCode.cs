using System.Linq.Expressions;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Evaluation.Conditions;
using SpinalPain.RulesEngine.Facts;
using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Evaluation.Generation;

/// <summary>A loop over the elements of a list in generated code. What is written after its head is done for each element.</summary>
internal sealed class LoopInCode
{
    private readonly ConditionWriter code;
    private readonly LabelTarget done = Expression.Label();

    /// <summary>Writes the head.</summary>
    /// <param name="code">Where to write it.</param>
    /// <param name="path">The list.</param>
    /// <param name="element">What stands for the element.</param>
    /// <param name="subset">The subset of the list to look at, or null for all of it.</param>
    /// <param name="writeForLong">Writes what is done with a long list instead; null where it is nothing else.</param>
    /// <param name="absent">Where to go on when the record does not hold the list.</param>
    public LoopInCode(ConditionWriter code, FactPath path, Binding element, Subset? subset, Action? writeForLong, LabelTarget absent)
    {
        this.code = code;
        this.IsOpen = code.Flag();
        code.Raise(this.IsOpen);
        var list = code.Object(path, absent);
        code.Set(this.IsOpen, GeneratedCall.Of<IFactList, bool>(IsIncomplete, list));
        var records = element.Record is null ? null : code.Local(typeof(object[]));
        if (records is not null)
        {
            code.Set(records, GeneratedCall.Of<IFactList, object[]?>(RecordsOf, list));
        }

        var members = subset is null ? null : code.Local(typeof(SubsetMembers));
        if (members is not null)
        {
            code.Set(members, GeneratedCall.Of<EvaluationFrame, SubsetMembers>(subset!.Members, code.Frame));
        }

        var (index, count) = (code.Local(typeof(int)), code.Local(typeof(int)));
        code.Set(
            count,
            members is not null ? GeneratedCall.Of<SubsetMembers, int>(CountOf, members)
            : records is not null ? Expression.ArrayLength(records)
            : GeneratedCall.Of<IFactList, int>(CountOf, list));
        if (writeForLong is not null)
        {
            var isShort = Expression.Label();
            code.If(Expression.LessThan(count, Expression.Constant(Join.LongList)), isShort);
            writeForLong();
            code.Mark(isShort);
        }

        code.Set(index, Expression.Constant(-1));
        code.Mark(this.Next);
        code.Count(index);
        code.If(Expression.GreaterThanOrEqual(index, count), this.done);
        var inCode = code.BeginLoop(element);
        code.Set(inCode.Place!, members is null ? index : GeneratedCall.Of<SubsetMembers, int, int>(PlaceAt, members, index));
        code.Set(inCode.Value, records is null ? list : Expression.Convert(Expression.ArrayIndex(records, inCode.Place!), inCode.Value.Type));
        this.IsSureMember = members is null ? null : GeneratedCall.Of<SubsetMembers, int, bool>(IsSureAt, members, index);
    }

    /// <summary>Where to go on with the next element.</summary>
    public LabelTarget Next { get; } = Expression.Label();

    /// <summary>A flag that is up when the list is absent or incomplete.</summary>
    public ParameterExpression IsOpen { get; }

    /// <summary>Whether the element is surely in the subset; null where there is no subset.</summary>
    public Expression? IsSureMember { get; }

    /// <summary>Writes the end: what is written next is done after the last element.</summary>
    public void End()
    {
        this.code.Mark(this.done);
        this.code.EndLoop();
    }

    private static int CountOf(IFactList list) => list.Count;

    private static int CountOf(SubsetMembers members) => members.Count;

    private static bool IsIncomplete(IFactList list) => list.IsIncomplete;

    private static object[]? RecordsOf(IFactList list) => list.Records;

    private static int PlaceAt(SubsetMembers members, int index) => members.PlaceAt(index);

    private static bool IsSureAt(SubsetMembers members, int index) => members.TruthAt(index) == Truth.True;
}
