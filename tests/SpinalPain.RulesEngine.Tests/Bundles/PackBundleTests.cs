using System.Text;
using System.Text.Json.Nodes;
using SpinalPain.RulesEngine.Bundles;
using SpinalPain.RulesEngine.Cases;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Tests.Cases;

namespace SpinalPain.RulesEngine.Tests.Bundles;

public sealed class PackBundleTests
{
    private TestKeys keys = null!;

    [OneTimeSetUp]
    public void MakeKeys() => this.keys = new();

    [OneTimeTearDown]
    public void RemoveKeys() => this.keys.Dispose();

    [Test]
    public void A_bundle_holds_the_pack_of_its_folder()
    {
        var folder = Golden.PathOf(ExampleBundle.Folder);
        var pack = PackLoader.LoadFolder(folder).Value;

        var bundle = ExampleBundle.Read(ExampleBundle.Unsigned.Utf8).Value;

        bundle.Pack.Manifest.Id.ShouldBe(pack.Manifest.Id);
        bundle.Pack.Sha256.ShouldBe(pack.Sha256);
        bundle.Files.Select(file => file.Path).ShouldBe(
        [
            "cases/episodes/repeat-after-half.json", "cases/esi.json", "items.json", "pack.json", "parameters.json", "policies/esi.json", "value-sets.json",
        ]);
        bundle.Files.Select(file => Convert.ToHexString(file.Utf8.Span)).ShouldBe(bundle.Files.Select(file => Convert.ToHexString(File.ReadAllBytes(Path.Combine(folder, file.Path)))));
        bundle.KeyIds.ShouldBeEmpty();
        bundle.VerifiedKeyIds.ShouldBeEmpty();
    }

    [Test]
    public void A_bundle_tells_how_each_case_came_out()
    {
        var cases = CaseReader.ReadFolder(Golden.PathOf(ExampleBundle.Folder), ExampleBundle.Unsigned.Pack).Value.Cases;

        var recorded = ExampleBundle.Read(ExampleBundle.Unsigned.Utf8).Value.Cases;

        recorded.Select(each => each.Name).ShouldBe(cases.Select(each => each.Name));
        recorded.Select(each => each.Outcome).ShouldBe(cases.Select(each => each.Expectation.Outcome));
        recorded.ShouldAllBe(each => each.File == "cases/esi.json" && !each.IsUnreviewed);
        recorded.Select(each => each.Outcome).Distinct().Count().ShouldBeGreaterThan(1);
    }

    [Test]
    public void The_file_is_the_canonical_JSON_that_the_document_describes()
    {
        var text = Encoding.UTF8.GetString(ExampleBundle.Unsigned.Utf8.Span);

        var bundle = JsonNode.Parse(text)!.AsObject();

        text.ShouldStartWith("{\"bundleFormat\":\"1.0\",\"cases\":[{\"file\":\"cases/esi.json\",\"name\":\"");
        bundle.Select(member => member.Key).ShouldBe(["bundleFormat", "cases", "files", "pack", "sha256"]);
        bundle["pack"]!.ToJsonString().ShouldBe($$"""{"id":"example-esi","sha256":"{{ExampleBundle.Unsigned.Pack.Sha256}}","version":"1.0.0"}""");
        bundle["files"]!["items.json"]!.GetValue<string>().ShouldBe(File.ReadAllText(Golden.PathOf($"{ExampleBundle.Folder}/items.json")));
    }

    [Test]
    public void The_same_files_give_the_same_bytes_in_any_order()
    {
        var again = PackBundle.Create(ExampleBundle.Unsigned.Files.Reverse()).Value;

        again.Utf8.Span.SequenceEqual(ExampleBundle.Unsigned.Utf8.Span).ShouldBeTrue();
    }

    [Test]
    public void Files_keep_their_bytes_whatever_stands_in_them()
    {
        var files = ExampleBundle.Files();
        files["items.json"] = "\ufeff" + files["items.json"].Replace("\n", "\r\n", StringComparison.Ordinal);
        files["pack.json"] = files["pack.json"].Replace("\"document\": \"", "\"document\": \"\\u0001\U0001F9B4\u2028\\\\ \\\" \u007f ", StringComparison.Ordinal);

        var bundle = ExampleBundle.Read(ExampleBundle.Create(files).Value.Utf8).Value;

        bundle.Files.ToDictionary(file => file.Path, file => Encoding.UTF8.GetString(file.Utf8.Span)).ShouldBe(files, ignoreOrder: true);
    }

