using System.Text;
using System.Text.Json.Nodes;
using Json.Schema;
using SpinalPain.RulesEngine.Schemas;
using SpinalPain.RulesEngine.Tests.Episodes;
using SpinalPain.RulesEngine.Tests.Packs;

namespace SpinalPain.RulesEngine.JsonSchema.Tests;

/// <summary>
/// The schemas are evaluated part by part. Evaluated whole, as they stand in their files, they refuse the same input; whole they take a time
/// that doubles with each level of a condition, so this is tried on a small one.
/// </summary>
public sealed class WholeSchemaTests
{
    private const string Policies = """
        {
          "policies": [{ "id": "p", "title": "P", "source": "s", "governs": { "codes": ["62323"], "when": { "fact": "line.region", "isOneOf": ["cervical"] } }, "requires": ["c", "d"] }],
          "criteria": [{
            "id": "c", "title": "C", "covers": ["A-1"], "source": "s", "consequence": "advice", "ask": "A", "messages": { "notMet": "N", "unknown": "U" },
            "when": { "any": [
              { "not": { "some": "episode.symptoms", "as": "x", "where": { "fact": "x.onsetOn", "before": { "fact": "line.dateOfService" } } } },
              { "count": "episode.procedures", "as": "y", "distinctBy": "y.performedOn", "lessThan": { "parameter": "n" } }
            ] }
          }],
          "definitions": [{ "id": "d", "title": "D", "from": "episode.procedures", "as": "z", "where": { "fact": "z.kind", "is": "other" } }]
        }
        """;

    private static IEnumerable<TestCaseData<SchemaKind, byte[]>> Inputs()
    {
        yield return new(SchemaKind.Policies, Encoding.UTF8.GetBytes(Policies)) { TestName = "policies" };
        foreach (var (path, text) in ChangedPack.Good(ChangedPack.EveryOperator).Where(file => PackFiles.KindOf(file.Key) is not (null or SchemaKind.Policies)))
        {
            yield return new(PackFiles.KindOf(path)!.Value, Encoding.UTF8.GetBytes(text)) { TestName = path };
        }

        yield return new(SchemaKind.Episode, File.ReadAllBytes(Golden.PathOf("samples/episodes/rfa-third-session-not-covered.json"))) { TestName = "episode" };
    }

    [TestCaseSource(nameof(Inputs))]
    public void Part_by_part_a_schema_refuses_what_it_refuses_as_a_whole(SchemaKind kind, byte[] good)
    {
        var file = SchemaFiles.All.Single(file => file.Name == SchemaValidator.FileNameOf(kind));
        var options = new EvaluationOptions { OutputFormat = OutputFormat.Flag };
        var whole = global::Json.Schema.JsonSchema.FromText(file.Json);
        var compared = 0;
        SchemaValidator.Default.Validate(kind, good, "a.json").ShouldBeEmpty();
        for (var seed = 0; seed < 150; seed++)
        {
            var changed = EpisodeMutation.Apply(good, seed);
            var found = SchemaValidator.Default.Validate(kind, changed, "a.json");
            if (found.Any(diagnostic => diagnostic.Code.Id.StartsWith("SP1", StringComparison.Ordinal)))
            {
                // What the parser refuses, the evaluator never sees.
                continue;
            }

            if (!TryEvaluate(whole, changed, options, out var isValid))
            {
                continue;
            }

            compared++;
            isValid.ShouldBe(found.Length == 0, $"seed {seed}: {found.FirstOrDefault()}\n{Encoding.UTF8.GetString(changed)}");
        }

        compared.ShouldBeGreaterThan(60);
    }

    /// <summary>The evaluator alone throws at a number that is no decimal, such as 1e400.</summary>
    private static bool TryEvaluate(global::Json.Schema.JsonSchema schema, byte[] json, EvaluationOptions options, out bool isValid)
    {
        try
        {
            isValid = schema.Evaluate(JsonNode.Parse(json), options).IsValid;
            return true;
        }
        catch (FormatException)
        {
            isValid = false;
            return false;
        }
    }
}
