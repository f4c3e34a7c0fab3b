using System.Text;
using System.Text.RegularExpressions;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Cli.Terminal;
using SpinalPain.RulesEngine.Compilation;
using SpinalPain.RulesEngine.Episodes;
using SpinalPain.RulesEngine.Facts;
using SpinalPain.RulesEngine.Tests.Determinations.Rendering;

namespace SpinalPain.RulesEngine.Cli.Tests.Terminal;

/// <summary>What a person sees on a terminal. A test has none, so the drawing is asked for with its own stream.</summary>
public sealed partial class TreeTests
{
    private static readonly CompiledPack Pack = CompiledPack.Compile(BuiltInPacks.CgsSpinalPain);

    [Test]
    public void A_determination_is_drawn_as_a_tree() =>
        Golden.Compare("tests/data/cli/tree-every-kind.txt", Draw(withColor: false, io => DeterminationTree.Write(Determined.EveryKind, io)));

    [Test]
    public void A_determination_without_gaps_says_so() =>
        Golden.Compare("tests/data/cli/tree-covered.txt", Draw(withColor: false, io => DeterminationTree.Write(Determined.Covered, io)));

    [Test]
    public void Each_line_names_its_pack_when_there_are_several()
    {
        Golden.Compare("tests/data/cli/tree-several-packs.txt", Draw(withColor: false, io => DeterminationTree.Write(Determined.SeveralPacks, io)));
        Golden.Compare("tests/data/cli/tree-explained-by-several-packs.txt", Draw(withColor: false, io => ExplanationTree.Write(Determined.ExplainedBySeveralPacks, io)));
    }

    [Test]
    public void An_explanation_is_drawn_as_a_tree() =>
        Golden.Compare("tests/data/cli/tree-explained.txt", Draw(withColor: false, io => ExplanationTree.Write(Determined.Explained, io)));

    [Test]
    public void The_outcome_and_every_status_have_their_color()
    {
        var drawn = Draw(withColor: true, io => DeterminationTree.Write(Determined.EveryKind, io));

        drawn.ShouldContain("\u001b[1;91mNOT COVERED\u001b[0m", Case.Sensitive);
        drawn.ShouldContain("\u001b[1;32mmet\u001b[0m", Case.Sensitive);
        Colors().Replace(drawn, string.Empty).ShouldBe(Draw(withColor: false, io => DeterminationTree.Write(Determined.EveryKind, io)));
    }

    [Test]
    public void Without_color_there_is_no_escape_sequence()
    {
        Draw(withColor: false, io => DeterminationTree.Write(Pack.Evaluate(Sample("esi-initial-covered")), io)).ShouldNotContain("\u001b");
        Draw(withColor: false, io => ExplanationTree.Write(Pack.Explain(Sample("esi-initial-covered")), io)).ShouldNotContain("\u001b");
    }

    [Test]
    public void The_tree_says_what_the_plain_text_says()
    {
        var determination = Pack.Evaluate(Sample("rfa-two-lines-one-not-covered"));
        var drawn = Unwrapped(Draw(withColor: false, io => DeterminationTree.Write(determination, io)));

        foreach (var criterion in determination.Lines.SelectMany(line => line.Criteria))
        {
            drawn.ShouldContain(Unwrapped(criterion.Message), Case.Sensitive);
            drawn.ShouldContain(Unwrapped($"{criterion.Title} ({criterion.Id})"), Case.Sensitive);
        }

        foreach (var missing in determination.Missing)
        {
            drawn.ShouldContain(Unwrapped(missing.Ask), Case.Sensitive);
        }
    }

    [Test]
    public void A_text_of_the_episode_is_not_taken_for_markup()
    {
        var drawn = Draw(withColor: false, io => DeterminationTree.Write(Determined.Covered with { EpisodeId = "[red]x[/] \u001b[2J" }, io));

        drawn.ShouldContain("[red]x[/] \\u001B[2J", Case.Sensitive);
    }

    private static PatientEpisode Sample(string name) => EpisodeReader.ReadFile(Golden.PathOf($"samples/episodes/{name}.json")).Value;

    private static string Draw(bool withColor, Action<CommandIo> write)
    {
        using var output = new MemoryStream();
        write(new CommandIo(() => Stream.Null, output, () => TextWriter.Null, toTerminal: true, withColor, width: 120));
        return Encoding.UTF8.GetString(output.ToArray());
    }

    /// <summary>The text without what wrapping and drawing put between its words.</summary>
    private static string Unwrapped(string text) => Drawing().Replace(text, string.Empty);

    [GeneratedRegex("\u001b\\[[0-9;]*m")]
    private static partial Regex Colors();

    [GeneratedRegex("[\\s│├└─]+")]
    private static partial Regex Drawing();
}
