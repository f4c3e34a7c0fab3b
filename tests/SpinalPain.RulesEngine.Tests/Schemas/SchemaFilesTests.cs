using System.Text.Json;
using SpinalPain.RulesEngine.Packs;
using SpinalPain.RulesEngine.Schemas;
using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Tests.Schemas;

public sealed class SchemaFilesTests
{
    private const string Command = "dotnet run --project src/SpinalPain.RulesEngine.Cli -- schema --output schemas";

    private static readonly string[] Primitive = ["id", "name", "text", "date", "number", "elementName", "extensions", "threshold", "list"];

    private static IEnumerable<string> Names() => SchemaFiles.All.Select(file => file.Name);

    [TestCaseSource(nameof(Names))]
    public void The_committed_schema_is_the_one_that_is_made(string name)
    {
        var file = Find(name);
        var path = Golden.PathOf($"schemas/{file.Name}");
        File.Exists(path).ShouldBeTrue($"schemas/{file.Name} does not exist. Run \"{Command}\".");

        (File.ReadAllText(path) == file.Json).ShouldBeTrue($"schemas/{file.Name} is not as it is made. Was it edited by hand, or did the vocabulary change? Run \"{Command}\" and look at what changed.");
    }

    [Test]
    public void No_other_schema_is_committed() =>
        Directory.GetFiles(Golden.PathOf("schemas"), "*.json").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal).ShouldBe(SchemaFiles.All.Select(file => file.Name).Order(StringComparer.Ordinal));

    [TestCaseSource(nameof(Names))]
    public void A_schema_has_an_id_of_its_own_and_refers_to_nothing_outside(string name)
    {
        var file = Find(name);
        using var schema = JsonDocument.Parse(file.Json);
        var root = schema.RootElement;
        var definitions = root.GetProperty("$defs").EnumerateObject().Select(definition => $"#/$defs/{definition.Name}").ToList();
        var references = Objects(root).Where(each => each.TryGetProperty("$ref", out _)).Select(each => each.GetProperty("$ref").GetString()!).Distinct().ToList();

        root.GetProperty("$schema").GetString().ShouldBe("https://json-schema.org/draft/2020-12/schema");
        root.GetProperty("$id").GetString().ShouldBe($"urn:spinalpain-rulesengine:schema:{file.Name.Replace(".schema.json", string.Empty, StringComparison.Ordinal)}:1.0");
        references.ShouldBeSubsetOf(definitions);
        definitions.ShouldBeSubsetOf(references, "every definition is used");
    }

    [TestCaseSource(nameof(Names))]
    public void Every_member_says_what_it_means(string name)
    {
        var file = Find(name);
        using var schema = JsonDocument.Parse(file.Json);
        var silent = schema.RootElement.GetProperty("$defs").EnumerateObject()
            .Where(definition => definition.Value.TryGetProperty("additionalProperties", out _) && definition.Value.TryGetProperty("properties", out _) && !Primitive.Contains(definition.Name))
            .Select(definition => definition.Value)
            .Append(schema.RootElement)
            .SelectMany(record => record.GetProperty("properties").EnumerateObject())
            .Where(member => !IsDescribed(member.Value, schema.RootElement))
            .Select(member => member.Name);

        silent.ShouldBeEmpty();
    }

    [Test]
    public void Every_operator_of_the_table_is_offered_with_its_meaning()
    {
        var definitions = Definitions("policies.schema.json");
        var condition = definitions.GetProperty("condition");

        ConditionForms.All.Length.ShouldBe(16);
        condition.GetProperty("properties").EnumerateObject().Select(form => (form.Name, form.Value.GetProperty("description").GetString())).ShouldBe(ConditionForms.All.Select(form => (form.Name, (string?)form.Meaning)));
        condition.GetProperty("defaultSnippets").EnumerateArray().Select(snippet => snippet.GetProperty("label").GetString()).ShouldBe(ConditionForms.All.Select(form => form.Name));
        foreach (var form in ConditionForms.All)
        {
            definitions.GetProperty($"{form.Name}Condition").GetProperty("properties").EnumerateObject().Select(member => member.Name).ShouldBe(form.MemberNames, ignoreOrder: true);
        }
    }

    [Test]
    public void Every_fact_of_the_vocabulary_is_offered_with_its_meaning()
    {
        var definitions = Definitions("policies.schema.json");
        var offered = definitions.GetProperty("factPath").GetProperty("anyOf").EnumerateArray().Concat(definitions.GetProperty("listPath").GetProperty("anyOf").EnumerateArray())
            .Where(way => way.TryGetProperty("enum", out _))
            .SelectMany(way => way.GetProperty("enum").EnumerateArray().Zip(way.GetProperty("enumDescriptions").EnumerateArray()))
            .DistinctBy(pair => pair.First.GetString())
            .ToDictionary(pair => pair.First.GetString()!, pair => pair.Second.GetString()!);

        offered["line.region"].ShouldBe("Spinal region. (Word: cervical, thoracic, lumbosacral.)");
        offered["line.performingProvider.role"].ShouldStartWith("Professional role.");
        offered["response.improvementPercent"].ShouldBe("Improvement from baseline; negative means worse. (Number, -1000 to 100 percent.)");
        offered["episode.procedures"].ShouldBe("Procedures earlier than the requested lines. (List of records \"procedure\".)");
        foreach (var type in FactVocabulary.All)
        {
            foreach (var fact in type.Facts.Where(fact => fact.Kind != FactKind.Extensions && (fact.IsList || fact.Record is null)))
            {
                offered.Keys.ShouldContain(path => path.EndsWith("." + fact.Name, StringComparison.Ordinal), $"{type.Name}.{fact.Name}");
                offered.Values.ShouldContain(meaning => meaning.StartsWith(fact.Meaning, StringComparison.Ordinal), $"{type.Name}.{fact.Name}");
            }
        }
    }

    [Test]
    public void The_workspace_leads_every_schema_to_files_that_are_there()
    {
        using var settings = JsonDocument.Parse(File.ReadAllText(Golden.PathOf(".vscode/settings.json")));
        var wired = settings.RootElement.GetProperty("json.schemas").EnumerateArray().ToList();

        wired.Select(each => Path.GetFileName(each.GetProperty("url").GetString())).ShouldBe(SchemaFiles.All.Select(file => file.Name));
        foreach (var folder in wired.SelectMany(each => each.GetProperty("fileMatch").EnumerateArray()).Select(pattern => pattern.GetString()!.TrimStart('!').Split("/*")[0]))
        {
            Directory.Exists(Golden.PathOf(folder)).ShouldBeTrue(folder);
        }
    }

    [Test]
    public void The_files_of_the_repository_name_their_schema_first()
    {
        foreach (var document in SchemaDocument.Good().Where(document => !document.Name.StartsWith("tests/data/library", StringComparison.Ordinal) && !document.Name.StartsWith("tests/data/cases", StringComparison.Ordinal)))
        {
            using var json = JsonDocument.Parse(document.Text);
            var first = json.RootElement.EnumerateObject().First();

            first.Name.ShouldBe("$schema", document.Name);
            Path.GetFullPath(Path.Combine(Golden.PathOf(document.Name), "..", first.Value.GetString()!)).ShouldBe(Path.GetFullPath(Golden.PathOf($"schemas/{document.Schema}.schema.json")), document.Name);
        }
    }

    private static SchemaFile Find(string name) => SchemaFiles.All.First(file => file.Name == name);

    private static JsonElement Definitions(string name) => JsonDocument.Parse(Find(name).Json).RootElement.GetProperty("$defs");

    private static bool IsDescribed(JsonElement member, JsonElement root) =>
        member.TryGetProperty("description", out _)
        || (member.TryGetProperty("$ref", out var reference) && IsDescribed(root.GetProperty("$defs").GetProperty(reference.GetString()!["#/$defs/".Length..]), root));

    private static IEnumerable<JsonElement> Objects(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Objects(member.Value)).Prepend(element),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Objects),
        _ => [],
    };
}
