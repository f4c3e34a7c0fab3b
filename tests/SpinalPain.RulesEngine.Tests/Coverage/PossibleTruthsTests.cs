using System.Text;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Coverage;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Episodes;
using SpinalPain.RulesEngine.Evaluation;
using SpinalPain.RulesEngine.Facts;
using SpinalPain.RulesEngine.Tests.Cases;
using SpinalPain.RulesEngine.Tests.Episodes;

namespace SpinalPain.RulesEngine.Tests.Coverage;

/// <summary>What is called impossible never happens, in any case and any episode; and what is called so is what should be.</summary>
public sealed class PossibleTruthsTests
{
    private static readonly string[] Codes = ["62323", "64635", "64636", "63650", "63685", "99213"];

    /// <summary>Conditions of every form, those among them that cannot come to every truth.</summary>
    private static readonly (string Condition, string Truths)[] Conditions =
    [
        ("""{ "fact": "line.contrast", "is": true }""", "true false unknown"),
        ("""{ "fact": "line.contrast", "isRecorded": true }""", "true unknown"),
        ("""{ "fact": "line.code", "is": "62323" }""", "true"),
        ("""{ "fact": "line.code", "isNot": "62323" }""", "false"),
        ("""{ "fact": "line.id", "is": "line-1" }""", "true false"),
        ("""{ "fact": "episode.stage", "is": "claimReview" }""", "true false"),
        ("""{ "fact": "line.region", "is": "lumbosacral" }""", "true false unknown"),
        ("""{ "fact": "line.performedBy", "isNot": { "fact": "line.id" } }""", "true false unknown"),
        ("""{ "fact": "line.id", "isNot": { "fact": "episode.id" } }""", "true false"),
        ("""{ "fact": "line.performingProvider.role", "is": "physician" }""", "true false unknown"),
        ("""{ "fact": "line.performingProvider.id", "is": "dr-1" }""", "true false unknown"),
        ("""{ "not": { "fact": "line.id", "is": "line-1" } }""", "true false"),
        ("""{ "all": [ { "fact": "line.id", "is": "line-1" }, { "fact": "episode.stage", "is": "claimReview" } ] }""", "true false"),
        ("""{ "all": [ { "fact": "line.contrast", "isRecorded": true }, { "fact": "line.region", "isRecorded": true } ] }""", "true unknown"),
        ("""{ "any": [ { "fact": "line.code", "is": "62323" }, { "fact": "line.contrast", "is": true } ] }""", "true"),
        ("""{ "any": [ { "fact": "line.contrast", "isRecorded": true }, { "fact": "line.id", "is": "line-1" } ] }""", "true unknown"),
        ("""{ "atLeast": { "parameter": "two" }, "of": [ { "fact": "line.id", "is": "line-1" }, { "fact": "episode.stage", "is": "claimReview" }, { "fact": "line.code", "is": "62323" } ] }""", "true false"),
        ("""{ "atLeast": { "parameter": "two" }, "of": [ { "fact": "line.contrast", "isRecorded": true }, { "fact": "line.region", "isRecorded": true } ] }""", "true unknown"),
        ("""{ "atLeast": { "parameter": "two" }, "of": [ { "fact": "line.contrast", "is": true }, { "fact": "line.region", "is": "lumbosacral" } ] }""", "true false unknown"),
        ("""{ "firstKnown": [ { "fact": "line.contrast", "is": true }, { "fact": "line.id", "is": "line-1" } ] }""", "true false"),
        ("""{ "firstKnown": [ { "not": { "fact": "line.contrast", "isRecorded": true } }, { "fact": "line.region", "isRecorded": true } ] }""", "true false unknown"),
        ("""{ "agree": [ { "fact": "line.contrast", "isRecorded": true }, { "fact": "line.region", "isRecorded": true } ] }""", "true unknown"),
        ("""{ "agree": [ { "fact": "line.id", "is": "line-1" }, { "fact": "episode.stage", "is": "claimReview" } ] }""", "true false unknown"),
        ("""{ "elapsedFrom": "episode.patient.birthDate", "to": "line.dateOfService", "moreThan": { "parameter": "year" } }""", "true false unknown"),
        ("""{ "fact": "episode.patient.birthDate", "before": { "fact": "line.dateOfService" } }""", "true false unknown"),
        ("""{ "fact": "line.extensions.bodyMassIndex", "atMost": { "parameter": "fourPoints" } }""", "true false unknown"),
        ("""{ "some": "episode.procedures", "as": "earlier" }""", "true false unknown"),
        ("""{ "none": "episode.procedures", "as": "earlier" }""", "true false unknown"),
        ("""{ "some": "episode.procedures", "as": "earlier", "where": { "fact": "line.code", "isNot": "62323" } }""", "false unknown"),
        ("""{ "none": "episode.procedures", "as": "earlier", "where": { "fact": "line.code", "isNot": "62323" } }""", "true unknown"),
        ("""{ "every": "episode.procedures", "as": "earlier", "satisfies": { "fact": "earlier.side", "isRecorded": true } }""", "true unknown"),
        ("""{ "every": "line.diagnosisCodes", "as": "code", "satisfies": { "fact": "code", "hasFormat": "icd10cm" } }""", "true false unknown"),
        ("""{ "count": "line.levels", "as": "level", "atLeast": { "parameter": "two" } }""", "true false unknown"),
        ("""{ "count": "line.levels", "as": "level", "atMost": { "parameter": "two" } }""", "true false unknown"),
        ("""{ "count": "episode.procedures", "as": "earlier", "where": { "fact": "line.code", "isNot": "62323" }, "distinctBy": "earlier.performedOn", "moreThan": { "parameter": "two" } }""", "false unknown"),
        ("""{ "count": "episode.procedures", "as": "earlier", "where": { "fact": "line.code", "isNot": "62323" }, "lessThan": { "parameter": "two" } }""", "true unknown"),
        ("""{ "last": "episode.procedures", "by": "earlier.performedOn", "as": "earlier", "satisfies": { "fact": "line.code", "isNot": "62323" } }""", "false unknown"),
        ("""{ "fact": "line.levels", "includes": "L4-L5" }""", "true false unknown"),
        ("""{ "last": "episode.procedures", "by": "earlier.performedOn", "as": "earlier", "satisfies": { "improvementAfter": "earlier", "measures": ["pain"], "atLeast": { "parameter": "half" }, "sustainedFor": { "parameter": "threeMonths" } } }""", "true false unknown"),
    ];

