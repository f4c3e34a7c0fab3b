using System.Linq.Expressions;

namespace SpinalPain.RulesEngine.Evaluation.Generation;

/// <summary>A loop over the elements of a list in generated code.</summary>
/// <param name="Code">Where it is written.</param>
/// <param name="Place">The place of the element in the list.</param>
/// <param name="Next">Where to go on with the next element.</param>
/// <param name="Done">Where to go on after the last element.</param>
/// <param name="IsSureMember">Whether the element is surely in the subset; null where there is no subset.</param>
internal sealed record LoopInCode(ConditionWriter Code, Expression Place, LabelTarget Next, LabelTarget Done, Expression? IsSureMember)
{
    /// <summary>Writes the end: what is written next is done after the last element.</summary>
    public void End()
    {
        this.Code.Mark(this.Done);
        this.Code.EndLoop();
    }
}
