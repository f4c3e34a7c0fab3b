using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Facts;
using static SpinalPain.RulesEngine.Determinations.Truth;

namespace SpinalPain.RulesEngine.Tests.Evaluation;

/// <summary>The tests of one fact, each true, false and unknown.</summary>
public sealed class FactTestTests
{
    private static readonly PatientEpisode Full = TestPack.WithLine(line => line with
    {
        Region = SpinalRegion.Lumbosacral,
        Contrast = true,
        Levels = ["L4-L5"],
        DiagnosisCodes = ["M54.16", "M47.816"],
        PerformedBy = "doctor",
        Extensions = new ExtensionFacts([KeyValuePair.Create("bodyMassIndex", new ExtensionValue(5m))]),
    }) with
    {
        Providers = [new Provider { Id = "doctor", Role = ProviderRole.Physician, State = "KY" }],
        Extensions = new ExtensionFacts([KeyValuePair.Create("network", new ExtensionValue("yes"))]),
    };

    [TestCase("""{ "fact": "line.contrast", "is": true }""", True)]
    [TestCase("""{ "fact": "line.contrast", "is": false }""", False)]
    [TestCase("""{ "fact": "line.contrast", "isNot": false }""", True)]
    [TestCase("""{ "fact": "line.contrastInjectedFirst", "is": true }""", Unknown)]
    [TestCase("""{ "fact": "line.region", "is": "lumbosacral" }""", True)]
    [TestCase("""{ "fact": "line.region", "isNot": "lumbosacral" }""", False)]
    [TestCase("""{ "fact": "line.region", "isOneOf": ["cervical", "thoracic"] }""", False)]
    [TestCase("""{ "fact": "line.side", "is": "left" }""", Unknown)]
    [TestCase("""{ "fact": "line.side", "isNot": "left" }""", Unknown)]
    [TestCase("""{ "fact": "line.code", "is": "62323" }""", True)]
    [TestCase("""{ "fact": "line.code", "isOneOf": ["64635", "64636"] }""", False)]
    [TestCase("""{ "fact": "line.levels", "includes": "L4-L5" }""", True)]
    [TestCase("""{ "fact": "line.levels", "includes": "L5-S1" }""", False)]
    [TestCase("""{ "fact": "line.levels", "includesAny": ["L5-S1", "L4-L5"] }""", True)]
    [TestCase("""{ "fact": "line.levels", "includesAll": ["L5-S1", "L4-L5"] }""", False)]
    [TestCase("""{ "fact": "line.modifiers", "includes": "RT" }""", Unknown)]
    [TestCase("""{ "fact": "line.region", "isRecorded": true }""", True)]
    [TestCase("""{ "fact": "line.side", "isRecorded": true }""", Unknown)]
    [TestCase("""{ "fact": "line.performingProvider.role", "is": "physician" }""", True)]
    [TestCase("""{ "fact": "line.performingProvider.state", "is": "OH" }""", False)]
    [TestCase("""{ "fact": "episode.patient.sex", "is": "female" }""", Unknown)]
    [TestCase("""{ "fact": "line.extensions.bodyMassIndex", "atLeast": { "parameter": "fourPoints" } }""", True)]
    [TestCase("""{ "fact": "line.extensions.bodyMassIndex", "moreThan": { "parameter": "fourPoints" } }""", False)]
    [TestCase("""{ "fact": "episode.extensions.network", "is": true }""", Unknown)]
    [TestCase("""{ "some": "line.diagnosisCodes", "as": "code", "where": { "fact": "code", "inValueSet": "spondylosis" } }""", True)]
    [TestCase("""{ "every": "line.diagnosisCodes", "as": "code", "satisfies": { "fact": "code", "inValueSet": "spondylosis" } }""", False)]
    [TestCase("""{ "every": "line.diagnosisCodes", "as": "code", "satisfies": { "fact": "code", "hasFormat": "icd10cm" } }""", True)]
    [TestCase("""{ "some": "line.diagnosisCodes", "as": "code", "where": { "fact": "code", "hasFormat": "cpt" } }""", False)]
    public void A_fact_is_tested(string condition, Truth expected) => TestPack.Judge(condition, Full).ShouldBe(expected);

    [TestCase("true")]
    [TestCase("false")]
    public void An_absent_extension_is_unknown_and_not_false(string expected) =>
        TestPack.Judge($$"""{ "fact": "episode.extensions.network", "is": {{expected}} }""", TestPack.Silent).ShouldBe(Unknown);

    [Test]
    public void An_extension_is_named_and_pointed_to_where_it_stands()
    {
        const string Condition = """{ "fact": "line.extensions.bodyMassIndex", "atLeast": { "parameter": "fourPoints" } }""";
        var result = TestPack.Result(Condition, Full);
        result.Evidence.ShouldHaveSingleItem().ShouldBe(new Evidence("line.extensions.bodyMassIndex", "/lines/0/extensions/bodyMassIndex", "5", TestPack.DateOfService));
        result.Measurements.ShouldHaveSingleItem().What.ShouldBe("line.extensions.bodyMassIndex");
    }

    [Test]
    public void What_a_missing_reference_lacks_is_pointed_to_at_the_reference()
    {
        var evidence = TestPack.Result("""{ "fact": "line.performingProvider.role", "is": "physician" }""", TestPack.Silent).Evidence.ShouldHaveSingleItem();
        evidence.Fact.ShouldBe("line.performingProvider.role");
        evidence.At.ShouldBe("/lines/0/performedBy");
    }

