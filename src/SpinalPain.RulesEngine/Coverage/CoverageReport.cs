using System.Collections.Immutable;
using SpinalPain.RulesEngine.Cases;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Evaluation;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Coverage;

/// <summary>What was reached, put in the words and the order of the pack.</summary>
internal sealed class CoverageReport
{
    private static readonly ImmutableArray<CriterionStatus> ItemStatuses = [CriterionStatus.Met, CriterionStatus.NotMet, CriterionStatus.Unknown];
    private static readonly ImmutableArray<Truth> Truths = [Truth.True, Truth.False, Truth.Unknown];
    private static readonly ImmutableArray<Boundary> Sides = [Boundary.Below, Boundary.At, Boundary.Above];

    private readonly CoverageNotes notes;
    private readonly WhyImpossible why;
    private readonly List<WantedTarget> wanted = [];

    public CoverageReport(CoverageNotes notes)
    {
        this.notes = notes;
        this.why = new WhyImpossible(this.Pack, new PossibleTruths(this.Pack));
    }

    /// <summary>What is missing of criteria, conditions and thresholds, once the report is built. Items follow from criteria.</summary>
    public IReadOnlyList<WantedTarget> Wanted => this.wanted;

    private CheckedPack Pack => this.notes.Targets.Pack;

    public PackCoverage Build() => new()
    {
        Pack = new PackIdentity(this.Pack.Manifest.Id, this.Pack.Manifest.Version, this.Pack.Sha256),
        Cases = this.notes.Names.Count,
        Criteria = [.. this.Pack.Criteria.Select(this.OfCriterion)],
        Conditions = [.. this.notes.Targets.Conditions.Select(each => this.OfCondition(each.Owner, each.Condition, each.Depth))],
        Thresholds = [.. this.OfThresholds()],
        Items = [.. this.Pack.Manifest.Items.Select(this.OfItem)],
    };

    private CoverageSubject OfCriterion(Criterion criterion)
    {
        var statuses = StatusesOf(criterion);
        var subject = new CoverageSubject
        {
            Kind = CoverageKind.Criteria,
            Id = criterion.Id,
            Text = Words(criterion.Title),
            Location = criterion.Location,
            States = [.. statuses.Select(status => this.State(CaseRunner.Word(status), [CoverageTargets.Of(criterion, status)], this.why.Status(criterion, status)))],
        };
        return this.Noted(subject, place => [CoverageTargets.Of(criterion, statuses[place])], parameter: null);
    }

    /// <summary>Every criterion can be met, not met or unknown; the others are asked where its form allows for them.</summary>
    private static ImmutableArray<CriterionStatus> StatusesOf(Criterion criterion)
    {
        var mayBePassedOver = criterion.AppliesWhen is not null || criterion.Stage == ReviewStage.PriorAuthorization;
        return
        [
            .. ItemStatuses,
            .. mayBePassedOver ? [CriterionStatus.NotApplicable] : Array.Empty<CriterionStatus>(),
            .. criterion.Stage == ReviewStage.ClaimReview ? [CriterionStatus.DueWithClaim] : Array.Empty<CriterionStatus>(),
        ];
    }

    private CoverageSubject OfCondition(ConditionOwner owner, Condition condition, int depth)
    {
        var subject = new CoverageSubject
        {
            Kind = CoverageKind.Conditions,
            Id = owner.Id,
            Part = $"{owner.Kind} {owner.Member}",
            Text = ConditionWords.Of(condition),
            Location = condition.Location,
            Depth = depth,
            States = [.. Truths.Select(truth => this.State(truth.InWords(), [this.notes.Targets.Of(condition, truth)], this.why.Truth(condition, TruthSets.Of(truth))))],
        };
        return this.Noted(subject, place => [this.notes.Targets.Of(condition, Truths[place])], parameter: null);
    }

