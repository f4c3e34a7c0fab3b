using System.Collections.Immutable;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Tests.Determinations.Rendering;

/// <summary>Determinations made by hand, with every kind of content that a renderer has to show.</summary>
internal static class Determined
{
    /// <summary>Text that means something to JSON, Markdown and terminals.</summary>
    public const string Hostile = "# \"quoted\" \\ *bold* <b>&amp;</b> `code` [link](x) | é 痛 😀 \u001b[31m\r\nnext\u2028\u202e \ud800";

    private static readonly PackSource Source = new("esi", "Spinal Pain Management", "Epidural Steroid Injection");

    private static readonly PackIdentity Pack = new("cgs-spinal-pain", "1.0.0", new string('a', 64));

    private static readonly PackIdentity NextPack = new("cgs-spinal-pain", "1.1.0", new string('b', 64));

    public static Determination EveryKind { get; } = new()
    {
        Outcome = CoverageOutcome.NotCovered,
        AsOf = new DateOnly(2025, 3, 10),
        Stage = ReviewStage.PriorAuthorization,
        Packs = [Pack],
        EpisodeId = "every-kind",
        EpisodeSha256 = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        Lines =
        [
            new LineDetermination
            {
                LineId = "line-1",
                Code = "62323",
                AsOf = new DateOnly(2025, 3, 10),
                Pack = Pack,
                Outcome = CoverageOutcome.NotCovered,
                Policies = ["all-services", "epidural-steroid-injection"],
                Criteria = [NotMet(), Contradicted(), Met(), NotApplicable(), DueWithClaim()],
            },
            new LineDetermination
            {
                LineId = "line-2",
                Code = "99213",
                AsOf = new DateOnly(2025, 3, 9),
                Pack = Pack,
                Outcome = CoverageOutcome.NotGoverned,
                Reason = "No policy of this pack names the code 99213.",
                Policies = [],
                Criteria = [],
            },
        ],
        Missing =
        [
            new MissingFact("episode.documents", "/documents", "The signed visit record.", ["all.visit-record"], ["line-1"]),
            new MissingFact("episode.visits", "/visits", "The signed visit record.", ["all.visit-record", "all.assessment"], ["line-1", "line-2"]),
            new MissingFact("line.levels", "/lines/0/levels", "The levels that are treated.", ["esi.levels"], ["line-1"]),
        ],
    };

    public static Determination Covered { get; } = EveryKind with { Outcome = CoverageOutcome.Covered, EpisodeId = "covered", Lines = [], Missing = [] };

    /// <summary>Two lines that were judged by different versions, and one for which there was none.</summary>
    public static Determination SeveralPacks { get; } = EveryKind with
    {
        EpisodeId = "several-packs",
        Packs = [Pack, NextPack],
        Lines =
        [
            EveryKind.Lines[0] with { Outcome = CoverageOutcome.Covered, Criteria = [Met()] },
            EveryKind.Lines[0] with { LineId = "line-2", Pack = NextPack, Criteria = [NotMet()] },
            EveryKind.Lines[1] with { LineId = "line-3", Pack = null, Reason = "No version of a pack that names the code 99213 is in force on 2025-03-09." },
        ],
        Missing = [new MissingFact("episode.payer", "/payer", "The payer that the request goes to.", [], ["line-1", "line-2"])],
    };

    public static Determination HostileTexts { get; } = EveryKind with
    {
        EpisodeId = Hostile,
        Lines = [EveryKind.Lines[0] with { LineId = Hostile, Reason = Hostile, Policies = [Hostile], Criteria = [Met() with { Id = Hostile, Title = Hostile, Message = "1. " + Hostile, Contradictions = [Hostile] }] }],
        Missing = [new MissingFact(Hostile, Hostile, Hostile, [Hostile], [Hostile])],
    };

