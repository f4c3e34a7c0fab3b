using System.Text;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Episodes;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Tests.Episodes;

public sealed class EpisodeReaderTests
{
    private const string Line = """{ "id": "line-1", "code": "62323", "dateOfService": "2024-05-31" }""";

    [Test]
    public void The_smallest_episode_has_an_id_a_stage_and_a_line() =>
        Read(string.Empty).ShouldBe(new PatientEpisode
        {
            Id = "episode-1",
            Stage = ReviewStage.ClaimReview,
            Lines = [new RequestedLine { Id = "line-1", Code = "62323", DateOfService = new DateOnly(2024, 5, 31) }],
        });

    [Test]
    public void Every_kind_of_value_is_read()
    {
        var episode = Read("""
            "patient": { "birthDate": "1950-01-31", "sex": "female" },
            "assessments": [{ "scale": "numericRatingScale", "score": 7.50, "beforeProcedure": "line-1" }],
            "documents": [{ "id": "document-1", "kind": "films", "lines": ["line-1"], "contents": ["needlePosition", "contrastFlow"] }],
            "facility": { "equipment": true, "personnel": false },
            "extensions": { "smoker": false, "bodyMassIndex": 31.5, "note": "text", "since": "2024-01-31" }
            """);

        episode.Patient.ShouldBe(new Patient { BirthDate = new DateOnly(1950, 1, 31), Sex = Sex.Female });
        episode.Assessments.ShouldBe([new Assessment { Scale = AssessmentScale.NumericRatingScale, Score = 7.5m, BeforeProcedure = "line-1" }]);
        episode.Documents![0].Contents.ShouldBe([DocumentContent.NeedlePosition, DocumentContent.ContrastFlow]);
        episode.Facility.ShouldBe(new FacilityAttestation { Equipment = true, Personnel = false });
        episode.Extensions.ShouldBe(new ExtensionFacts(
        [
            new("smoker", new ExtensionValue(false)),
            new("bodyMassIndex", new ExtensionValue(31.5m)),
            new("note", new ExtensionValue("text")),
            new("since", new ExtensionValue(new DateOnly(2024, 1, 31))),
        ]));
    }

    [Test]
    public void Absent_empty_and_incomplete_lists_are_told_apart()
    {
        var episode = Read("""
            "diagnoses": [],
            "visits": { "items": [], "incomplete": true },
            "procedures": { "incomplete": false, "items": [{ "id": "procedure-1" }] }
            """);

        episode.Symptoms.ShouldBeNull();
        episode.Diagnoses.ShouldBe([]);
        episode.Visits.ShouldBe(FactList.Incomplete<Visit>());
        episode.Procedures.ShouldBe([new Procedure { Id = "procedure-1" }]);
    }

    [Test]
    public void Null_means_the_same_as_leaving_the_member_out() =>
        Read("""
            "$schema": null, "payer": null, "patient": null, "symptoms": null, "facility": { "equipment": null },
            "assessments": [{ "score": null, "scale": null, "assessedOn": null }], "extensions": { "a": null }
            """).ShouldBe(Read("""
            "facility": {}, "assessments": [{}], "extensions": {}
            """));

    [Test]
    public void The_top_object_may_name_its_schema() => Read("\"$schema\": \"episode.schema.json\"").ShouldBe(Read(string.Empty));

    [Test]
    public void Only_the_top_object_may_name_a_schema() =>
        Refuse("\"patient\": { \"$schema\": \"a\" }").Code.ShouldBe(DiagnosticCodes.UnknownMember);

    [Test]
    public void A_byte_order_mark_is_read_over()
    {
        var bytes = Json(string.Empty);

        EpisodeReader.Read((byte[])[0xEF, 0xBB, 0xBF, .. bytes], "a.json").Value.ShouldBe(EpisodeReader.Read(bytes, "a.json").Value);
        EpisodeReader.ReadStepByStep((byte[])[0xEF, 0xBB, 0xBF, .. bytes], "a.json").Value.ShouldBe(EpisodeReader.Read(bytes, "a.json").Value);
    }

    [TestCase("0", "0")]
    [TestCase("-0", "0")]
    [TestCase("0e999999999999999999999", "0")]
    [TestCase("1e1", "10")]
    [TestCase("100.000000000000000000000000000000000000", "100")]
    [TestCase("1000e-1", "100")]
    [TestCase("0.0000000000000000000000000001", "0.0000000000000000000000000001")]
    public void A_number_is_read_exactly(string written, string read) =>
        Read($"\"assessments\": [{{ \"score\": {written} }}]").Assessments![0].Score.ShouldBe(decimal.Parse(read, System.Globalization.CultureInfo.InvariantCulture));

    [TestCase("1900-01-01")]
    [TestCase("2200-12-31")]
    [TestCase("2000-02-29")]
    public void The_first_and_last_dates_are_read(string date) =>
        Read($"\"patient\": {{ \"birthDate\": \"{date}\" }}").Patient!.BirthDate.ShouldBe(DateOnly.ParseExact(date, "yyyy-MM-dd"));

    [Test]
    public void The_highest_score_of_every_scale_is_read_and_more_is_refused()
    {
        foreach (var scale in AssessmentScales.All)
        {
            var word = char.ToLowerInvariant(scale.Scale.ToString()[0]) + scale.Scale.ToString()[1..];
            Read($"\"assessments\": [{{ \"scale\": \"{word}\", \"score\": {scale.Maximum} }}]").Assessments![0].Score.ShouldBe(scale.Maximum);
            Refuse($"\"assessments\": [{{ \"scale\": \"{word}\", \"score\": {scale.Maximum}.5 }}]").Code
                .ShouldBe(scale.Maximum < 100 ? DiagnosticCodes.ScoreAboveScale : DiagnosticCodes.NumberOutOfRange);
        }
    }

    [Test]
    public void A_file_is_read()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, Json(string.Empty));
            EpisodeReader.ReadFile(path).Value.Id.ShouldBe("episode-1");
            File.WriteAllText(path, "{ }");
            EpisodeReader.ReadFile(path).Diagnostics.ShouldAllBe(diagnostic => diagnostic.Location.File == path);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Test]
    public void Nulls_are_refused()
    {
        Should.Throw<ArgumentNullException>(() => EpisodeReader.Read(default, null!));
        Should.Throw<ArgumentNullException>(() => EpisodeReader.ReadFile(null!));
    }

    private static byte[] Json(string more) =>
        Encoding.UTF8.GetBytes($"{{ \"id\": \"episode-1\", \"stage\": \"claimReview\", \"lines\": [{Line}]{(more.Length > 0 ? ", " : string.Empty)}{more} }}");

    private static PatientEpisode Read(string more)
    {
        var result = EpisodeReader.Read(Json(more), "a.json");
        result.Diagnostics.ShouldBeEmpty(DiagnosticText.Render(result.Diagnostics));
        return result.Value;
    }

    private static Diagnostic Refuse(string more) => EpisodeReader.Read(Json(more), "a.json").Diagnostics.ShouldHaveSingleItem();
}
