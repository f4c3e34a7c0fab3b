using System.Text;
using SpinalPain.RulesEngine.Cases;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Episodes;
using SpinalPain.RulesEngine.Tests.Bundles;
using SpinalPain.RulesEngine.Tests.Cases;
using SpinalPain.RulesEngine.Tests.Packs;

namespace SpinalPain.RulesEngine.Tests.Schemas;

/// <summary>
/// Two validators agree. What ajv rejects by the schema, our reader rejects; what our reader rejects for structure, ajv rejects by the
/// schema. What is left to our reader alone stands in <see cref="SemanticCodes"/>.
/// </summary>
public sealed class AgreementTests
{
    private const int Mutations = 2_000;

    [Test]
    public void Every_good_file_fits_its_schema()
    {
        (string Name, string Schema, string Text)[] files =
        [
            .. SchemaDocument.Good().Select(document => (document.Name, document.Schema, document.Text)),
            .. Determinations().Select(path => (path, "determination", File.ReadAllText(Golden.PathOf(path)))),
            .. WrittenLines("outcomes", "outcome"),
            .. WrittenLines("rejects", "reject"),
            ("a bundle", "bundle", Encoding.UTF8.GetString(ExampleBundle.Unsigned.Utf8.Span)),
            ("a signed bundle", "bundle", SignedBundle()),
        ];

        var errors = Ajv.Ask(files.Select(file => (file.Schema, file.Text)));

        files.Zip(errors).Where(pair => pair.Second is not null).Select(pair => $"{pair.First.Name}: {pair.Second}").ShouldBeEmpty();
        files.Select(file => file.Schema).Distinct().Count().ShouldBe(11);
        TestContext.Out.WriteLine($"{files.Length} good files");
    }

    [TestCase("\"bundleFormat\":\"1.0\"", "\"bundleFormat\":\"1.1\"")]
    [TestCase("\"pack\":{\"id\"", "\"pack\":{\"name\"")]
    [TestCase("\"result\":\"passed\"", "\"result\":\"failed\"")]
    [TestCase("\"items.json\":\"", "\"items.json\":[],\"j\":\"")]
    [TestCase("\"signatures\":[", "\"signatures\":[{},")]
    [TestCase("==\"}]}", "=\"}]}")]
    [TestCase("==\"}]}", "==\"}],\"z\":1}")]
    public void A_bundle_of_another_structure_is_rejected_by_both(string find, string replacement)
    {
        var text = SignedBundle().Replace(find, replacement, StringComparison.Ordinal);

        Ajv.Ask([("bundle", text)]).Single().ShouldNotBeNull();
        ExampleBundle.Read(Encoding.UTF8.GetBytes(text)).Succeeded.ShouldBeFalse();
    }

    [Test]
    public void The_good_files_are_good_for_our_reader() => SchemaDocument.Good().Where(document => document.Read(document.Text).Count > 0).Select(document => document.Name).ShouldBeEmpty();

    [Test]
    public void Of_the_bad_files_each_is_judged_alike()
    {
        var tally = Compare([.. Bad()]);

        tally.Both.ShouldBeGreaterThan(60);
    }

    [Test]
    public void Of_thousands_of_changed_files_each_is_judged_alike()
    {
        var good = SchemaDocument.Good().GroupBy(document => document.Schema).Select(group => group.ToList()).ToList();
        var changed = new List<Judged>();
        for (var seed = 0; changed.Count < Mutations; seed++)
        {
            // Every second one is a policy: conditions have the most forms.
            var random = new Random(seed);
            var kind = seed % 2 == 0 ? good.First(group => group[0].Schema == "policies") : good[random.Next(good.Count)];
            var document = kind[random.Next(kind.Count)];
            if (SchemaMutation.Apply(document.Text, seed) is { } text)
            {
                changed.Add(new($"{document.Name}, seed {seed}", document.Schema, text, document.Read(text)));
            }
        }

        var tally = Compare(changed);

        tally.Both.ShouldBeGreaterThan(1_000);
        tally.OursAlone.ShouldBeGreaterThan(50);
    }

    private static string SignedBundle()
    {
        using var keys = new TestKeys();
        return Encoding.UTF8.GetString(ExampleBundle.Unsigned.Sign(keys.Ours.Signer).Utf8.Span);
    }

    /// <summary>Every committed bad file.</summary>
    internal static IEnumerable<Judged> Bad() => BadPacks().Concat(BadEpisodes()).Concat(BadCases());

