using System.Text;
using SpinalPain.RulesEngine.Bundles;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Diagnostics;

namespace SpinalPain.RulesEngine.Tests.Bundles;

/// <summary>Each way in which a bundle is refused, and the text in tests/data/bundles that its reader gets to see.</summary>
public sealed class BadBundleTests
{
    private const string Texts = "tests/data/bundles";

    private static readonly Dictionary<string, Func<TestKeys, Checked<PackBundle>>> Bundles = new(StringComparer.Ordinal)
    {
        ["SP1005-empty"] = _ => Read(string.Empty),
        ["SP6101-not-json"] = _ => Read("PK\u0003\u0004"),
        ["SP6101-other-json"] = _ => Read("""{ "formatVersion": "1.0", "id": "example-esi" }"""),
        ["SP6102-cut-off"] = _ => ExampleBundle.Read(ExampleBundle.Unsigned.Utf8[..^100]),
        ["SP6102-cut-off-at-once"] = _ => Read("{\"bundle"),
        ["SP6103-changed-threshold"] = _ => Read(Text().Replace("\\\"value\\\": 50", "\\\"value\\\": 40", StringComparison.Ordinal)),
        ["SP6103-changed-outcome"] = _ => Read(Text().Replace("\"outcome\":\"notCovered\"", "\"outcome\":\"covered\"", StringComparison.Ordinal)),
        ["SP6103-damaged"] = _ => Read(Text().Replace("\"files\":{", "\"files\":[", StringComparison.Ordinal)),
        ["SP6103-not-utf8"] = _ => ExampleBundle.Read((byte[])[.. ExampleBundle.Unsigned.Utf8.Span[..40], 0xFF, .. ExampleBundle.Unsigned.Utf8.Span[41..]]),
        ["SP6103-member-twice"] = _ => Read(Text().Insert(1, "\"bundleFormat\":\"1.0\",")),
        ["SP6103-half-a-character"] = _ => Read(Text().Replace("\"value\\\": 50", "\"value\\\": \\ud83d", StringComparison.Ordinal)),
        ["SP6103-line-end"] = _ => Read(Text() + "\n"),
        ["SP6103-laid-out"] = _ => Read(Text().Replace("{\"bundleFormat\":", "{\n  \"bundleFormat\": ", StringComparison.Ordinal)),
        ["SP6103-no-sha256"] = _ => Read(Text()[..Text().LastIndexOf(",\"sha256\"", StringComparison.Ordinal)] + "}"),
        ["SP6103-signatures-out-of-order"] = _ => Read(WithSignatures($"{Signature('b')},{Signature('a')}")),
        ["SP6103-signature-twice"] = _ => Read(WithSignatures($"{Signature('a')},{Signature('a')}")),
        ["SP6103-key-id"] = _ => Read(WithSignatures("{\"keyId\":\"me\",\"value\":\"AAAA\"}")),
        ["SP6103-signature-not-base64"] = _ => Read(WithSignatures(Signature('a').Replace("AAAA", "AAAA=", StringComparison.Ordinal))),
        ["SP3016-no-signatures"] = _ => Read(WithSignatures(string.Empty)),
        ["SP1012-more-members"] = _ => ExampleBundle.Read(ExampleBundle.Forge("\"pack\":{\"id\"", "\"pack\":{\"author\":\"me\",\"id\"")),
        ["SP1013-no-id"] = _ => ExampleBundle.Read(ExampleBundle.Forge("\"pack\":{\"id\":\"example-esi\",", "\"pack\":{")),
        ["SP1014-file-as-json"] = _ => ExampleBundle.Read(ExampleBundle.Forge("\"files\":{", "\"files\":{\"a.json\":{},")),
        ["SP1010-long-version"] = _ => ExampleBundle.Read(ExampleBundle.Forge("\"version\":\"1.0.0\"", $"\"version\":\"{new string('1', 2_001)}\"")),
        ["SP3014-result"] = _ => ExampleBundle.Read(Encoding.UTF8.GetBytes(ForgeFirst("\"result\":\"passed\"", "\"result\":\"failed\""))),
        ["SP3001-missing-file"] = _ => ExampleBundle.Read(ExampleBundle.Forge("\"items.json\":\"", "\"item.json\":\"")),
        ["SP6104-newer"] = _ => ExampleBundle.Read(ExampleBundle.Forge("\"bundleFormat\":\"1.0\"", "\"bundleFormat\":\"2.0\"")),
        ["SP6104-no-version"] = _ => ExampleBundle.Read(ExampleBundle.Forge("\"bundleFormat\":\"1.0\"", $"\"bundleFormat\":\"{new string('1', 3_000)}\"")),
        ["SP6105-unsigned"] = keys => ExampleBundle.Read(ExampleBundle.Unsigned.Utf8, BundleTrust.SignedBy([keys.Ours.Verifier])),
        ["SP6106-another-key"] = keys => ExampleBundle.Read(ExampleBundle.Unsigned.Sign(keys.Others.Signer).Utf8, BundleTrust.SignedBy([keys.Ours.Verifier])),
        ["SP6106-no-trusted-key"] = keys => ExampleBundle.Read(ExampleBundle.Unsigned.Sign(keys.Ours.Signer).Utf8, BundleTrust.SignedBy([])),
        ["SP6107-of-another-bundle"] = keys => ExampleBundle.Read(Transplanted(keys), BundleTrust.SignedBy([keys.Ours.Verifier])),
        ["SP6107-one-of-two-is-wrong"] = keys => ExampleBundle.Read(ExampleBundle.Unsigned.Sign(keys.Ours.Signer).Sign(new Forger(keys.Others.Verifier.KeyId)).Utf8, BundleTrust.SignedBy([keys.Ours.Verifier, keys.Others.Verifier])),
        ["SP6108-older"] = keys => ExampleBundle.Read(
            ExampleBundle.Unsigned.Sign(keys.Ours.Signer).Utf8,
            BundleTrust.SignedBy([keys.Ours.Verifier]).NotBelow([Identity("example-esi", "1.0.1"), Identity("example-esi", "1.10.0"), Identity("example-esi", "1.9.0"), Identity("other", "9.0.0")])),
        ["SP6109-version"] = _ => ExampleBundle.Read(ExampleBundle.Forge("\"version\":\"1.0.0\"", "\"version\":\"1.0.1\"")),
        ["SP6110-failing-case"] = _ => Failing(),
    };

