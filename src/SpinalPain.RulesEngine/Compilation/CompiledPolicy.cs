using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Evaluation.Conditions;

namespace SpinalPain.RulesEngine.Compilation;

/// <summary>A policy ready to run.</summary>
internal sealed record CompiledPolicy(Policy Policy, ConditionEvaluator? GovernsWhen, CompiledCriterion[] Criteria);
