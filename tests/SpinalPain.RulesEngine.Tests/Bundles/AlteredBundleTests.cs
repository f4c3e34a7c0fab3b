using SpinalPain.RulesEngine.Bundles;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Tests.Cases;

namespace SpinalPain.RulesEngine.Tests.Bundles;

/// <summary>No bundle is taken that differs in a single byte from what was made, or that lacks its end.</summary>
public sealed class AlteredBundleTests
{
    // The lowest bit, the case of a letter, the highest bit, and all of them.
    private static readonly byte[] Flips = [0x01, 0x20, 0x80, 0xFF];

    private TestKeys keys = null!;

    [OneTimeSetUp]
    public void MakeKeys() => this.keys = new();

    [OneTimeTearDown]
    public void RemoveKeys() => this.keys.Dispose();

    [Test]
    public void An_unsigned_bundle_with_any_byte_flipped_is_refused() => RefuseEveryFlip(ExampleBundle.Unsigned.Utf8.ToArray(), BundleTrust.AnyOrigin);

    [Test]
    public void A_signed_bundle_with_any_byte_flipped_is_refused() =>
        RefuseEveryFlip(ExampleBundle.Unsigned.Sign(this.keys.Ours.Signer).Utf8.ToArray(), BundleTrust.SignedBy([this.keys.Ours.Verifier]));

    [Test]
    public void The_bundle_of_CGS_with_a_byte_changed_anywhere_is_refused()
    {
        var bytes = PackBundle.CreateFromFolder(CgsPack.Folder).Value.Sign(this.keys.Ours.Signer).Utf8.ToArray();
        var trust = BundleTrust.SignedBy([this.keys.Ours.Verifier]);
        ExampleBundle.Read(bytes, trust).Succeeded.ShouldBeTrue();
        var random = new Random(8785);
        for (var time = 0; time < 2_000; time++)
        {
            var (place, flip) = (random.Next(bytes.Length), (byte)random.Next(1, 256));
            Refuse(bytes, place, flip, trust);
        }
    }

    [Test]
    public void A_bundle_that_lacks_any_part_of_its_end_is_told_to_be_cut_off()
    {
        var bytes = ExampleBundle.Unsigned.Sign(this.keys.Ours.Signer).Utf8;
        var trust = BundleTrust.SignedBy([this.keys.Ours.Verifier]);
        for (var length = 1; length < bytes.Length; length++)
        {
            ExampleBundle.Read(bytes[..length], trust).Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(DiagnosticCodes.BundleCutOff, $"the first {length} bytes");
        }

        ExampleBundle.Read(ReadOnlyMemory<byte>.Empty, trust).Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(DiagnosticCodes.FileEmpty);
    }

    [Test]
    public void A_bundle_cut_within_a_character_of_several_bytes_is_told_to_be_cut_off()
    {
        var files = ExampleBundle.Files();
        files["pack.json"] = files["pack.json"].Replace("\"document\": \"", "\"document\": \"\U0001F9B4", StringComparison.Ordinal);
        var bytes = ExampleBundle.Create(files).Value.Utf8;
        var bone = bytes.Span.IndexOf("\U0001F9B4"u8);

        for (var length = bone + 1; length < bone + 4; length++)
        {
            ExampleBundle.Read(bytes[..length]).Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(DiagnosticCodes.BundleCutOff);
        }
    }

    [Test]
    public void A_bundle_with_anything_before_or_after_it_is_refused()
    {
        var bytes = ExampleBundle.Unsigned.Utf8;
        byte[][] additions = [[(byte)'\n'], [(byte)' '], [0], [0xEF, 0xBB, 0xBF], [(byte)'}']];
        foreach (var addition in additions)
        {
            ExampleBundle.Read((byte[])[.. bytes.Span, .. addition]).Succeeded.ShouldBeFalse();
            ExampleBundle.Read((byte[])[.. addition, .. bytes.Span]).Succeeded.ShouldBeFalse();
        }
    }

    [Test]
    public void A_signature_in_another_spelling_is_refused()
    {
        var signed = System.Text.Encoding.UTF8.GetString(ExampleBundle.Unsigned.Sign(this.keys.Ours.Signer).Utf8.Span);
        var trust = BundleTrust.SignedBy([this.keys.Ours.Verifier]);

        // 64 bytes leave four bits over in the last letter before "==", and readers of Base64 mostly pass over them, as over spaces.
        var last = signed.IndexOf("==\"", StringComparison.Ordinal) - 1;
        var other = (char)(signed[last] + 1);
        string[] spellings = [signed[..last] + other + signed[(last + 1)..], signed.Insert(last, " "), signed.Insert(last, "\\n"), signed.Replace("==\"", "\"", StringComparison.Ordinal)];

        spellings.ShouldAllBe(spelling => ExampleBundle.Read(System.Text.Encoding.UTF8.GetBytes(spelling), trust).Diagnostics.Single().Code == DiagnosticCodes.BundleAltered);
    }

    private static void RefuseEveryFlip(byte[] bytes, BundleTrust trust)
    {
        ExampleBundle.Read(bytes, trust).Succeeded.ShouldBeTrue();
        for (var place = 0; place < bytes.Length; place++)
        {
            foreach (var flip in Flips)
            {
                Refuse(bytes, place, flip, trust);
            }
        }
    }

    private static void Refuse(byte[] bytes, int place, byte flip, BundleTrust trust)
    {
        bytes[place] ^= flip;
        var read = ExampleBundle.Read(bytes, trust);
        bytes[place] ^= flip;

        read.Succeeded.ShouldBeFalse($"byte {place} with {flip:x2}");
        read.Diagnostics.ShouldAllBe(diagnostic => diagnostic.Message.EndsWith('.') && diagnostic.Location.File == ExampleBundle.Name, $"byte {place} with {flip:x2}");
    }
}
