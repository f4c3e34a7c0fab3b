using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Episodes;
using SpinalPain.RulesEngine.Facts;
using SpinalPain.RulesEngine.Json;

namespace SpinalPain.RulesEngine.Tests.Episodes;

public sealed class EpisodeDigestTests
{
    private static readonly Gen<JsonObject> Episodes = Gen.Select(Gen.Int, Gen.Double[0, 1]).Select((seed, density) => EpisodeGenerator.Episode(seed, density));

    private static readonly PatientEpisode Small = new()
    {
        Id = "episode-1",
        Stage = ReviewStage.PriorAuthorization,
        Lines = [new RequestedLine { Id = "line-1", Code = "62323", DateOfService = new DateOnly(2024, 5, 31), Levels = ["L4-L5"], Contrast = true }],
        Assessments = FactList.Incomplete(new Assessment { Scale = AssessmentScale.NumericRatingScale, Score = 7.50m }),
        Visits = [],
        Extensions = new ExtensionFacts([new("b", new ExtensionValue("x")), new("a", new ExtensionValue(1.5m)), new("c", new ExtensionValue(true))]),
    };

    [Test]
    public void What_is_written_of_records_follows_the_vocabulary() =>
        Golden.Compare("src/SpinalPain.RulesEngine/Episodes/CanonicalRecords.g.cs", CanonicalRecordsText.Write());

    [Test]
    public void The_canonical_form_has_its_members_in_order_and_nothing_that_is_not_on_record() => Encoding.UTF8.GetString(EpisodeWriter.WriteCanonical(Small)).ShouldBe(
        """
        {"assessments":{"incomplete":true,"items":[{"scale":"numericRatingScale","score":7.5}]},"extensions":{"a":1.5,"b":"x","c":true},"id":"episode-1",
        "lines":[{"code":"62323","contrast":true,"dateOfService":"2024-05-31","id":"line-1","levels":["L4-L5"]}],"stage":"priorAuthorization","visits":[]}
        """.ReplaceLineEndings(string.Empty));

    [Test]
    public void The_digest_of_an_episode_never_changes() => EpisodeDigest.Of(Small).ShouldBe("126d077682a9e496a7bdead07ccb9b86c588725aa2dec11d5ccd967941375595");

    [Test]
    public void The_digest_is_the_SHA256_of_the_canonical_form_however_many_there_were_before()
    {
        var expected = Convert.ToHexStringLower(SHA256.HashData(EpisodeWriter.WriteCanonical(Small)));

        Enumerable.Range(0, 1_000).Select(_ => EpisodeDigest.Of(Small)).ShouldAllBe(digest => digest == expected);
    }

    [Test]
    public void The_canonical_form_is_RFC_8785_of_what_the_writer_writes_and_reads_back_equal() => Episodes.Sample(
        json =>
        {
            var episode = Read(json.ToJsonString());
            var node = SourceParser.Parse(EpisodeWriter.Write(episode), "a.json", SourceLimits.Episode, new DiagnosticBag());

            var canonical = EpisodeWriter.WriteCanonical(episode);

            Encoding.UTF8.GetString(canonical).ShouldBe(CanonicalJson.Write(node!));
            EpisodeReader.Read(canonical, "a.json").Value.ShouldBe(episode);
        },
        iter: 500,
        threads: 1);

    [Test]
    public void Layout_order_and_spelling_do_not_count() => Gen.Select(Episodes, Gen.Int).Sample(
        (json, seed) => EpisodeDigest.Of(Read(EpisodeSpelling.Other(json, new Random(seed)))).ShouldBe(EpisodeDigest.Of(Read(json.ToJsonString()))),
        iter: 500,
        threads: 1);

    [Test]
    public void Two_episodes_have_one_digest_exactly_when_they_are_equal()
    {
        var (same, other) = (0, 0);
        Gen.Select(Episodes, Gen.Int.Array[1, 2]).Sample(
            (json, seeds) =>
            {
                var bytes = Encoding.UTF8.GetBytes(json.ToJsonString());
                if (EpisodeReader.TryReadAtOnce(seeds.Aggregate(bytes, EpisodeMutation.Apply), out var mutant))
                {
                    var original = Read(json.ToJsonString());
                    (EpisodeDigest.Of(mutant) == EpisodeDigest.Of(original)).ShouldBe(mutant == original);
                    _ = mutant == original ? same++ : other++;
                }
            },
            iter: 10_000,
            threads: 1);

        same.ShouldBeGreaterThan(50);
        other.ShouldBeGreaterThan(200);
    }

    [Test]
    public void Every_fact_of_the_vocabulary_counts()
    {
        var full = EpisodeGenerator.Full();
        var episode = Read(full.ToJsonString());
        var others = EpisodeSpelling.Changes(full).Select(text => EpisodeReader.Read(Encoding.UTF8.GetBytes(text), "a.json"))
            .Where(read => read.Succeeded && read.Value != episode)
            .Select(read => EpisodeDigest.Of(read.Value))
            .ToList();

        others.Count.ShouldBeGreaterThan(300);
        others.ShouldNotContain(EpisodeDigest.Of(episode));
        others.Distinct().Count().ShouldBeGreaterThan(300);
    }

    [Test]
    public void What_no_file_can_hold_has_a_digest_of_its_own()
    {
        PatientEpisode[] odd =
        [
            Small,
            Small with { Id = string.Empty },
            Small with { Id = null! },
            Small with { Id = "\ud83d" },
            Small with { Id = "\\ud83d" },
            Small with { Id = "\ufffd" },
            Small with { Stage = (ReviewStage)9 },
            Small with { Stage = (ReviewStage)(-9) },
            Small with { Lines = [] },
            Small with { Lines = FactList.Incomplete<RequestedLine>() },
            Small with { Visits = null },
            Small with { Visits = FactList.Incomplete<Visit>() },
            Small with { Visits = [new Visit()] },
            Small with { Extensions = null },
            Small with { Extensions = new ExtensionFacts([]) },
            Small with { Extensions = new ExtensionFacts([new("a\"b", new ExtensionValue("1"))]) },
            Small with { Extensions = new ExtensionFacts([new("a\"b", new ExtensionValue(1))]) },
            Small with { Extensions = new ExtensionFacts([new("a\"b", new ExtensionValue(true))]) },
            Small with { Extensions = new ExtensionFacts([new("a\"b", new ExtensionValue(0.1m))]) },
            Small with { Extensions = new ExtensionFacts([new("a\"b", new ExtensionValue(0.1000000000000000000000000001m))]) },
            Small with { Extensions = new ExtensionFacts([new("a\"b", new ExtensionValue(0.1000000000000000000000000002m))]) },
            Small with { Lines = [Small.Lines[0] with { DateOfService = DateOnly.MaxValue }] },
            Small with { Lines = [Small.Lines[0] with { DateOfService = DateOnly.MinValue }] },
        ];

        odd.Select(EpisodeDigest.Of).Distinct().Count().ShouldBe(odd.Length);
    }

    [Test]
    public void Null_is_refused()
    {
        Should.Throw<ArgumentNullException>(() => EpisodeDigest.Of(null!));
        Should.Throw<ArgumentNullException>(() => EpisodeWriter.WriteCanonical(null!));
    }

    private static PatientEpisode Read(string json)
    {
        var read = EpisodeReader.Read(Encoding.UTF8.GetBytes(json), "a.json");
        read.Succeeded.ShouldBeTrue(string.Create(CultureInfo.InvariantCulture, $"{DiagnosticText.Render(read.Diagnostics)}\n{json}"));
        return read.Value;
    }
}
