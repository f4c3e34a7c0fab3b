using System.Text;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Episodes;
using SpinalPain.RulesEngine.Packs;
using SpinalPain.RulesEngine.Tests.Episodes;
using SpinalPain.RulesEngine.Tests.Packs;
using SpinalPain.RulesEngine.Tests.Schemas;

namespace SpinalPain.RulesEngine.JsonSchema.Tests;

/// <summary>
/// The schemas and the readers of the library agree on input that was changed at random: what a schema refuses, the reader refuses; what the
/// reader refuses and the schema does not is of the few kinds that a schema cannot tell.
/// </summary>
public sealed class AgreementTests
{
    private const int Mutations = 400;

    private static IEnumerable<string> Episodes() =>
        ["esi-repeat-good-response-covered", "rfa-two-lines-one-not-covered", "scs-permanent-covered"];

    [TestCaseSource(nameof(Episodes))]
    public void Reader_and_schema_agree_on_changed_episodes(string sample)
    {
        var good = File.ReadAllBytes(Golden.PathOf($"samples/episodes/{sample}.json"));
        var refused = 0;
        for (var seed = 0; seed < Mutations; seed++)
        {
            var changed = EpisodeMutation.Apply(good, seed);
            var bySchema = SchemaValidator.Default.Validate(SchemaKind.Episode, changed, "a.json");
            var byReader = EpisodeReader.Read(changed, "a.json").Diagnostics;
            var text = $"seed {seed}\nschema: {DiagnosticText.Render(bySchema)}\nreader: {DiagnosticText.Render(byReader)}\n{Encoding.UTF8.GetString(changed)}";
            if (bySchema.Length > 0)
            {
                refused++;
                byReader.ShouldNotBeEmpty(text);
            }
            else
            {
                byReader.ShouldAllBe(diagnostic => SemanticCodes.Cover(diagnostic), text);
            }
        }

        refused.ShouldBeInRange(Mutations / 2, Mutations - 1);
    }

    [TestCase("pack.json")]
    [TestCase("items.json")]
    [TestCase("parameters.json")]
    [TestCase("value-sets.json")]
    [TestCase("policies/injections.json")]
    [TestCase("policies/responses.json")]
    public void Reader_and_schema_agree_on_changed_pack_files(string path)
    {
        var files = ChangedPack.ToFiles(ChangedPack.Good(ChangedPack.EveryOperator)).ToList();
        var file = files.FindIndex(file => file.Path == path);
        var good = files[file].Utf8.ToArray();
        var refused = 0;
        for (var seed = 0; seed < Mutations; seed++)
        {
            files[file] = new PackFile(path, EpisodeMutation.Apply(good, seed));
            var bySchema = PackFiles.Validate([files[file]]);
            var byReader = PackReader.Read(files).Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
            var text = $"seed {seed}\nschema: {DiagnosticText.Render(bySchema)}\nreader: {DiagnosticText.Render(byReader)}\n{Encoding.UTF8.GetString(files[file].Utf8.Span)}";
            if (bySchema.Length > 0)
            {
                refused++;

                // The schemas also know the facts, which of the library only the checker knows.
                PackLoader.Load(files).Succeeded.ShouldBeFalse(text);
            }
            else
            {
                byReader.ShouldAllBe(diagnostic => SemanticCodes.Cover(diagnostic) || IsTooFine(diagnostic), text);
            }
        }

        refused.ShouldBeInRange(Mutations / 2, Mutations - 1);
    }

    /// <summary>How many digits a number has, no schema can tell; the bounds it can.</summary>
    private static bool IsTooFine(Diagnostic diagnostic) => diagnostic.Code == DiagnosticCodes.MalformedNumber;
}