    [Test]
    public void A_signed_bundle_is_read_by_whoever_trusts_one_of_its_keys()
    {
        var signed = ExampleBundle.Unsigned.Sign(this.keys.Ours.Signer).Sign(this.keys.Others.Signer);
        var (ours, others) = (this.keys.Ours.Verifier, this.keys.Others.Verifier);

        var read = ExampleBundle.Read(signed.Utf8, BundleTrust.SignedBy([ours])).Value;

        read.VerifiedKeyIds.ShouldBe([ours.KeyId]);
        read.KeyIds.ShouldBe(new[] { ours.KeyId, others.KeyId }.Order(StringComparer.Ordinal));
        read.Pack.Sha256.ShouldBe(ExampleBundle.Unsigned.Pack.Sha256);
        ExampleBundle.Read(signed.Utf8, BundleTrust.SignedBy([ours, others])).Value.VerifiedKeyIds.ShouldBe(read.KeyIds);
        ExampleBundle.Read(signed.Utf8).Value.VerifiedKeyIds.ShouldBeEmpty();
        read.Utf8.Span.SequenceEqual(signed.Utf8.Span).ShouldBeTrue();
    }

    [Test]
    public void A_bundle_that_is_signed_again_has_one_signature_of_the_key()
    {
        var once = ExampleBundle.Unsigned.Sign(this.keys.Ours.Signer);

        var twice = once.Sign(this.keys.Ours.Signer);

        twice.KeyIds.ShouldBe([this.keys.Ours.Verifier.KeyId]);
        twice.Utf8.Length.ShouldBe(once.Utf8.Length);
        ExampleBundle.Read(twice.Utf8, BundleTrust.SignedBy([this.keys.Ours.Verifier])).Succeeded.ShouldBeTrue();
    }

    [Test]
    public void A_signature_is_over_the_unsigned_bundle_after_a_line_that_says_what_it_is_for()
    {
        var seen = new SeenData(this.keys.Ours.Verifier.KeyId);

        ExampleBundle.Unsigned.Sign(seen);

        seen.Data.ShouldBe([.. "SpinalPain.RulesEngine bundle 1.0\n"u8, .. ExampleBundle.Unsigned.Utf8.Span]);
    }

    [TestCase("ABC", 64)]
    [TestCase("0000000000000000000000000000000000000000000000000000000000000000", 0)]
    [TestCase("0000000000000000000000000000000000000000000000000000000000000000", 1_401)]
    [TestCase("000000000000000000000000000000000000000000000000000000000000000A", 64)]
    public void A_signer_of_another_form_is_refused(string keyId, int length) =>
        Should.Throw<ArgumentException>(() => ExampleBundle.Unsigned.Sign(new SeenData(keyId, length)));

    [Test]
    public void A_signer_of_the_greatest_length_can_be_read_back()
    {
        var signer = new SeenData(new string('0', 64), 1_400);

        ExampleBundle.Read(ExampleBundle.Unsigned.Sign(signer).Utf8).Value.KeyIds.ShouldBe([signer.KeyId]);
    }

    [Test]
    public void Problems_of_the_pack_name_the_file_within_the_bundle()
    {
        var forged = ExampleBundle.Forge("\\\"id\\\": \\\"E-1\\\"", "\\\"id\\\": \\\"1-E\\\"");

        var problem = ExampleBundle.Read(forged).Diagnostics.First();

        problem.Location.File.ShouldBe("example.bundle/items.json");
        problem.Location.Line.ShouldBeGreaterThan(1);
    }

    [Test]
    public void The_cases_of_a_bundle_are_run_again_and_found_in_it()
    {
        var cases = ExampleBundle.Read(ExampleBundle.Unsigned.Utf8).Value.RunCases().Value.Cases;

        cases.Length.ShouldBe(ExampleBundle.Unsigned.Cases.Length);
        cases[0].Location.File.ShouldBe("example.bundle/cases/esi.json");
    }

    [Test]
    public void The_pack_of_CGS_is_bundled_with_all_of_its_cases()
    {
        var bundle = PackBundle.CreateFromFolder(CgsPack.Folder).Value;

        var read = ExampleBundle.Read(bundle.Utf8).Value;

        read.Pack.Sha256.ShouldBe(BuiltInPacks.CgsSpinalPain.Sha256);
        read.Cases.Length.ShouldBe(CaseReader.ReadFolder(CgsPack.Folder, read.Pack).Value.Cases.Length);
        read.RunCases().Succeeded.ShouldBeTrue();
    }

    [Test]
    public void Files_that_a_pack_does_not_have_are_told_and_left_out()
    {
        var files = ExampleBundle.Files();
        files["README.md"] = "Notes.";
        files["cases/notes.txt"] = "Notes.";
        files["cases/deep/down.json"] = "{}";

        var bundle = ExampleBundle.Create(files);

        bundle.Value.Utf8.Span.SequenceEqual(ExampleBundle.Unsigned.Utf8.Span).ShouldBeTrue();
        bundle.Diagnostics.Select(diagnostic => diagnostic.Location.File).ShouldBe(["README.md", "cases/deep/down.json", "cases/notes.txt"]);
    }