    public static ImmutableArray<Explanation> Explained { get; } =
    [
        new Explanation("line-1", Pack, NotMet(), Node("line.code is in injections", Truth.True), Node("all of", Truth.False) with
        {
            Children =
            [
                Node("at least one of episode.assessments", Truth.False) with
                {
                    Children =
                    [
                        Node("score.percent is at least esi.improvement", Truth.False) with
                        {
                            Element = "episode.assessments[0]",
                            Facts = NotMet().Evidence,
                            Parameters = NotMet().Parameters,
                            Measurements = NotMet().Measurements,
                        },
                    ],
                },
                Node("the record agrees", Truth.Unknown) with { Contradictions = ["The scores and the statement contradict each other."] },
            ],
        }),
        new Explanation("line-1", Pack, NotApplicable(), null, null),
    ];

    public static ImmutableArray<Explanation> ExplainedBySeveralPacks { get; } =
        [Explained[1], Explained[1] with { LineId = "line-2", Pack = NextPack }];

    private static CriterionResult NotMet() => new()
    {
        Id = "esi.improvement",
        Title = "At least 50 percent improvement for 3 months",
        Covers = ["ESI-6", "ESI-7"],
        Source = Source,
        Status = CriterionStatus.NotMet,
        Consequence = Consequence.NotCovered,
        Message = "The improvement stayed below 50 percent.",
        Evidence = [new Evidence("episode.assessments[0].score", "/assessments/0/score", "4.2", new DateOnly(2025, 1, 2)), new Evidence("line.region", "/lines/0/region", "lumbar", null)],
        Parameters = [new ParameterReading("esi.improvement", 50.0m, "percent", new DateOnly(2024, 1, 1), "esi"), new ParameterReading("esi.sustained", 3m, "months", new DateOnly(2024, 6, 1), "esi")],
        Measurements = [new Measurement("improvement on numericRating", "42 percent", "at least 50 percent", "esi.improvement", false)],
        Contradictions = [],
    };

    private static CriterionResult Contradicted() => NotMet() with
    {
        Id = "esi.duration",
        Title = "Pain for at least 1 month",
        Covers = ["ESI-3"],
        Source = new PackSource("all", "Spinal Pain Management", null),
        Status = CriterionStatus.Unknown,
        Consequence = Consequence.Documentation,
        Message = "The record does not tell how long the pain has lasted.",
        Evidence = [new Evidence("episode.symptoms[0].onset", "/symptoms/0/onset", null, null)],
        Parameters = [new ParameterReading("esi.duration", 1m, "months", new DateOnly(2024, 1, 1), "esi"), new ParameterReading("esi.levels", 1m, "count", new DateOnly(2024, 1, 1), "esi")],
        Measurements = [new Measurement("levels", "between 1 and 3", "at most 1", "esi.levels", null)],
        Contradictions = ["The onset lies after the date of service."],
    };

    private static CriterionResult Met() => NotMet() with
    {
        Id = "esi.sessions",
        Title = "No more than 2 sessions",
        Covers = [],
        Status = CriterionStatus.Met,
        Message = "No more than 2 sessions",
        Evidence = [],
        Parameters = [],
        Measurements = [new Measurement("sessions", "1", "at most 2", "esi.sessions", true)],
    };

    private static CriterionResult NotApplicable() => Met() with
    {
        Id = "esi.zoster",
        Title = "Zoster that conservative care did not help",
        Status = CriterionStatus.NotApplicable,
        Consequence = Consequence.Advice,
        Message = "Does not apply to this line.",
        Measurements = [],
    };

    private static CriterionResult DueWithClaim() => NotApplicable() with
    {
        Id = "esi.films",
        Title = "Films of the needle",
        Status = CriterionStatus.DueWithClaim,
        Consequence = Consequence.Documentation,
        Message = "Due with the claim.",
    };

    private static ExplanationNode Node(string text, Truth truth) => new()
    {
        ConditionId = 0,
        Text = text,
        Truth = truth,
        Contradictions = [],
        Facts = [],
        Parameters = [],
        Measurements = [],
        Children = [],
    };
}
