using System.CommandLine;
using SpinalPain.RulesEngine.Cli.Commands;
using SpinalPain.RulesEngine.Cli.Terminal;

namespace SpinalPain.RulesEngine.Cli.Tests.Commands;

/// <summary>What is recognized without the parser of command lines means the same to the parser.</summary>
public sealed class UsualLineTests
{
    private static readonly string[] Words =
    [
        "evaluate", "explain", "one.json", "a b", "/home/one.json", "/?", "/h", "/help", "-", "--", "-h", "--help", "--version", "", " ", "@one.json", "[one]",
        "--pack", "--pack=folder", "--pack:folder", "--library", "--batch", "--format", "json", "--stage", "--packs", "\"one\"", "one=two", "é",
    ];

    private static readonly RootCommand Root =
        CommandLine.Create(new CommandIo(() => Stream.Null, Stream.Null, () => TextWriter.Null, toTerminal: false, withColor: false, width: 100));

    [Test]
    public void A_line_that_is_recognized_names_the_same_to_the_parser()
    {
        var recognized = 0;
        foreach (var line in Lines(most: 3))
        {
            if (UsualLine.Of(["evaluate", .. line]) is { } usual)
            {
                recognized++;
                Parsed(["evaluate", .. line]).ShouldBe((usual.Episode, usual.Pack), string.Join(' ', line));
            }
        }

        recognized.ShouldBeGreaterThan(100);
    }

    [TestCase("evaluate", "one.json", "two.json")]
    [TestCase("evaluate", "-")]
    [TestCase("evaluate", "one.json", "--library", "rules")]
    [TestCase("evaluate", "--pack", "folder", "one.json")]
    [TestCase("explain", "one.json")]
    [TestCase("evaluate")]
    public void All_else_is_left_to_the_parser(params string[] line) => UsualLine.Of(line).ShouldBeNull();

    private static IEnumerable<string[]> Lines(int most) =>
        most == 0 ? [[]] : Lines(most - 1).SelectMany(line => line.Length < most - 1 ? [line] : Words.Select(word => (string[])[.. line, word]).Prepend(line));

    /// <summary>The one episode and the pack that a line names; the text of the error where it is none that the parser takes, or asks for anything else.</summary>
    private static (string Episode, string? Pack) Parsed(string[] line)
    {
        var parsed = Root.Parse(line, new ParserConfiguration { ResponseFileTokenReplacer = null });
        var command = parsed.CommandResult.Command;
        var given = command.Options.Where(option => parsed.GetResult(option) is { Implicit: false }).Select(option => option.Name).ToList();
        return parsed.Errors.Count > 0 ? (parsed.Errors[0].Message, null)
            : command.Name != "evaluate" || given.Exists(name => name != "--pack") || parsed.Action?.GetType() != command.Action?.GetType() ? ("something else", null)
            : (parsed.GetRequiredValue<string[]>("EPISODE").Single(), parsed.GetValue<string?>("--pack"));
    }
}