    [Test]
    public void A_pack_without_cases_is_bundled_without_results()
    {
        var files = ExampleBundle.Files();
        files.Remove("cases/esi.json");
        files.Remove("cases/episodes/repeat-after-half.json");

        var bundle = ExampleBundle.Create(files).Value;

        bundle.Cases.ShouldBeEmpty();
        ExampleBundle.Read(bundle.Utf8).Value.RunCases().Value.Cases.ShouldBeEmpty();
    }

    [Test]
    public void A_case_that_nobody_reviewed_is_marked()
    {
        var files = ExampleBundle.Files();
        var at = files["cases/esi.json"].IndexOf("\"name\"", StringComparison.Ordinal);
        files["cases/esi.json"] = files["cases/esi.json"].Insert(at, "\"unreviewed\": true, ");

        var bundle = ExampleBundle.Create(files);

        bundle.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(DiagnosticCodes.UnreviewedCase);
        ExampleBundle.Read(bundle.Value.Utf8).Value.Cases.Select(each => each.IsUnreviewed).ShouldBe([true, .. Enumerable.Repeat(false, bundle.Value.Cases.Length - 1)]);
    }

    [Test]
    public void Every_failing_case_is_told_at_once()
    {
        var files = ExampleBundle.Files();
        files["cases/esi.json"] = files["cases/esi.json"].Replace("\"outcome\": \"covered\"", "\"outcome\": \"notGoverned\"", StringComparison.Ordinal);
        var wrong = ExampleBundle.Unsigned.Cases.Count(each => each.Outcome == CoverageOutcome.Covered);

        var failed = ExampleBundle.Create(files);

        failed.Succeeded.ShouldBeFalse();
        failed.Diagnostics.Length.ShouldBe(wrong);
        failed.Diagnostics.ShouldAllBe(diagnostic => diagnostic.Code == DiagnosticCodes.FailingCase && diagnostic.Location.File == "cases/esi.json");
        wrong.ShouldBeGreaterThan(1);
    }

    [Test]
    public void Errors_of_the_pack_and_of_its_cases_are_told_at_once()
    {
        var files = ExampleBundle.Files();
        files["items.json"] = "{}";
        files["cases/esi.json"] = "{}";

        ExampleBundle.Create(files).Diagnostics.Select(diagnostic => diagnostic.Location.File).Distinct().ShouldBe(["cases/esi.json", "items.json"]);
    }

    [Test]
    public void A_pack_that_makes_too_large_a_bundle_is_refused_when_it_is_made()
    {
        var files = ExampleBundle.Files();
        var episode = files["cases/episodes/repeat-after-half.json"];
        for (var number = 0; number < 5; number++)
        {
            files[$"cases/episodes/large-{number}.json"] = episode + new string(' ', (15 * 1024 * 1024) - episode.Length);
        }

        ExampleBundle.Create(files).Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(DiagnosticCodes.FileTooLarge);
    }

    [Test]
    public void A_folder_that_is_not_there_or_no_pack_is_no_bundle()
    {
        PackBundle.CreateFromFolder("no/such/folder").Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(DiagnosticCodes.FileNotFound);
        PackBundle.CreateFromFolder(Golden.PathOf("README.md")).Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(DiagnosticCodes.NotAFile);
        PackBundle.CreateFromFolder(Golden.PathOf("src")).Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(DiagnosticCodes.FileNotFound);
    }

    [Test]
    public void Bytes_that_change_after_they_were_read_change_no_bundle()
    {
        var bytes = ExampleBundle.Unsigned.Utf8.ToArray();
        var bundle = ExampleBundle.Read(bytes).Value;

        bytes.AsSpan().Clear();

        bundle.Utf8.Span.SequenceEqual(ExampleBundle.Unsigned.Utf8.Span).ShouldBeTrue();
        bundle.Files.Select(file => Encoding.UTF8.GetString(file.Utf8.Span)).ShouldBe(ExampleBundle.Unsigned.Files.Select(file => Encoding.UTF8.GetString(file.Utf8.Span)));
    }

    /// <summary>Keeps what it is asked to sign.</summary>
    private sealed class SeenData(string keyId, int length = 64) : IBundleSigner
    {
        public byte[] Data { get; private set; } = [];

        public string KeyId => keyId;

        public byte[] Sign(ReadOnlySpan<byte> data)
        {
            this.Data = data.ToArray();
            return new byte[length];
        }
    }
}