    [Test]
    public void A_number_that_an_app_casts_to_a_word_says_nothing()
    {
        const string Condition = """{ "some": "episode.documents", "as": "document", "where": { "fact": "document.contents", "includes": "indications" } }""";
        var document = new Document { Id = "d", Kind = DocumentKind.Order, Lines = ["line-1"], Contents = [(DocumentContent)77] };
        TestPack.Judge(Condition, TestPack.Silent with { Documents = [document] }).ShouldBe(Unknown);
        TestPack.Judge("""{ "fact": "line.region", "is": "cervical" }""", TestPack.WithLine(line => line with { Region = (SpinalRegion)9 })).ShouldBe(Unknown);
    }

    [Test]
    public void A_reference_that_leads_nowhere_is_unknown() =>
        TestPack.Judge("""{ "fact": "line.performingProvider.role", "is": "physician" }""", Full with { Providers = [] }).ShouldBe(Unknown);

    [Test]
    public void An_incomplete_list_never_proves_that_a_word_is_not_in_it()
    {
        var episode = TestPack.WithLine(line => line with { Levels = FactList.Incomplete("L4-L5") });
        TestPack.Judge("""{ "fact": "line.levels", "includes": "L4-L5" }""", episode).ShouldBe(True);
        TestPack.Judge("""{ "fact": "line.levels", "includes": "L5-S1" }""", episode).ShouldBe(Unknown);
        TestPack.Judge("""{ "fact": "line.levels", "includesAll": ["L4-L5", "L5-S1"] }""", episode).ShouldBe(Unknown);
        TestPack.Judge("""{ "fact": "line.levels", "includesAny": ["L3-L4", "L5-S1"] }""", episode).ShouldBe(Unknown);
    }

    [Test]
    public void Lists_of_two_records_are_compared_three_valued()
    {
        const string Condition = """{ "some": "episode.procedures", "as": "earlier", "where": { "fact": "earlier.levels", "includesAny": { "fact": "line.levels" } } }""";
        Judge(["L4-L5", "L5-S1"]).ShouldBe(True);
        Judge(["L3-L4"]).ShouldBe(False);
        Judge([]).ShouldBe(False);
        Judge(null).ShouldBe(Unknown);
        Judge(FactList.Incomplete("L3-L4")).ShouldBe(Unknown);

        static Truth Judge(FactList<string>? levels) =>
            TestPack.Judge(Condition, TestPack.WithLine(line => line with { Levels = ["L4-L5"] }) with { Procedures = [new Procedure { Id = "p", Levels = levels }] });
    }

    [TestCase(5, True)]
    [TestCase(4.99, False)]
    [TestCase(5.01, True)]
    public void The_threshold_in_force_on_the_date_of_service_is_used(decimal score, Truth expected)
    {
        const string Condition = """{ "some": "episode.assessments", "as": "score", "where": { "fact": "score.score", "atLeast": { "parameter": "fourPoints" } } }""";
        var episode = TestPack.Silent with { Assessments = [new Assessment { Score = score }] };
        TestPack.Judge(Condition, episode).ShouldBe(expected);

        // Until the end of 2024 the threshold was 4.
        var lastYear = episode with { Lines = [episode.Lines[0] with { DateOfService = new DateOnly(2024, 12, 31) }] };
        TestPack.Judge(Condition, lastYear).ShouldBe(True);
    }

    [TestCase("2024-06-15", False)]
    [TestCase("2024-06-16", True)]
    [TestCase("2025-06-14", True)]
    [TestCase("2025-06-15", False)]
    [TestCase("2025-06-16", False)]
    [TestCase(null, Unknown)]
    public void A_window_is_open_at_both_ends(string? day, Truth expected)
    {
        const string Condition = """{ "some": "episode.procedures", "as": "earlier", "where": { "fact": "earlier.performedOn", "within": { "parameter": "year" }, "before": { "fact": "line.dateOfService" } } }""";
        TestPack.Judge(Condition, TestPack.Silent with { Procedures = [new Procedure { Id = "p", PerformedOn = Dates.Of(day) }] }).ShouldBe(expected);
    }

    [TestCase("2025-05-18", True)]
    [TestCase("2025-05-19", False)]
    [TestCase("2025-06-15", False)]
    [TestCase("2025-06-16", Unknown)]
    [TestCase(null, Unknown)]
    public void Elapsed_time_counts_full_weeks_and_backwards_is_a_contradiction(string? onset, Truth expected)
    {
        const string Condition = """{ "some": "episode.symptoms", "as": "pain", "where": { "elapsedFrom": "pain.onsetOn", "to": "line.dateOfService", "atLeast": { "parameter": "fourWeeks" } } }""";
        var episode = TestPack.Silent with { Symptoms = [new Symptom { OnsetOn = Dates.Of(onset) }] };
        TestPack.Judge(Condition, episode).ShouldBe(expected);
        TestPack.Result(Condition, episode).Contradictions.Length.ShouldBe(onset == "2025-06-16" ? 1 : 0);
    }

    [TestCase("before", False, True)]
    [TestCase("onOrBefore", True, True)]
    [TestCase("after", False, False)]
    [TestCase("onOrAfter", True, False)]
    public void Dates_are_compared_by_day(string comparison, Truth sameDay, Truth dayBefore)
    {
        var condition = $$"""{ "some": "episode.imagingStudies", "as": "study", "where": { "fact": "study.performedOn", "{{comparison}}": { "fact": "line.dateOfService" } } }""";
        TestPack.Judge(condition, TestPack.Silent with { ImagingStudies = [new ImagingStudy { PerformedOn = TestPack.DateOfService }] }).ShouldBe(sameDay);
        TestPack.Judge(condition, TestPack.Silent with { ImagingStudies = [new ImagingStudy { PerformedOn = TestPack.DateOfService.AddDays(-1) }] }).ShouldBe(dayBefore);
        TestPack.Judge(condition, TestPack.Silent with { ImagingStudies = [new ImagingStudy()] }).ShouldBe(Unknown);
    }
}
