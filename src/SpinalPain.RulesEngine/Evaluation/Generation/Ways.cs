using System.Linq.Expressions;

namespace SpinalPain.RulesEngine.Evaluation.Generation;

/// <summary>Where code goes on from a condition, for each of the three truths.</summary>
internal readonly record struct Ways(LabelTarget True, LabelTarget False, LabelTarget Unknown)
{
    public Ways Negated => new(this.False, this.True, this.Unknown);
}
