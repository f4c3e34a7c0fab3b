using System.Globalization;
using System.Text.RegularExpressions;

namespace SpinalPain.RulesEngine.Cli.Tests.Documentation;

/// <summary>docs/bundles.md, done from top to bottom as a reader does it.</summary>
public sealed partial class BundlesTests
{
    [Test]
    public void A_reader_who_does_what_the_page_says_gets_what_it_shows()
    {
        using var folder = new TemporaryFolder();
        using var shell = new Shell();
        folder.CopyAs("rules");
        folder.CopyAs("samples/episodes");
        if (shell.Run(folder.Path, "openssl version || true").Output is not { Length: > 0 })
        {
            NodeRun.Skip("There is no openssl to make the keys with.");
        }

        var page = File.ReadAllText(Golden.PathOf("docs/bundles.md")).ReplaceLineEndings("\n");
        var outputs = new List<string>();
        foreach (Match block in Block().Matches(page))
        {
            var text = block.Groups["text"].Value;
            if (block.Groups["language"].Value == "sh")
            {
                var run = shell.Run(folder.Path, text);
                run.ExitCode.ShouldBe(block.Groups["exit"] is { Success: true } exit ? int.Parse(exit.Value, CultureInfo.InvariantCulture) : 0, $"{text}\n{run.Output}\n{run.Error}");
                outputs.Add(run.Output);
            }
            else
            {
                Regex.IsMatch(outputs[^1], "^" + Regex.Escape(text).Replace(@"\.\.\.", ".*", StringComparison.Ordinal) + "$", RegexOptions.Singleline).ShouldBeTrue($"the page shows this:\n{text}\nand the output is:\n{outputs[^1]}");
            }
        }

        outputs.Count.ShouldBe(7);
        var id = outputs[^1].Trim()[^64..];
        outputs[3].ShouldContain($"  Signature: right, by the key {id}\n");
        outputs[4].ShouldStartWith("cgs-spinal-pain-1.0.0.bundle: intact; who made it was not asked");
        outputs[4].ShouldContain($"  Signature: not looked at, by the key {id}\n");
        Directory.EnumerateFiles(folder.Path).Select(file => Path.GetFileName(file)).ShouldBe(["key.pem", "public.pem", "cgs-spinal-pain-1.0.0.bundle", "altered.bundle"], ignoreOrder: true);
    }

    /// <summary>The steps of a change of keys, as the page tells them.</summary>
    [Test]
    public void A_key_is_changed_without_a_day_on_which_a_good_bundle_is_refused()
    {
        using var folder = new TemporaryFolder();
        using var shell = new Shell();
        folder.CopyAs("tests/data/library/example-esi-1.0.0");
        if (shell.Run(folder.Path, "openssl version || true").Output is not { Length: > 0 })
        {
            NodeRun.Skip("There is no openssl to make the keys with.");
        }

        foreach (var year in new[] { 2024, 2025 })
        {
            shell.Run(folder.Path, $"openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out key-{year}.pem\nopenssl pkey -in key-{year}.pem -pubout -out public-{year}.pem").ExitCode.ShouldBe(0);
        }

        Sign("old", "--sign key-2024.pem");
        Sign("new", "--sign key-2025.pem");
        Sign("both", "--sign key-2024.pem --sign key-2025.pem");
        const string Both = "--key public-2024.pem --key public-2025.pem";
        foreach (var bundle in new[] { "old", "new", "both" })
        {
            Verify(bundle, Both).ShouldBe(ExitCodes.Done, bundle);
        }

        Verify("both", "--key public-2024.pem").ShouldBe(ExitCodes.Done);
        Verify("new", "--key public-2024.pem").ShouldBe(ExitCodes.ProblemsFound);
        Verify("old", "--key public-2025.pem").ShouldBe(ExitCodes.ProblemsFound);

        // An encrypted key, without a file that holds the plain one.
        shell.Run(folder.Path, "openssl pkey -in key-2025.pem -aes-256-cbc -passout pass:secret -out encrypted.pem").ExitCode.ShouldBe(0);
        Sign("encrypted", "--sign <(openssl pkey -in encrypted.pem -passin pass:secret)");
        Verify("encrypted", "--key public-2025.pem").ShouldBe(ExitCodes.Done);

        void Sign(string name, string options)
        {
            var run = shell.Run(folder.Path, $"spinalpain bundle tests/data/library/example-esi-1.0.0 -o {name}.bundle {options}");
            run.ExitCode.ShouldBe(0, run.Error);
        }

        int Verify(string name, string options) => shell.Run(folder.Path, $"spinalpain verify {name}.bundle {options}").ExitCode;
    }

    [GeneratedRegex(@"(<!-- exits with (?<exit>\d+) -->\n)?^```(?<language>sh|text)\n(?<text>.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Block();
}
