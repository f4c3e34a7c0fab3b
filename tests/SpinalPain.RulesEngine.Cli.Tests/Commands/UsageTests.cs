namespace SpinalPain.RulesEngine.Cli.Tests.Commands;

public sealed class UsageTests
{
    private static IEnumerable<TestCaseData> Mistakes() =>
    [
        new TestCaseData((string[])[], "a command is missing.").SetArgDisplayNames("nothing"),
        Mistake("there is no command \"evalute\".\nDid you mean \"evaluate\"?", "evalute", "episode.json"),
        Mistake("there is no command \"frobnicate\".\nThe commands are evaluate, explain, validate, ", "frobnicate"),
        Mistake("Required argument 'EPISODE' missing", "evaluate"),
        Mistake("Required argument 'EPISODE' missing", "explain"),
        Mistake("--batch needs --output: the file for the determinations, or - for standard output.", "evaluate", "--batch", "in.ndjson"),
        Mistake("--batch and EPISODE cannot be used together", "evaluate", "one.json", "--batch", "in.ndjson", "--output", "out.ndjson"),
        Mistake("--batch and --format cannot be used together", "evaluate", "--batch", "in.ndjson", "--output", "out.ndjson", "--format", "json"),
        Mistake("--batch, --output and --rejects must name different files.", "evaluate", "--batch", "in.ndjson", "--output", "./in.ndjson"),
        Mistake("--rejects needs the name of a file: standard output is for determinations.", "evaluate", "--batch", "in.ndjson", "--output", "out.ndjson", "--rejects", "-"),
        Mistake("--resume needs files", "evaluate", "--batch", "-", "--output", "out.ndjson", "--resume"),
        Mistake("--resume needs files", "evaluate", "--batch", "in.ndjson", "--output", "-", "--resume"),
        Mistake("--parallel is a whole number from 1 to 1,024, and \"0\" is none.", "evaluate", "--batch", "in.ndjson", "--output", "out.ndjson", "--parallel", "0"),
        Mistake("--outcome-only needs --batch.", "evaluate", "one.json", "--outcome-only"),
        Mistake("--output needs the name of a file, and it is empty.", "evaluate", "--batch", "in.ndjson", "--output", ""),
        Mistake("Required argument 'PACK_DIR' missing", "validate"),
        Mistake("There is no option \"--formt\". Did you mean \"--format\"?", "evaluate", "episode.json", "--formt", "json"),
        Mistake("--format does not know \"jsn\". Did you mean \"json\"?", "evaluate", "episode.json", "--format", "jsn"),
        Mistake("--stage does not know \"later\". It is one of priorAuthorization, claimReview.", "evaluate", "episode.json", "--stage", "later"),
        Mistake("--stage does not know \"1\".", "evaluate", "episode.json", "--stage", "1"),
        Mistake("Required argument missing for option: '--pack'.", "evaluate", "episode.json", "--pack"),
        Mistake("Standard input (-) can be read only once.", "evaluate", "-", "-"),
        Mistake("Unrecognized command or argument 'two.json'.", "explain", "one.json", "two.json"),
        Mistake("There is no option \"--pack\".", "validate", "--pack", "folder"),
        Mistake("Required argument 'NEW' missing", "diff", "old"),
        Mistake("Option '--episode' is required.", "replay", "record.json"),
        Mistake("Standard input (-) can be read only once.", "replay", "-", "--episode", "-"),
        Mistake("RECORD needs the name of a file, and it is empty.", "replay", "", "--episode", "episode.json"),
        Mistake("--pack and --library cannot be used together: the packs that decided are taken from one of them.", "replay", "record.json", "--episode", "episode.json", "--pack", "a", "--library", "b"),
        Mistake("--format does not know \"sarif\". It is one of text, markdown, json.", "diff", "old", "new", "--format", "sarif"),
        Mistake("DIR needs the name of a folder, and it is empty.", "new", "pack", ""),
        Mistake("PACK_DIR needs the name of a folder, and it is empty.", "validate", "one", ""),
        Mistake("Option '--output' is required.", "bundle", "folder"),
        Mistake("--sign needs the name of a file, and it is empty.", "bundle", "folder", "-o", "file", "--sign", ""),
        Mistake("FILE needs the name of a file, and it is empty.", "verify", ""),
        Mistake("There is no option \"--kye\". Did you mean \"--key\"?", "verify", "--kye", "public.pem"),
        Mistake("OLD needs the name of a pack, and it is empty.", "diff", "", "new"),
        Mistake("--library needs the name of a folder, and it is empty.", "evaluate", "episode.json", "--library", ""),
        Mistake("--output needs the name of a folder, and it is empty.", "schema", "--output", ""),
        Mistake("--junit needs the name of a file, and it is empty.", "test", "folder", "--junit", " "),
    ];

    [TestCaseSource(nameof(Mistakes))]
    public void Wrong_usage_says_what_is_wrong_and_where_to_read_more(string[] arguments, string message)
    {
        var run = CommandRun.Of(arguments);

        run.ExitCode.ShouldBe(ExitCodes.WrongUsage);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain(message);
        run.Error.ShouldEndWith("--help\" to see how it is used.\n");
    }

    [Test]
    public void An_argument_cannot_steer_the_terminal()
    {
        var run = CommandRun.Of("\u001b[31mred");

        run.ExitCode.ShouldBe(ExitCodes.WrongUsage);
        run.Error.ShouldContain("\\u001B[31mred");
    }

    private static TestCaseData Mistake(string message, params string[] arguments) => new TestCaseData(arguments, message).SetArgDisplayNames(string.Join(' ', arguments));
}