    private TestKeys keys = null!;

    private static IEnumerable<string> Names() => Bundles.Keys.Order(StringComparer.Ordinal);

    [OneTimeSetUp]
    public void MakeKeys() => this.keys = new();

    [OneTimeTearDown]
    public void RemoveKeys() => this.keys.Dispose();

    [TestCaseSource(nameof(Names))]
    public void A_refused_bundle_gets_the_expected_text(string name)
    {
        var read = Bundles[name](this.keys);

        read.Succeeded.ShouldBeFalse();
        read.Diagnostics.Select(diagnostic => diagnostic.Code.Id).ShouldContain(name[..6]);
        read.Diagnostics.ShouldAllBe(diagnostic => diagnostic.Message.EndsWith('.'));
        Golden.Compare($"{Texts}/{name}.txt", this.keys.Portable(DiagnosticText.Render(read.Diagnostics)));
    }

    [Test]
    public void Other_outcomes_of_the_cases_than_the_bundle_says_get_the_expected_text()
    {
        var forged = ExampleBundle.Read(Encoding.UTF8.GetBytes(ForgeFirst("\"outcome\":\"covered\"", "\"outcome\":\"notGoverned\""))).Value;
        var without = ExampleBundle.Forge("\"cases\":[{", "\"cases\":[{\"file\":\"cases/esi.json\",\"name\":\"No such case.\",\"outcome\":\"covered\",\"result\":\"passed\"},{");

        Golden.Compare($"{Texts}/SP6111-outcome.txt", DiagnosticText.Render(forged.RunCases().Diagnostics));
        var twice = ExampleBundle.Forge("\"cases\":[{", $"\"cases\":[{{\"file\":\"cases/esi.json\",\"name\":\"{ExampleBundle.Unsigned.Cases[0].Name}\",\"outcome\":\"covered\",\"result\":\"passed\"}},{{");
        Golden.Compare($"{Texts}/SP6111-twice.txt", DiagnosticText.Render(ExampleBundle.Read(twice).Value.RunCases().Diagnostics));
        Golden.Compare($"{Texts}/SP6111-other-cases.txt", DiagnosticText.Render(ExampleBundle.Read(without).Value.RunCases().Diagnostics));
    }

    [TestCase("1.0.0")]
    [TestCase("0.9.9")]
    [TestCase("1.0.0-rc.1")]
    [TestCase("1.0.0+later")]
    public void A_bundle_that_is_not_below_the_version_in_force_is_read(string version) =>
        ExampleBundle.Read(ExampleBundle.Unsigned.Utf8, BundleTrust.AnyOrigin.NotBelow([Identity("example-esi", version), Identity("other", "9.0.0")])).Succeeded.ShouldBeTrue();

    [Test]
    public void A_bundle_is_not_below_what_is_in_force_only_when_it_is_below_none_of_all_that_were_named() =>
        ExampleBundle.Read(ExampleBundle.Unsigned.Utf8, BundleTrust.AnyOrigin.NotBelow([Identity("example-esi", "2.0.0")]).NotBelow([Identity("example-esi", "0.1.0")]))
            .Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(DiagnosticCodes.BelowVersionInForce);

    [Test]
    public void A_file_that_is_missing_or_a_folder_is_told_as_such()
    {
        PackBundle.ReadFile("no/such.bundle", BundleTrust.AnyOrigin).Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(DiagnosticCodes.FileNotFound);
        PackBundle.ReadFile(Golden.PathOf("docs"), BundleTrust.AnyOrigin).Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(DiagnosticCodes.NotAFile);
    }