    private IEnumerable<CoverageSubject> OfThresholds()
    {
        var uses = this.notes.Targets.Conditions
            .SelectMany(each => ConditionParts.ParametersOf(each.Condition).Distinct(), (each, parameter) => (each.Owner, each.Condition, Parameter: parameter))
            .ToLookup(use => use.Parameter);
        foreach (var parameter in this.Pack.Parameters.Where(uses.Contains))
        {
            foreach (var dated in parameter.Values)
            {
                yield return this.OfThreshold(parameter, dated, [.. uses[parameter].Select(use => (use.Owner, use.Condition))]);
            }
        }
    }

    private CoverageSubject OfThreshold(Parameter parameter, DatedValue dated, ImmutableArray<(ConditionOwner Owner, Condition Condition)> uses)
    {
        var subject = new CoverageSubject
        {
            Kind = CoverageKind.Thresholds,
            Id = parameter.Id,
            Text = $"{DeterminationWords.InWords(dated.Value, parameter.Unit)}: {parameter.Title}",
            From = dated.From,
            States = [.. Sides.Select(side => this.State(Word(side), Numbers(side), this.WhyNowhere(uses, parameter, dated, side)))],
            Places =
            [
                .. uses.Select(use => new CoverageSubject
                {
                    Kind = CoverageKind.Thresholds,
                    Id = use.Owner.Id,
                    Part = $"{use.Owner.Kind} {use.Owner.Member}",
                    Text = ConditionWords.Of(use.Condition),
                    Location = use.Condition.Location,
                    States = [.. Sides.Select(side => this.State(Word(side), [this.notes.Targets.Of(use.Condition, parameter, dated, side)], this.why.Boundary(use.Condition, parameter, dated, side)))],
                }),
            ],
        };
        return this.Noted(subject, place => Numbers(Sides[place]), parameter);

        ImmutableArray<int> Numbers(Boundary side) => [.. uses.Select(use => this.notes.Targets.Of(use.Condition, parameter, dated, side))];
    }

    /// <summary>A side that one place can be tried at is enough; when there is none, the first reason will do.</summary>
    private string? WhyNowhere(ImmutableArray<(ConditionOwner Owner, Condition Condition)> uses, Parameter parameter, DatedValue dated, Boundary side)
    {
        var reasons = uses.Select(use => this.why.Boundary(use.Condition, parameter, dated, side)).ToList();
        return reasons.Contains(null) ? null : reasons[0];
    }

    private CoverageSubject OfItem(PolicyItem item)
    {
        var covering = this.Pack.Criteria.Where(criterion => criterion.Covers.Contains(item.Id)).ToList();
        return new CoverageSubject
        {
            Kind = CoverageKind.Items,
            Id = item.Id,
            Text = item.Text,
            CoveredBy = [.. covering.Select(criterion => criterion.Id)],
            States =
            [
                .. ItemStatuses.Select(status => this.State(
                    CaseRunner.Word(status),
                    [.. covering.Select(criterion => CoverageTargets.Of(criterion, status))],
                    covering.TrueForAll(criterion => this.why.Status(criterion, status) is not null) ? "no criterion that covers it can be so" : null)),
            ],
        };
    }

    private CoverageState State(string name, ImmutableArray<int> numbers, string? impossibleBecause) =>
        Sightings.State(name, numbers.Select(number => this.notes[number]), this.notes.Names, impossibleBecause);

    private CoverageSubject Noted(CoverageSubject subject, Func<int, ImmutableArray<int>> numbers, Parameter? parameter)
    {
        for (var place = 0; place < subject.States.Length; place++)
        {
            if (subject.States[place] is { IsSeen: false, IsPossible: true } state)
            {
                this.wanted.Add(new WantedTarget(numbers(place), subject, state, parameter));
            }
        }

        return subject;
    }

    /// <summary>A title with the values in force last, as people know it now.</summary>
    private static string Words(MessageTemplate template) => string.Concat(template.Parts.Select(part =>
        part.Parameter is { } parameter ? DeterminationWords.InWords(parameter.Values[^1].Value, parameter.Unit) : part.Literal));

    private static string Word(Boundary side) => side switch
    {
        Boundary.Below => "below",
        Boundary.At => "at",
        _ => "above",
    };
}
