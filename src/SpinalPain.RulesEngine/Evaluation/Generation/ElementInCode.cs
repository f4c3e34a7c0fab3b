using System.Linq.Expressions;

namespace SpinalPain.RulesEngine.Evaluation.Generation;

/// <summary>What a binding stands for in generated code.</summary>
/// <param name="Value">The record, the text, or the number of the code.</param>
/// <param name="Place">The place in the list; null where it is not needed.</param>
/// <param name="List">The list of texts or codes whose element it is; null where it is not needed.</param>
internal sealed record ElementInCode(ParameterExpression Value, ParameterExpression? Place, ParameterExpression? List);
