using System.Globalization;
using SpinalPain.RulesEngine.Cases;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Compilation;
using SpinalPain.RulesEngine.Coverage;
using SpinalPain.RulesEngine.Differences;
using SpinalPain.RulesEngine.Prose;
using SpinalPain.RulesEngine.Tests.Differences;
using SpinalPain.RulesEngine.Tests.Library;

namespace SpinalPain.RulesEngine.Tests.Checking;

/// <summary>Packs that pass every check and are far larger than any policy: what is done with them takes seconds, and grows with their size only.</summary>
public sealed class LargePackTests
{
    // Each took a minute and more when its work grew with the square of the pack; now none takes more than two seconds.
    private static readonly TimeSpan InTime = TimeSpan.FromSeconds(15);

    [Test]
    public void Policies_of_thousands_of_codes_and_criteria_are_compiled_and_covered_in_time()
    {
        var pack = Pack(
            criteria: Enumerable.Range(0, 1_000).Select(number => Criterion($"many.{number}", """{ "fact": "line.region", "is": "lumbosacral" }""")),
            policies: Enumerable.Range(0, 90).Select(number =>
                $$"""{ "id": "p{{number}}", "title": "t", "source": "esi", "governs": { "codes": [{{List(Enumerable.Range(10_000 + (number * 100), 100))}}] }, "requires": [{{List(Enumerable.Range(0, 1_000).Select(each => $"many.{each}"))}}] }"""));

        Should.CompleteIn(() => CoverageRun.Of(CompiledPack.Compile(pack), new CaseSet([])).Coverage.Criteria.Length.ShouldBe(1_003), InTime);
    }

    [Test]
    public void A_threshold_that_changes_every_day_is_covered_and_compared_in_time()
    {
        var conditions = Enumerable.Range(0, 20).Select(number => Criterion(
            $"many.{number}",
            $$"""{ "some": "episode.symptoms", "as": "complaint", "where": { "all": [{ "elapsedFrom": "complaint.onsetOn", "to": "line.dateOfService", "atLeast": { "parameter": "daily" } }, { "fact": "line.code", "is": "{{number + 10_000}}" }] } }"""));
        var (old, @new) = (Pack(conditions, parameters: Daily(0)), Pack(conditions, parameters: Daily(1)));

        Should.CompleteIn(() => CoverageRun.Of(CompiledPack.Compile(old), new CaseSet([])).Coverage.Thresholds.Length.ShouldBeGreaterThan(9_000), InTime);
        Should.CompleteIn(() => PackDifferences.Between(old, @new).Parameters.ShouldHaveSingleItem().Values.Length.ShouldBeGreaterThan(9_000), InTime);
    }

    [Test]
    public void A_thousand_criteria_that_are_gone_and_a_thousand_new_ones_are_compared_in_time()
    {
        var (old, @new) = (Pack(Criteria("old", 0)), Pack(Criteria("new", 1)));

        Should.CompleteIn(() => PackDifferences.Between(old, @new).Criteria.Count(change => change.Kind == ChangeKind.Added).ShouldBe(1_200), InTime);

        static IEnumerable<string> Criteria(string tag, int more) => Enumerable.Range(0, 1_200).Select(number => Criterion(
            $"{tag}.{number}",
            $$"""{ "any": [{{string.Join(", ", Enumerable.Range(0, 10 + more).Select(operand => $$"""{ "fact": "line.code", "is": "{{10_000 + (number * 12) + operand}}" }"""))}}] }"""));
    }

    [Test]
    public void Criteria_under_other_ids_are_found_among_hundreds()
    {
        var differences = PackDifferences.Between(Pack(Criteria("old")), Pack(Criteria("new"))).Criteria;

        differences.Length.ShouldBe(400);
        differences.ShouldAllBe(change => change.Kind == ChangeKind.Renamed && change.Id.Replace("new", "old") == change.OldId);

        static IEnumerable<string> Criteria(string tag) => Enumerable.Range(0, 400).Select(number => Criterion($"{tag}.{number}", $$"""{ "fact": "line.code", "is": "{{20_000 + number}}" }"""));
    }

    [Test]
    public void Lists_of_twenty_thousand_codes_are_written_in_time()
    {
        var codes = List(Enumerable.Range(0, 20_000).Select(number => string.Create(CultureInfo.InvariantCulture, $"M{number / 10_000:00}.{number % 10_000:0000}")));
        var pack = Pack([], valueSets: Enumerable.Range(0, 8).Select(number => $$"""{ "id": "big{{number}}", "title": "t", "system": "icd10cm", "source": "esi", "codes": [{{codes}}] }"""));

        Should.CompleteIn(() => PackHtml.Write(pack, new CaseSet([])).ShouldContain("M01.9999"), TimeSpan.FromSeconds(6));
    }

    private static IEnumerable<string> Daily(int more) =>
    [
        $$"""
        { "id": "daily", "title": "t", "type": "duration", "unit": "weeks", "range": { "minimum": 0, "maximum": 52 }, "values": [
          {{string.Join(",\n", Enumerable.Range(0, 20_000).Select(day => $$"""{ "from": "{{new DateOnly(2000, 1, 1).AddDays(day):yyyy-MM-dd}}", "value": {{(day + more) % 50}}, "source": "esi", "reason": "r" }"""))}}
        ] }
        """,
    ];

    private static string Criterion(string id, string when) =>
        $$"""{ "id": "{{id}}", "title": "t", "covers": ["E-1"], "source": "esi", "consequence": "notCovered", "ask": "a", "messages": { "notMet": "n", "unknown": "u" }, "when": {{when}} }""";

    private static string List<T>(IEnumerable<T> values) => string.Join(", ", values.Select(value => $"\"{value}\""));

    /// <summary>The example with more in it.</summary>
    private static CheckedPack Pack(IEnumerable<string> criteria, IEnumerable<string>? policies = null, IEnumerable<string>? parameters = null, IEnumerable<string>? valueSets = null)
    {
        var files = new PackSpec().Files().ToDictionary(StringComparer.Ordinal);
        files["policies/large.json"] = $$"""{ "policies": [{{string.Join(",\n", policies ?? [])}}], "criteria": [{{string.Join(",\n", criteria)}}] }""";
        Append("parameters.json", "parameters", parameters ?? []);
        Append("value-sets.json", "valueSets", valueSets ?? []);
        return Changed.Load(files);

        void Append(string file, string list, IEnumerable<string> more) =>
            files[file] = files[file].Replace($"\"{list}\": [", $"\"{list}\": [{string.Concat(more.Select(each => each + ",\n"))}", StringComparison.Ordinal);
    }
}
