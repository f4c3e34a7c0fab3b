using System.Text;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Compilation;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Episodes;

namespace SpinalPain.RulesEngine.Native.Tests;

/// <summary>The library in a native program of somebody else: samples/NativeApp.</summary>
public sealed class NativeAppTests
{
    [Test]
    public void A_native_app_with_the_library_in_it_judges_as_the_library_does()
    {
        var app = new Tool("native app", [NativePublish.Of("samples/NativeApp/NativeApp.csproj", "NativeApp")]);
        var pack = CompiledPack.Compile(BuiltInPacks.CgsSpinalPain);
        var episodes = Directory.EnumerateFiles(Golden.PathOf("samples/episodes"), "*.json").Where(path => !path.EndsWith(".expected.json", StringComparison.Ordinal)).ToList();

        episodes.ShouldNotBeEmpty();
        foreach (var path in episodes)
        {
            var run = app.Run(new Comparison($"\"{path}\""), Golden.RepositoryRoot);

            Encoding.UTF8.GetString(run.Error).ShouldBeEmpty();
            run.ExitCode.ShouldBe(0);
            Encoding.UTF8.GetString(run.Output).ShouldBe(DeterminationText.Write(pack.Evaluate(EpisodeReader.ReadFile(path).Value)));
        }

        const string wrong = "tests/data/bad/episode-wrong-types/input.json";
        var bad = app.Run(new Comparison(wrong), Golden.RepositoryRoot);
        bad.ExitCode.ShouldBe(3);
        Encoding.UTF8.GetString(bad.Error).ShouldBe(DiagnosticText.Render(EpisodeReader.Read(File.ReadAllBytes(Golden.PathOf(wrong)), wrong).Diagnostics));
    }
}
