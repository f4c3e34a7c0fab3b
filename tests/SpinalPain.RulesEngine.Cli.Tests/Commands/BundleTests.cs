using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace SpinalPain.RulesEngine.Cli.Tests.Commands;

/// <summary>spinalpain bundle and spinalpain verify.</summary>
[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class BundleTests : IDisposable
{
    private const string Pack = "tests/data/library/example-esi-1.0.0";
    private const string Sha256 = "ec2b3684e761386ac0c5f67075adb9e88568f909e748a860cd27949d1e7ca1bc";

    private const string Valid = "example-esi 1.0.0 is valid: 1 policy, 3 criteria, 2 parameters, 9 cases\n";

    private readonly TemporaryFolder folder = new();
    private readonly string keyId;

    public BundleTests()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        this.folder.Write("key.pem", key.ExportPkcs8PrivateKeyPem());
        this.folder.Write("public.pem", key.ExportSubjectPublicKeyInfoPem());
        this.keyId = Convert.ToHexStringLower(SHA256.HashData(key.ExportSubjectPublicKeyInfo()));
    }

    public void Dispose() => this.folder.Dispose();

    [Test]
    public void A_signed_bundle_is_written_and_verified()
    {
        var bundle = this.PathOf("esi.bundle");

        var written = CommandRun.Of("bundle", Pack, "-o", bundle, "--sign", this.PathOf("key.pem"));
        var verified = CommandRun.Of("verify", bundle, "--key", this.PathOf("public.pem"));

        written.ShouldBe(new CommandRun(ExitCodes.Done, $"{bundle}: written\n  Pack:      example-esi 1.0.0, sha256 {Sha256}\n  Files:     7\n  Cases:     9 passed\n  Signature: signed by the key {this.keyId}\n", string.Empty));
        verified.ShouldBe(new CommandRun(
            ExitCodes.Done,
            $"{bundle}: verified\n  Pack:      example-esi 1.0.0, sha256 {Sha256}\n  Files:     7\n  Cases:     9 passed, and pass here too\n  Signature: right, by the key {this.keyId}\n",
            string.Empty));
    }

    [Test]
    public void A_bundle_that_nobody_signed_is_intact_and_refused_where_a_key_is_given()
    {
        var bundle = this.Bundle();

        var intact = CommandRun.Of("verify", bundle);
        var refused = CommandRun.Of("verify", bundle, "--key", this.PathOf("public.pem"));

        intact.ExitCode.ShouldBe(ExitCodes.Done);
        intact.Output.ShouldStartWith($"{bundle}: intact; who made it was not asked, as no --key was given\n");
        intact.Output.ShouldEndWith("  Signature: none\n");
        refused.ExitCode.ShouldBe(ExitCodes.ProblemsFound);
        refused.Output.ShouldStartWith("error SP6105 ");
        refused.Output.ShouldEndWith($"{bundle}: refused\n");
    }

    [Test]
    public void A_flipped_byte_is_refused()
    {
        var bundle = this.Bundle("--sign", this.PathOf("key.pem"));
        var bytes = File.ReadAllBytes(bundle);
        bytes[5_000] ^= 0x01;
        File.WriteAllBytes(bundle, bytes);

        foreach (var options in new string[][] { [], ["--key", this.PathOf("public.pem")] })
        {
            var run = CommandRun.Of(["verify", bundle, .. options]);

            run.ExitCode.ShouldBe(ExitCodes.ProblemsFound);
            run.Output.ShouldStartWith("error SP6103 ");
            run.Error.ShouldBeEmpty();
        }
    }

    [Test]
    public void JSON_tells_programs_what_text_tells_people()
    {
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var bundle = this.Bundle("--sign", this.PathOf("key.pem"), "--sign", this.folder.Write("other.pem", other.ExportECPrivateKeyPem()));

        var run = CommandRun.Of("verify", bundle, "--key", this.PathOf("public.pem"), "--format", "json");

        run.ExitCode.ShouldBe(ExitCodes.Done);
        using var json = JsonDocument.Parse(run.Output);
        var root = json.RootElement;
        root.EnumerateObject().Select(member => member.Name).ShouldBe(["bundle", "verdict", "pack", "files", "cases", "signatures", "diagnostics"]);
        root.GetProperty("verdict").GetString().ShouldBe("verified");
        root.GetProperty("pack").GetRawText().ReplaceLineEndings(string.Empty).Replace(" ", string.Empty, StringComparison.Ordinal).ShouldBe($$"""{"id":"example-esi","version":"1.0.0","sha256":"{{Sha256}}"}""");
        root.GetProperty("files").GetArrayLength().ShouldBe(7);
        root.GetProperty("cases")[1].GetProperty("name").GetString().ShouldBe("A repeat after an improvement by 60 percent is covered");
        root.GetProperty("cases")[1].GetProperty("outcome").GetString().ShouldBe("covered");
        root.GetProperty("cases")[1].GetProperty("result").GetString().ShouldBe("passed");
        root.GetProperty("signatures").EnumerateArray().ToDictionary(each => each.GetProperty("keyId").GetString()!, each => each.GetProperty("verified").GetBoolean())
            .ShouldBe(new Dictionary<string, bool> { [this.keyId] = true, [Convert.ToHexStringLower(SHA256.HashData(other.ExportSubjectPublicKeyInfo()))] = false }, ignoreOrder: true);
        root.GetProperty("diagnostics").GetArrayLength().ShouldBe(0);
    }

    [Test]
    public void JSON_of_a_refused_bundle_has_every_member()
    {
        var run = CommandRun.Of("verify", this.folder.Write("no.bundle", "no"), "--format", "json");

        run.ExitCode.ShouldBe(ExitCodes.ProblemsFound);
        using var json = JsonDocument.Parse(run.Output);
        json.RootElement.GetProperty("verdict").GetString().ShouldBe("refused");
        json.RootElement.GetProperty("pack").ValueKind.ShouldBe(JsonValueKind.Null);
        json.RootElement.GetProperty("diagnostics")[0].GetProperty("code").GetString().ShouldBe("SP6101");
    }

    [Test]
    public void A_pack_with_a_failing_case_is_refused_and_nothing_is_written()
    {
        var copy = this.Copy(cases => cases.Replace("\"outcome\": \"notCovered\"", "\"outcome\": \"covered\"", StringComparison.Ordinal));
        var bundle = this.folder.Write("before.bundle", "What was there before.");

        var run = CommandRun.Of("bundle", copy, "-o", bundle);

        run.ExitCode.ShouldBe(ExitCodes.ProblemsFound);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain($"error SP6110 {copy}/cases/esi.json:");
        run.Error.ShouldEndWith("is not a valid rule pack with cases that pass, so no bundle was written.\n");
        File.ReadAllText(bundle).ShouldBe("What was there before.");
    }

    [Test]
    public void A_pack_with_errors_is_refused_with_all_of_them()
    {
        var copy = this.Copy(_ => "{}");
        File.WriteAllText(Path.Combine(copy, "items.json"), "{}");

        var run = CommandRun.Of("bundle", copy, "-o", this.PathOf("esi.bundle"));

        run.ExitCode.ShouldBe(ExitCodes.InvalidInput);
        run.Error.ShouldContain($"error SP1013 {copy}/cases/esi.json:1:1");
        run.Error.ShouldContain($"error SP1013 {copy}/items.json:1:1");
        run.Error.ShouldEndWith("is not a valid rule pack with valid cases, so no bundle was written.\n");
        File.Exists(this.PathOf("esi.bundle")).ShouldBeFalse();
    }

    [Test]
    public void Cases_that_nobody_reviewed_are_named_when_a_bundle_is_made_and_when_it_is_verified()
    {
        var copy = this.Copy(cases => cases.Insert(cases.IndexOf("\"name\"", StringComparison.Ordinal), "\"unreviewed\": true, "));
        var bundle = this.PathOf("esi.bundle");
        const string Named = "\nUNREVIEWED: nobody has confirmed what these cases expect, so they prove nothing:\n  cases/esi.json: A repeat after an improvement by half\n";

        var written = CommandRun.Of("bundle", copy, "-o", bundle);
        var verified = CommandRun.Of("verify", bundle);

        written.Output.ShouldContain("  Cases:     9 passed; 1 unreviewed\n");
        written.Output.ShouldEndWith(Named);
        written.Error.ShouldBeEmpty();
        verified.Output.ShouldContain("  Cases:     9 passed, and pass here too; 1 unreviewed\n");
        verified.Output.ShouldEndWith(Named);
    }

    [Test]
    public void A_key_that_cannot_be_used_is_told_and_nothing_is_written()
    {
        var run = CommandRun.Of("bundle", Pack, "-o", this.PathOf("esi.bundle"), "--sign", this.PathOf("public.pem"), "--sign", "no/such.pem");

        run.ExitCode.ShouldBe(ExitCodes.InvalidInput);
        run.Error.ShouldContain("error SP6116 ");
        run.Error.ShouldContain("error SP1001 no/such.pem\n");
        File.Exists(this.PathOf("esi.bundle")).ShouldBeFalse();
        CommandRun.Of("verify", this.Bundle(), "--key", this.PathOf("key.pem")).ExitCode.ShouldBe(ExitCodes.InvalidInput);
    }

    [Test]
    public void A_bundle_that_is_missing_is_an_input_that_cannot_be_read()
    {
        var run = CommandRun.Of("verify", "no/such.bundle");

        run.ExitCode.ShouldBe(ExitCodes.InvalidInput);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldStartWith("error SP1001 no/such.bundle\n");
    }

    [TestCase("no/such/folder/esi.bundle", "no/such/folder/esi.bundle was not written: its folder does not exist.\n")]
    [TestCase("docs", "docs was not written: it is a folder.\n")]
    public void A_file_that_cannot_be_written_is_told(string output, string message)
    {
        var run = CommandRun.Of("bundle", Pack, "-o", output);

        run.ShouldBe(new CommandRun(ExitCodes.OutputFailed, string.Empty, message));
    }

    [Test]
    public void A_bundle_takes_the_place_of_one_that_is_there_and_leaves_nothing_beside_it()
    {
        var bundle = this.Bundle();
        var before = File.ReadAllBytes(bundle);

        CommandRun.Of("bundle", "tests/data/library/example-esi-1.1.0", "-o", bundle).ExitCode.ShouldBe(ExitCodes.Done);
        File.ReadAllBytes(bundle).ShouldNotBe(before);
        CommandRun.Of("bundle", Pack, "-o", bundle).ExitCode.ShouldBe(ExitCodes.Done);

        File.ReadAllBytes(bundle).ShouldBe(before, "an unsigned bundle of the same pack is the same bytes");
        Directory.EnumerateFiles(this.folder.Path).Select(file => Path.GetFileName(file)).ShouldBe(["esi.bundle", "key.pem", "public.pem"], ignoreOrder: true);
    }

    [Test]
    [Platform(Exclude = "Win", Reason = "There are no such devices.")]
    public void A_device_takes_the_bytes_and_stays_a_device()
    {
        CommandRun.Of("bundle", Pack, "-o", "/dev/null").ExitCode.ShouldBe(ExitCodes.Done);

        // A file in its place would give back what was written.
        File.ReadAllBytes("/dev/null").ShouldBeEmpty();
    }

    [Test]
    public void A_bundle_is_taken_wherever_the_folder_of_a_pack_is_read()
    {
        var bundle = this.Bundle();
        string[][] commands =
        [
            ["evaluate", "tests/data/library/episodes/both-sides-of-the-change.json", "--pack", "PACK"],
            ["explain", "tests/data/library/episodes/both-sides-of-the-change.json", "--pack", "PACK"],
            ["docs", "PACK"],
            ["test", "PACK"],
            ["diff", "PACK", "tests/data/library/example-esi-1.1.0"],
            ["diff", "PACK", "example-esi@1.1.0", "--library", "tests/data/library"],
        ];

        foreach (var command in commands)
        {
            var ofFolder = CommandRun.Of([.. command.Select(word => word == "PACK" ? Pack : word)]);
            var ofBundle = CommandRun.Of([.. command.Select(word => word == "PACK" ? bundle : word)]);

            ofBundle.ShouldBe(ofFolder with { Output = ofFolder.Output.Replace(Pack, bundle, StringComparison.Ordinal) }, string.Join(' ', command));
            ofFolder.Output.ShouldNotBeEmpty();
        }

        CommandRun.Of("validate", bundle, Pack).Output.ShouldBe($"{bundle}: {Valid}{Pack}: {Valid}");
    }

    [Test]
    public void An_altered_bundle_judges_nobody()
    {
        var bundle = this.folder.Write("altered.bundle", File.ReadAllText(this.Bundle()).Replace("\\\"value\\\": 50", "\\\"value\\\": 40", StringComparison.Ordinal));

        var run = CommandRun.Of("evaluate", "tests/data/library/episodes/both-sides-of-the-change.json", "--pack", bundle);

        run.ExitCode.ShouldBe(ExitCodes.InvalidInput);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldStartWith("error SP6103 ");
        run.Error.ShouldEndWith("is not a valid rule pack, so nothing was judged.\n");
        CommandRun.Of("validate", bundle).ExitCode.ShouldBe(ExitCodes.ProblemsFound);
        CommandRun.Of("diff", bundle, Pack).ExitCode.ShouldBe(ExitCodes.InvalidInput);
        CommandRun.Of("docs", bundle).ExitCode.ShouldBe(ExitCodes.InvalidInput);
        CommandRun.Of("test", bundle).ExitCode.ShouldBe(ExitCodes.InvalidInput);
    }

    [Test]
    public void A_case_cannot_be_added_to_a_bundle()
    {
        var bundle = this.Bundle();

        var run = CommandRun.Of("new", "case", bundle, "A case", "--expect", "covered");

        run.ExitCode.ShouldBe(ExitCodes.InvalidInput);
        run.Error.ShouldContain("error SP1002 ");
    }

    private string PathOf(string name) => Path.Combine(this.folder.Path, name);

    private string Bundle(params string[] options)
    {
        CommandRun.Of(["bundle", Pack, "-o", this.PathOf("esi.bundle"), .. options]).ExitCode.ShouldBe(ExitCodes.Done);
        return this.PathOf("esi.bundle");
    }

    /// <summary>The pack with its cases changed.</summary>
    private string Copy(Func<string, string> change)
    {
        this.folder.CopyAs(Pack);
        var copy = this.PathOf(Pack);
        var cases = Path.Combine(copy, "cases/esi.json");
        File.WriteAllText(cases, change(File.ReadAllText(cases)), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        return copy;
    }
}