    private static IEnumerable<TestCaseData> Forms() => Conditions.Select(each => new TestCaseData(each.Condition, each.Truths));

    [TestCaseSource(nameof(Forms))]
    public void A_condition_can_come_to_these_truths(string condition, string truths)
    {
        var pack = TestPack.Compile(condition).Pack;
        var possible = new PossibleTruths(pack).Of(pack.Criteria[0].When);

        string.Join(' ', Words(possible)).ShouldBe(truths);
    }

    [TestCaseSource(nameof(Forms))]
    public void No_impossible_truth_is_ever_seen_of_a_condition_of_any_form(string condition, string truths)
    {
        var pack = TestPack.Compile(condition);
        var watch = new ImpossibleObserver(pack.Pack);

        foreach (var episode in ManyEpisodes(["62323"]))
        {
            pack.Watch(episode, watch);
        }

        watch.Seen.ShouldBeGreaterThan(0, truths);
    }

    [Test]
    public void No_impossible_truth_status_or_side_of_a_threshold_is_ever_seen_of_the_CGS_pack()
    {
        var watch = new ImpossibleObserver(CgsPack.Compiled.Pack);

        foreach (var episode in CgsPack.Cases.Select(packCase => packCase.Episode).Concat(ManyEpisodes(Codes)))
        {
            CgsPack.Compiled.Watch(episode, watch);
        }

        watch.Seen.ShouldBeGreaterThan(100_000);
    }

    [Test]
    public void A_criterion_of_one_stage_is_asked_at_that_stage_only()
    {
        var pack = TestPack.Compile("""{ "fact": "episode.stage", "is": "claimReview" }""", criterionMembers: """, "stage": "priorAuthorization" """).Pack;

        new PossibleTruths(pack).Of(pack.Criteria[0].When).ShouldBe(TruthSet.False);
    }

