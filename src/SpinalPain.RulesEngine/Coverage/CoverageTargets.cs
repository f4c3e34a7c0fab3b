using System.Collections.Immutable;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Evaluation;

namespace SpinalPain.RulesEngine.Coverage;

/// <summary>Everything that cases can show of a pack, numbered: statuses of criteria, truths of conditions, sides of thresholds.</summary>
internal sealed class CoverageTargets
{
    public const int Statuses = 5;

    private const int Truths = 3;

    private const int Sides = 3;

    private readonly int firstTruth;
    private readonly int firstSide;
    private readonly Dictionary<(Condition Condition, Parameter Parameter, DateOnly From), int> places = [];

    public CoverageTargets(CheckedPack pack)
    {
        this.Pack = pack;
        this.firstTruth = pack.Criteria.Length * Statuses;
        this.firstSide = this.firstTruth + (pack.ConditionCount * Truths);
        this.Owners = ConditionOwner.Of(pack);
        this.Conditions = [.. this.Owners.SelectMany(owner => Within(owner, owner.Root, 0))];
        foreach (var (_, condition, _) in this.Conditions)
        {
            foreach (var parameter in ConditionParts.ParametersOf(condition).Distinct())
            {
                foreach (var dated in parameter.Values)
                {
                    this.places.Add((condition, parameter, dated.From), this.firstSide + (this.places.Count * Sides));
                }
            }
        }
    }

    public CheckedPack Pack { get; }

    public ImmutableArray<ConditionOwner> Owners { get; }

    /// <summary>Every condition of the pack with what holds it and how deep it stands there.</summary>
    public ImmutableArray<(ConditionOwner Owner, Condition Condition, int Depth)> Conditions { get; }

    public int Count => this.firstSide + (this.places.Count * Sides);

    public static int Of(Criterion criterion, CriterionStatus status) => (criterion.Index * Statuses) + (int)status;

    public int Of(Condition condition, Truth truth) => this.firstTruth + (condition.Id * Truths) + (int)truth;

    public int Of(Condition condition, Parameter parameter, DatedValue dated, Boundary side) => this.places[(condition, parameter, dated.From)] + (int)side;

    private static IEnumerable<(ConditionOwner Owner, Condition Condition, int Depth)> Within(ConditionOwner owner, Condition condition, int depth) =>
        ConditionParts.Of(condition).SelectMany(part => Within(owner, part, depth + 1)).Prepend((owner, condition, depth));
}