    [Test]
    public void A_bundle_over_the_limits_is_refused_before_it_is_looked_at()
    {
        ExampleBundle.Read(new byte[(64 * 1024 * 1024) + 1]).Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(DiagnosticCodes.NotABundle);
        Read("{\"bundleFormat\":\"1.0\",\"a\":\"" + new string('a', 64 * 1024 * 1024) + "\"}").Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(DiagnosticCodes.FileTooLarge);
        Read("{\"bundleFormat\":\"1.0\",\"a\":" + new string('[', 9) + new string(']', 9) + "}").Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(DiagnosticCodes.TooDeep);
        Read("{\"bundleFormat\":\"1.0\",\"cases\":[" + string.Join(',', Enumerable.Repeat("{}", 20_001)) + "]}").Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(DiagnosticCodes.TooMany);
    }

    [Test]
    public void Only_the_keys_that_are_trusted_are_asked()
    {
        var bundle = ExampleBundle.Unsigned.Sign(this.keys.Ours.Signer);
        var silent = new Forger(this.keys.Others.Verifier.KeyId);

        ExampleBundle.Read(bundle.Utf8, BundleTrust.SignedBy([silent, this.keys.Ours.Verifier])).Succeeded.ShouldBeTrue();
        ExampleBundle.Read(bundle.Utf8, BundleTrust.AnyOrigin).Succeeded.ShouldBeTrue();
    }

    [Test]
    public void Nothing_is_trusted_by_mistake()
    {
        Should.Throw<ArgumentNullException>(() => BundleTrust.SignedBy([this.keys.Ours.Verifier, null!]));
        Should.Throw<ArgumentNullException>(() => BundleTrust.AnyOrigin.NotBelow([null!]));
        Should.Throw<ArgumentNullException>(() => PackBundle.Read(ExampleBundle.Unsigned.Utf8, ExampleBundle.Name, null!));
    }

    private static IEnumerable<DiagnosticCode> Codes() => DiagnosticCodes.All.Where(code => code.Id.StartsWith("SP61", StringComparison.Ordinal));

    [TestCaseSource(nameof(Codes))]
    public void Every_code_has_a_text(DiagnosticCode code) =>
        Directory.EnumerateFiles(Golden.PathOf(Texts)).Select(path => Path.GetFileName(path)).ShouldContain(name => name.StartsWith($"{code.Id}-", StringComparison.Ordinal));

    [TestCaseSource(nameof(Codes))]
    public void Every_code_has_a_page(DiagnosticCode code)
    {
        var page = File.ReadAllText(Golden.PathOf($"docs/diagnostics/{code.Id}.md")).ReplaceLineEndings("\n");

        page.ShouldStartWith($"# {code.Id}: {code.Title}\n\n");
        foreach (var part in new[] { "\n## Avoid\n\n```", "\n## Prefer\n\n```", "\n## Why\n\n" })
        {
            page.ShouldContain(part);
        }
    }

    private static Checked<PackBundle> Read(string text) => ExampleBundle.Read(Encoding.UTF8.GetBytes(text));

    private static string Text() => Encoding.UTF8.GetString(ExampleBundle.Unsigned.Utf8.Span);

    private static string WithSignatures(string signatures) => $"{Text()[..^1]},\"signatures\":[{signatures}]}}";

    private static string Signature(char digit) => $"{{\"keyId\":\"{new string(digit, 64)}\",\"value\":\"AAAA\"}}";

    private static PackIdentity Identity(string id, string version) => new(id, version, new string('0', 64));

    /// <summary>The bundle with the first of some equal texts replaced, and its SHA-256 made anew.</summary>
    private static string ForgeFirst(string find, string replacement)
    {
        var at = Text().IndexOf(find, StringComparison.Ordinal);
        var start = Text()[..(at + find.Length)];
        return Encoding.UTF8.GetString(ExampleBundle.Forge(start, start[..at] + replacement));
    }

    /// <summary>The signature of one bundle on another.</summary>
    private static byte[] Transplanted(TestKeys keys)
    {
        var signed = Encoding.UTF8.GetString(ExampleBundle.Unsigned.Sign(keys.Ours.Signer).Utf8.Span);
        var other = Encoding.UTF8.GetString(ExampleBundle.Forge("\\\"value\\\": 50", "\\\"value\\\": 40"));
        return Encoding.UTF8.GetBytes(other[..^1] + signed[signed.IndexOf(",\"signatures\"", StringComparison.Ordinal)..]);
    }

    private static Checked<PackBundle> Failing()
    {
        var files = ExampleBundle.Files();
        files["cases/esi.json"] = files["cases/esi.json"].Replace("\"outcome\": \"covered\"", "\"outcome\": \"notGoverned\"", StringComparison.Ordinal);
        return ExampleBundle.Create(files);
    }

    /// <summary>Somebody who uses the id of a key that is not theirs.</summary>
    private sealed class Forger(string keyId) : IBundleSigner, IBundleVerifier
    {
        public string KeyId => keyId;

        public byte[] Sign(ReadOnlySpan<byte> data) => new byte[64];

        public bool Verify(ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature) => throw new InvalidOperationException("It is not asked.");
    }
}