    [Test]
    public void Whether_it_applies_is_asked_before_the_claim_too()
    {
        var pack = TestPack.Compile(
            """{ "fact": "episode.stage", "is": "claimReview" }""",
            criterionMembers: """, "stage": "claimReview", "appliesWhen": { "fact": "episode.stage", "isNot": "claimReview" } """).Pack;
        var possible = new PossibleTruths(pack);

        possible.Of(pack.Criteria[0].AppliesWhen!).ShouldBe(TruthSet.Known);
        possible.Of(pack.Criteria[0].When).ShouldBe(TruthSet.True);
    }

    [Test]
    public void What_no_policy_requires_and_nothing_uses_can_come_to_nothing()
    {
        var pack = TestPack.CompilePolicies("""
            {
              "policies": [ { "id": "policy", "title": "Policy", "source": "s", "governs": { "codes": ["62323"] }, "requires": ["asked"] } ],
              "criteria": [
                { "id": "asked", "title": "Title", "covers": ["I-1"], "source": "s", "consequence": "notCovered", "ask": "Ask.", "messages": { "notMet": "Not met.", "unknown": "Unknown." }, "when": { "fact": "line.contrast", "is": true } },
                { "id": "idle", "title": "Title", "covers": ["I-1"], "source": "s", "consequence": "notCovered", "ask": "Ask.", "messages": { "notMet": "Not met.", "unknown": "Unknown." }, "when": { "definition": "shared" } }
              ],
              "definitions": [ { "id": "shared", "title": "Shared", "when": { "count": "line.levels", "as": "level", "atMost": { "parameter": "two" } } } ]
            }
            """);

        var coverage = CoverageRun.Of(pack, new([])).Coverage;

        coverage.Criteria[1].States.ShouldAllBe(state => state.ImpossibleBecause == "no policy requires it, so it is asked of no line");
        coverage.Conditions.Where(condition => condition.Id is "idle" or "shared").SelectMany(condition => condition.States).ShouldAllBe(state => !state.IsPossible);
        coverage.Thresholds.Single().States.ShouldAllBe(state => !state.IsPossible);
        coverage.Summary(CoverageKind.Criteria).Possible.ShouldBe(3);
        coverage.Summary(CoverageKind.Items).Possible.ShouldBe(3, "the other criterion covers the item too");
    }

    private static IEnumerable<string> Words(TruthSet set) =>
        from truth in new[] { Truth.True, Truth.False, Truth.Unknown }
        where set.Has(TruthSets.Of(truth))
        select truth.InWords();

    private static IEnumerable<PatientEpisode> ManyEpisodes(string[] codes)
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var text = EpisodeGenerator.Episode(seed, density: (seed % 10 + 1) / 10d).ToJsonString();
            var episode = EpisodeReader.Read(Encoding.UTF8.GetBytes(text), "generated").Value;
            RequestedLine[] lines = [.. episode.Lines.Select((line, index) => line with { Code = codes[(seed + index) % codes.Length], DateOfService = new DateOnly(2025, 6, 15).AddDays(seed) })];
            yield return episode with { Lines = episode.Lines.IsIncomplete ? FactList.Incomplete(lines) : FactList.Create(lines) };
        }
    }

    /// <summary>Fails as soon as something happens that is called impossible.</summary>
    private sealed class ImpossibleObserver(CheckedPack pack) : EvaluationObserver
    {
        private readonly PossibleTruths possible = new(pack);
        private readonly WhyImpossible why = new(pack, new PossibleTruths(pack));
        private DateOnly dateOfService;

        public int Seen { get; private set; }

        public override void BeginLine(RequestedLine line) => this.dateOfService = line.DateOfService;

        public override void Judged(Criterion criterion, CriterionStatus status)
        {
            this.Seen++;
            this.why.Status(criterion, status).ShouldBeNull($"{criterion.Id} is {status}");
        }

        public override void CameTo(Condition condition, Truth truth)
        {
            this.Seen++;
            this.possible.Of(condition).Has(TruthSets.Of(truth)).ShouldBeTrue($"{condition.Location} {ConditionText.Describe(condition)} is {truth}");
            this.why.Truth(condition, TruthSets.Of(truth)).ShouldBeNull();
        }

        public override void Compared(Condition condition, Parameter parameter, Boundary boundary)
        {
            this.Seen++;
            if (boundary != Boundary.Elsewhere)
            {
                this.why.Boundary(condition, parameter, parameter.On(this.dateOfService)!, boundary).ShouldBeNull($"{condition.Location} {boundary} {parameter.Id}");
            }
        }
    }
}
