using SpinalPain.RulesEngine.Determinations;

namespace SpinalPain.RulesEngine.Compilation;

/// <summary>How a criterion stands for a line, with its reasons.</summary>
/// <param name="Result">The result.</param>
/// <param name="Question">What it asks for, or null.</param>
/// <param name="AppliesWhen">What tells whether it applies, where that is to be explained.</param>
/// <param name="When">The criterion itself, where that is to be explained and was asked.</param>
internal sealed record CriterionReport(CriterionResult Result, Question? Question, ExplanationNode? AppliesWhen, ExplanationNode? When);
