using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Evaluation;
using SpinalPain.RulesEngine.Evaluation.Conditions;

namespace SpinalPain.RulesEngine.Compilation;

/// <summary>A policy ready to run.</summary>
internal sealed record CompiledPolicy(Policy Policy, ConditionEvaluator? GovernsWhen)
{
    /// <summary>Whether the policy, which names the code of the line of the frame, governs it.</summary>
    public Truth Governs(EvaluationFrame frame) => this.GovernsWhen?.Evaluate(frame) ?? Truth.True;
}
