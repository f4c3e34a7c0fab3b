using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using SpinalPain.RulesEngine.Episodes;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Tests.Episodes;

public sealed class EpisodeWriterTests
{
    private static readonly PatientEpisode Episode = new()
    {
        Id = "episode-1",
        Stage = ReviewStage.PriorAuthorization,
        Lines = [new RequestedLine { Id = "line-1", Code = "62323", DateOfService = new DateOnly(2024, 5, 31), Levels = ["L4-L5"], Contrast = true }],
        Assessments = FactList.Incomplete(new Assessment { Scale = AssessmentScale.NumericRatingScale, Score = 7.5m }),
        Visits = [],
        Extensions = new ExtensionFacts([new("b", new ExtensionValue("x")), new("a", new ExtensionValue(1.5m)), new("c", new ExtensionValue(true))]),
    };

    [Test]
    public void What_is_not_on_record_and_what_is_derived_is_left_out() => Encoding.UTF8.GetString(EpisodeWriter.Write(Episode)).ShouldBe(
        """
        {"id":"episode-1","stage":"priorAuthorization","lines":[{"id":"line-1","code":"62323","dateOfService":"2024-05-31","levels":["L4-L5"],"contrast":true}],
        "assessments":{"items":[{"scale":"numericRatingScale","score":7.5}],"incomplete":true},"visits":[],"extensions":{"a":1.5,"b":"x","c":true}}
        """.ReplaceLineEndings(string.Empty));

    [Test]
    public void An_episode_is_laid_out_for_people_where_that_is_asked_for()
    {
        var text = Encoding.UTF8.GetString(EpisodeWriter.Write(Episode, indented: true));

        text.ShouldStartWith("{\n  \"id\": \"episode-1\",\n");
        text.ShouldNotContain('\r');
        EpisodeReader.Read(Encoding.UTF8.GetBytes(text), "a.json").Value.ShouldBe(Episode);
    }

    [Test]
    public void An_episode_with_every_fact_comes_back_as_it_was()
    {
        var json = EpisodeGenerator.Full();
        var read = EpisodeReader.Read(Encoding.UTF8.GetBytes(json.ToJsonString()), "a.json").Value;

        var written = JsonNode.Parse(EpisodeWriter.Write(read))!;

        JsonNode.DeepEquals(Plain(written), Plain(json)).ShouldBeTrue($"{written}\n\nis not\n\n{json}");
    }

    [Test]
    public void A_value_that_is_not_of_its_enumeration_is_refused() =>
        Should.Throw<JsonException>(() => EpisodeWriter.Write(Episode with { Stage = (ReviewStage)9 }));

    [Test]
    public void Null_is_refused() => Should.Throw<ArgumentNullException>(() => EpisodeWriter.Write(null!));

    /// <summary>The same JSON without what means nothing: a schema, null, and the long form of complete lists.</summary>
    private static JsonNode Plain(JsonNode node) => node switch
    {
        JsonArray list => new JsonArray([.. list.Select(item => Plain(item!))]),
        JsonObject whole when whole.TryGetPropertyValue("incomplete", out var incomplete) && !incomplete!.GetValue<bool>() => Plain(whole["items"]!),
        JsonObject whole => new JsonObject(whole.Where(member => member.Key != "$schema" && member.Value is not null).Select(member => KeyValuePair.Create(member.Key, (JsonNode?)Plain(member.Value!)))),
        _ => node.DeepClone(),
    };
}
