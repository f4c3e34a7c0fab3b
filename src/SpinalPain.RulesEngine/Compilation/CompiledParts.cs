using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Evaluation.Conditions;
using SpinalPain.RulesEngine.Evaluation.Generation;

namespace SpinalPain.RulesEngine.Compilation;

/// <summary>
/// The criteria and policies of a pack, each made ready to run when it is first asked for, by any number of threads: a run that judges a few
/// episodes needs few of them.
/// </summary>
internal sealed class CompiledParts(CheckedPack pack)
{
    private readonly Lock making = new();
    private readonly ConditionCompiler compiler = new(pack.Definitions.Length);
    private readonly CompiledCriterion?[] criteria = new CompiledCriterion?[pack.Criteria.Length];
    private readonly CompiledPolicy?[] policies = new CompiledPolicy?[pack.Policies.Length];

    /// <summary>All of the pack that code can be generated for.</summary>
    public IEnumerable<IGenerated> Generated =>
    [
        .. pack.Policies.Select(policy => this.Of(policy).GovernsWhen).OfType<ConditionEvaluator>(),
        .. pack.Criteria.Select(this.Of),
    ];

    public CompiledCriterion Of(Criterion criterion) => this.criteria[criterion.Index] ?? this.Make(pack.Criteria[criterion.Index]);

    public CompiledPolicy Of(Policy policy) => this.policies[policy.Index] ?? this.Make(pack.Policies[policy.Index]);

    private CompiledCriterion Make(Criterion criterion)
    {
        lock (this.making)
        {
            return this.criteria[criterion.Index] ??= new CompiledCriterion(criterion, this.Compile(criterion.AppliesWhen), this.compiler.Compile(criterion.When));
        }
    }

    private CompiledPolicy Make(Policy policy)
    {
        lock (this.making)
        {
            return this.policies[policy.Index] ??= new CompiledPolicy(policy, this.Compile(policy.GovernsWhen));
        }
    }

    private ConditionEvaluator? Compile(Condition? condition) => condition is null ? null : this.compiler.Compile(condition);
}
