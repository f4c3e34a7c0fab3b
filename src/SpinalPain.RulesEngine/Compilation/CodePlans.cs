using SpinalPain.RulesEngine.Checking;

namespace SpinalPain.RulesEngine.Compilation;

/// <summary>
/// A plan for each code that policies name, made when a line first has the code, by any number of threads. Codes that the same policies
/// name share one.
/// </summary>
internal sealed class CodePlans
{
    private readonly CheckedPack pack;
    private readonly CompiledParts parts;
    private readonly Dictionary<string, Naming> byCode = new(StringComparer.Ordinal);

    public CodePlans(CheckedPack pack, CompiledParts parts)
    {
        this.pack = pack;
        this.parts = parts;
        var nobody = new Naming([]);
        foreach (var policy in pack.Policies)
        {
            foreach (var code in policy.Codes)
            {
                this.byCode[code] = (this.byCode.TryGetValue(code, out var naming) ? naming : nobody).And(policy);
            }
        }
    }

    /// <summary>The plan for a code; null when no policy names it.</summary>
    public CodePlan? For(string code) => this.byCode.TryGetValue(code, out var naming) ? naming.Plan ??= this.PlanFor(naming.Policies) : null;

    private CodePlan PlanFor(Policy[] policies)
    {
        // Of a policy that governs every line of its codes it need not be asked whether it does.
        var isAlways = new bool[this.pack.Criteria.Length];
        var places = new int[]?[this.pack.Criteria.Length];
        for (var place = 0; place < policies.Length; place++)
        {
            foreach (var criterion in policies[place].Requires)
            {
                ref var requiring = ref places[criterion.Index];
                isAlways[criterion.Index] |= policies[place].GovernsWhen is null;
                requiring = requiring is [.., var last] && last == place ? requiring : [.. requiring ?? [], place];
            }
        }

        var planned = new List<PlannedCriterion>(this.pack.Criteria.Length);
        foreach (var criterion in this.pack.Criteria)
        {
            if (places[criterion.Index] is { } requiring)
            {
                planned.Add(new PlannedCriterion(this.parts.Of(criterion), isAlways[criterion.Index] ? [] : requiring));
            }
        }

        var compiled = new CompiledPolicy[policies.Length];
        for (var place = 0; place < compiled.Length; place++)
        {
            compiled[place] = this.parts.Of(policies[place]);
        }

        return new CodePlan(compiled, [.. planned]);
    }

    /// <summary>The policies that name a code, in the order of the pack.</summary>
    private sealed class Naming(Policy[] policies)
    {
        private readonly List<Naming> longer = [];

        public Policy[] Policies => policies;

        /// <summary>The plan, once a line had the code. Should two threads make it at once, either of the two will do.</summary>
        public CodePlan? Plan { get; set; }

        /// <summary>These policies and one more.</summary>
        public Naming And(Policy policy)
        {
            if (policies.Length > 0 && policies[^1] == policy)
            {
                return this;
            }

            var found = this.longer.Find(each => each.Policies[^1] == policy);
            if (found is null)
            {
                this.longer.Add(found = new Naming([.. policies, policy]));
            }

            return found;
        }
    }
}
