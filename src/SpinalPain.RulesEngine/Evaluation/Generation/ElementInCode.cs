using System.Linq.Expressions;

namespace SpinalPain.RulesEngine.Evaluation.Generation;

/// <summary>What a binding stands for in generated code.</summary>
/// <param name="Value">The record, or the list of texts or codes whose element it is.</param>
/// <param name="Place">The place in the list, or null where it is not needed.</param>
internal sealed record ElementInCode(ParameterExpression Value, ParameterExpression? Place);