    private static Tally Compare(List<Judged> documents)
    {
        var answers = Ajv.Ask(documents.Select(document => (document.Schema, document.Text)));
        var disagreements = new List<string>();
        var semantic = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var (neither, both, ours) = (0, 0, 0);
        foreach (var (document, error) in documents.Zip(answers))
        {
            var structure = document.Errors.FirstOrDefault(diagnostic => !SemanticCodes.Cover(diagnostic));
            if (error is not null && !document.IsRejected)
            {
                disagreements.Add($"{document.Name}: ajv alone rejects it: {error}\n{Excerpt(document)}");
            }
            else if (error is null && structure is not null)
            {
                disagreements.Add($"{document.Name}: our reader alone rejects it, for structure: {structure.Code.Id} {structure.Location.Pointer}: {structure.Message}\n{Excerpt(document)}");
            }

            neither += error is null && document.Errors.Count == 0 ? 1 : 0;
            both += error is not null && document.IsRejected ? 1 : 0;
            ours += error is null && document.Errors.Count > 0 ? 1 : 0;
            foreach (var code in error is null ? document.Errors.Select(diagnostic => diagnostic.Code.Id).Distinct() : [])
            {
                semantic[code] = semantic.GetValueOrDefault(code) + 1;
            }
        }

        TestContext.Out.WriteLine($"{documents.Count} documents: {both} rejected by both, {neither} accepted by both, {ours} rejected by our reader alone, for meaning:");
        foreach (var (code, count) in semantic)
        {
            TestContext.Out.WriteLine($"  {count,5} {code} {SemanticCodes.Reasons.GetValueOrDefault(code)}");
        }

        disagreements.ShouldBeEmpty($"{disagreements.Count} disagreements:\n{string.Join('\n', disagreements.Take(20))}\n");
        return new Tally(both, ours);
    }

    private static string Excerpt(Judged document) => document.Text.Length < 600 ? document.Text : string.Empty;

    /// <summary>What the command writes for tests/data/batches; its own tests compare the two.</summary>
    private static IEnumerable<(string Name, string Schema, string Text)> WrittenLines(string file, string schema) =>
        File.ReadLines(Golden.PathOf($"tests/data/batches/{file}.ndjson")).Select((line, index) => ($"{file}.ndjson, line {index + 1}", schema, line));

    private static IEnumerable<string> Determinations() =>
    [
        .. Directory.GetFiles(Golden.PathOf("samples/episodes"), "*.expected.json").Select(path => $"samples/episodes/{Path.GetFileName(path)}").Order(StringComparer.Ordinal),
        .. Directory.GetFiles(Golden.PathOf("tests/data/determinations"), "*.json").Select(path => $"tests/data/determinations/{Path.GetFileName(path)}").Order(StringComparer.Ordinal),
    ];

    private static IEnumerable<Judged> BadPacks() =>
        from path in Directory.EnumerateDirectories(Golden.PathOf("tests/data/bad"), "pack-*").Order(StringComparer.Ordinal)
        let name = Path.GetFileName(path)
        let files = ChangedPack.Bad(name)
        let errors = Errors(PackLoader.Load(ChangedPack.ToFiles(files)).Diagnostics)
        from file in files.DistinctBy(file => file.Value)
        let schema = SchemaDocument.SchemaOf(file.Key)
        where schema is not null && file.Key == file.Key.TrimEnd()
        select new Judged($"{name}, {file.Key}", schema, file.Value, [.. errors.Where(diagnostic => diagnostic.Location.File == file.Key)], errors.Length > 0);

    private static IEnumerable<Judged> BadEpisodes() =>
        from path in Directory.EnumerateDirectories(Golden.PathOf("tests/data/bad"), "episode-*").Order(StringComparer.Ordinal)
        let input = Path.Combine(path, "input.json")
        select new Judged(Path.GetFileName(path), "episode", File.ReadAllText(input), Errors(EpisodeReader.Read(File.ReadAllBytes(input), "input.json").Diagnostics));

    private static IEnumerable<Judged> BadCases() =>
        from folder in Directory.EnumerateDirectories(Golden.PathOf("tests/data/cases")).Order(StringComparer.Ordinal)
        let errors = Errors(ReadCases(folder).Diagnostics)
        from path in Directory.EnumerateFiles($"{folder}/cases", "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        let relative = Path.GetRelativePath(folder, path).Replace('\\', '/')
        select new Judged($"{Path.GetFileName(folder)}, {relative}", SchemaDocument.SchemaOf(relative)!, File.ReadAllText(path), [.. errors.Where(diagnostic => diagnostic.Location.File == $"{folder}/{relative}")]);

    /// <summary>With a pack where the mistake is one that only a pack shows.</summary>
    private static Checked<CaseSet> ReadCases(string folder) =>
        Path.GetFileName(folder).StartsWith(DiagnosticCodes.UnknownExpectedCriterion.Id, StringComparison.Ordinal) ? CaseReader.ReadFolder(folder, CgsPack.Compiled.Pack) : CaseReader.ReadFolder(folder);

    private static Diagnostic[] Errors(IEnumerable<Diagnostic> diagnostics) => [.. diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];

    /// <summary>A document and what our reader says of it.</summary>
    /// <param name="Name">Where it comes from, for messages.</param>
    /// <param name="Schema">Short name of its schema.</param>
    /// <param name="Text">Its text.</param>
    /// <param name="Errors">What is wrong in the document.</param>
    /// <param name="IsRejected">Whether it is rejected, with the other files of its pack: of a pack in a newer format they are not even read.</param>
    internal sealed record Judged(string Name, string Schema, string Text, IReadOnlyList<Diagnostic> Errors, bool IsRejected)
    {
        public Judged(string name, string schema, string text, IReadOnlyList<Diagnostic> errors)
            : this(name, schema, text, errors, errors.Count > 0)
        {
        }
    }

    private sealed record Tally(int Both, int OursAlone);
}
