using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using SpinalPain.RulesEngine.Compilation;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Facts;
using SpinalPain.RulesEngine.Replay;
using SpinalPain.RulesEngine.Tests.Agreement;
using SpinalPain.RulesEngine.Tests.Cases;
using SpinalPain.RulesEngine.Tests.Episodes;

namespace SpinalPain.RulesEngine.Tests.Replay;

/// <summary>Each file tests/data/replay/bad/CODE-what.json is no record, and the text beside it is what its reader is told.</summary>
public sealed class DecisionRecordTests
{
    private const string Bad = "tests/data/replay/bad";
    private const string Good = "samples/episodes/esi-conservative-care-short-not-covered.expected.json";

    private static IEnumerable<string> GoldenRecords => Records.Golden.Select(path => Path.GetRelativePath(Golden.RepositoryRoot, path));

    private static IEnumerable<string> BadNames => Directory.GetFiles(Golden.PathOf(Bad), "*.json").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal);

    private static IEnumerable<DiagnosticCode> Codes => DiagnosticCodes.All.Where(code => code.Id.StartsWith("SP62", StringComparison.Ordinal));

    [TestCaseSource(nameof(GoldenRecords))]
    public void Every_determination_of_an_episode_is_a_record(string path)
    {
        var read = DecisionRecord.ReadFile(Golden.PathOf(path));

        read.Diagnostics.ShouldBeEmpty(DiagnosticText.Render(read.Diagnostics));
        read.Value.EpisodeSha256.Length.ShouldBe(64);
    }

    [Test]
    public void A_record_says_what_decided_and_of_what()
    {
        var determination = CgsPack.Compiled.Evaluate(CgsPack.Cases[0].Episode) with { DecidedBy = new DecidedBy("nrules", "1.2.3-beta.1", "2.0.0") };

        var record = Records.Of(determination);

        record.Outcome.ShouldBe(determination.Outcome);
        record.Stage.ShouldBe(determination.Stage);
        record.AsOf.ShouldBe(determination.AsOf);
        record.Packs.ShouldBe(determination.Packs);
        record.EpisodeId.ShouldBe(determination.EpisodeId);
        record.EpisodeSha256.ShouldBe(determination.EpisodeSha256);
        record.DecidedBy.ShouldBe(determination.DecidedBy);
    }

    [Test]
    public void A_record_on_one_line_is_the_same_record()
    {
        var line = new System.Buffers.ArrayBufferWriter<byte>();
        var determination = CgsPack.Compiled.Evaluate(CgsPack.Cases[0].Episode);
        DeterminationJson.Write(determination, line, indented: false);

        DecisionReplay.Run(DecisionRecord.Read(line.WrittenMemory, "answers.ndjson").Value, CgsPack.Cases[0].Episode, CgsPack.Compiled.Pack).IsIdentical.ShouldBeTrue();
    }

    [TestCaseSource(nameof(BadNames))]
    public void What_is_wrong_with_a_record_is_told_all_at_once(string name)
    {
        var read = DecisionRecord.Read(File.ReadAllBytes(Golden.PathOf($"{Bad}/{name}.json")), "record.json");

        read.Succeeded.ShouldBeFalse();
        read.Diagnostics.Select(diagnostic => diagnostic.Code.Id).ShouldContain(name[..6]);
        read.Diagnostics.ShouldAllBe(diagnostic => diagnostic.Message.EndsWith('.') && !diagnostic.Message.Contains("zQ", StringComparison.Ordinal));
        Golden.Compare($"{Bad}/{name}.txt", DiagnosticText.Render(read.Diagnostics));
    }

    [TestCaseSource(nameof(Codes))]
    public void Every_code_has_a_case_and_a_page(DiagnosticCode code)
    {
        BadNames.ShouldContain(name => name.StartsWith($"{code.Id}-", StringComparison.Ordinal));
        var page = File.ReadAllText(Golden.PathOf($"docs/diagnostics/{code.Id}.md")).ReplaceLineEndings("\n");
        page.ShouldStartWith($"# {code.Id}: {code.Title}\n\n");
        foreach (var part in new[] { "\n## Avoid\n\n```", "\n## Prefer\n\n```", "\n## Why\n\n" })
        {
            page.ShouldContain(part);
        }
    }

    [Test]
    public void Each_member_is_needed_and_no_other_is_taken()
    {
        var whole = JsonNode.Parse(File.ReadAllText(Golden.PathOf(Good)))!;
        foreach (var holder in Objects(whole).ToList())
        {
            foreach (var name in holder.Select(member => member.Key).Where(name => name is not ("reason" or "on")).ToList())
            {
                var value = holder[name];
                holder.Remove(name);
                CodesOf(whole).ShouldBe(["SP1013"], $"without {name}");
                holder[name] = value;
            }

            holder["zq"] = 1;
            CodesOf(whole).ShouldBe(["SP1012"]);
            holder.Remove("zq");
        }
    }

    [Test]
    public void The_form_has_the_members_of_the_schema()
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(Golden.PathOf("schemas/determination.schema.json")));
        var definitions = schema.RootElement.GetProperty("$defs");

        Members(schema.RootElement).ShouldBe(RecordForms.Record.Members.Select(member => member.Name));
        foreach (var (member, definition) in new[] { ("packs", "pack"), ("lines", "line"), ("missing", "missing") })
        {
            Members(definitions.GetProperty(definition)).ShouldBe(Item(RecordForms.Record, member).Members.Select(each => each.Name), definition);
        }

        var criterion = Item(Item(RecordForms.Record, "lines"), "criteria");
        Members(definitions.GetProperty("criterion")).ShouldBe(criterion.Members.Select(each => each.Name));
        foreach (var (member, definition) in new[] { ("evidence", "evidence"), ("parameters", "parameter"), ("measurements", "measurement") })
        {
            Members(definitions.GetProperty(definition)).ShouldBe(Item(criterion, member).Members.Select(each => each.Name), definition);
        }
    }

    [Test]
    public void No_input_makes_it_throw_and_no_message_holds_a_text_of_it()
    {
        var record = DeterminationJson.Write(CgsPack.Compiled.Evaluate(CgsPack.Cases[0].Episode)).Replace(CgsPack.Cases[0].Episode.Id, EpisodeGenerator.Secret, StringComparison.Ordinal);
        Gen.Int.Array[1, 3].Sample(
            seeds =>
            {
                var mutant = seeds.Aggregate(Encoding.UTF8.GetBytes(record), EpisodeMutation.Apply);
                DiagnosticText.Render(DecisionRecord.Read(mutant, "a.json").Diagnostics).ShouldNotContain(EpisodeGenerator.Secret);
            },
            iter: 2_000,
            threads: 1);
    }

    [Test]
    public void Whatever_an_episode_holds_its_decision_can_be_read_back() => Gen.Select(Gen.Int[0, 100_000], Gen.Int[0, 100]).Sample(
        (seed, number) =>
        {
            var pack = GeneratedPack.Of(seed);
            Records.Of(CompiledPack.Compile(pack.Pack).Evaluate(pack.ReadEpisode(number))).Packs.ShouldHaveSingleItem();
        },
        iter: 100,
        threads: 1);

    [Test]
    public void A_file_that_is_not_there_is_told() => DecisionRecord.ReadFile("no/such/record.json").Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(DiagnosticCodes.FileNotFound);

    [Test]
    public void Null_is_refused()
    {
        var record = DecisionRecord.ReadFile(Golden.PathOf(Good)).Value;
        Should.Throw<ArgumentNullException>(() => DecisionRecord.Read(default, null!));
        Should.Throw<ArgumentNullException>(() => DecisionReplay.Run(null!, new PatientEpisode { Id = "a", Stage = default, Lines = [] }, CgsPack.Compiled.Pack));
        Should.Throw<ArgumentNullException>(() => DecisionReplay.Run(record, null!, CgsPack.Compiled.Pack));
    }

    private static IEnumerable<string> CodesOf(JsonNode record) => DecisionRecord.Read(Encoding.UTF8.GetBytes(record.ToJsonString()), "a.json").Diagnostics.Select(diagnostic => diagnostic.Code.Id);

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject whole => whole.SelectMany(member => Objects(member.Value)).Prepend(whole),
        JsonArray list => list.SelectMany(Objects),
        _ => [],
    };

    private static IEnumerable<string> Members(JsonElement schema) => schema.GetProperty("properties").EnumerateObject().Select(member => member.Name);

    private static ObjectForm Item(ObjectForm holder, string member) => (ObjectForm)((ListForm)holder.Members.Single(each => each.Name == member).Form).Item;
}
