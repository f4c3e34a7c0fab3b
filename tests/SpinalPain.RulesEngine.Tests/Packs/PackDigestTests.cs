using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using SpinalPain.RulesEngine.Packs;

namespace SpinalPain.RulesEngine.Tests.Packs;

public sealed class PackDigestTests
{
    private static readonly JsonSerializerOptions Compact = new() { WriteIndented = false };

    /// <summary>Escapes no more than JSON asks for, at least for what stands in the good packs.</summary>
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static string Digest(Dictionary<string, string> files) => PackReader.Read(ChangedPack.ToFiles(files)).Value.Sha256;

    private static Dictionary<string, string> Good() => ChangedPack.Good(ChangedPack.EveryOperator);

    [Test]
    public void The_digest_is_the_hash_of_the_canonical_content()
    {
        var files = ChangedPack.Good("pack-extensions");

        // By other means than the library's: members in order, no white space, and no $schema of pack.json.
        var canonical = new StringBuilder("{\"files\":{");
        canonical.AppendJoin(',', files.OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => $"\"{file.Key}\":{Sorted(JsonNode.Parse(file.Value)!, isTop: true)}"));
        var bytes = Encoding.UTF8.GetBytes(canonical.Append("}}").ToString());

        Digest(files).ShouldBe(Convert.ToHexStringLower(SHA256.HashData(bytes)));

        static string Sorted(JsonNode node, bool isTop) => node switch
        {
            JsonObject members => $"{{{string.Join(',', members.Where(member => !isTop || member.Key != "$schema").OrderBy(member => member.Key, StringComparer.Ordinal).Select(member => $"\"{member.Key}\":{Sorted(member.Value!, isTop: false)}"))}}}",
            JsonArray elements => $"[{string.Join(',', elements.Select(element => Sorted(element!, isTop: false)))}]",
            _ => node.ToJsonString(Plain),
        };
    }

    [Test]
    public void White_space_the_order_of_members_and_a_schema_do_not_change_it()
    {
        var files = Good();
        var before = Digest(files);
        foreach (var (path, text) in files.ToList())
        {
            var members = JsonNode.Parse(text)!.AsObject().Where(member => member.Key != "$schema").Reverse().Select(member => KeyValuePair.Create(member.Key, member.Value?.DeepClone()));
            files[path] = new JsonObject([KeyValuePair.Create<string, JsonNode?>("$schema", "any.json"), .. members]).ToJsonString(Compact);
        }

        Digest(files).ShouldBe(before);
    }

    [Test]
    public void The_way_a_number_or_a_text_is_written_does_not_change_it()
    {
        var files = Good();
        var before = Digest(files);
        ChangedPack.Replace(files, "parameters.json", "\"value\": 4.5", "\"value\": 0.450e1");
        ChangedPack.Replace(files, "pack.json", "\"payer\": \"Example Payer\"", "\"payer\": \"Ex\\u0061mple Payer\"");

        Digest(files).ShouldBe(before);
    }

    [Test]
    public void A_byte_order_mark_does_not_change_it()
    {
        var files = ChangedPack.ToFiles(Good()).ToList();
        var marked = files.Select(file => file with { Utf8 = (byte[])[0xEF, 0xBB, 0xBF, .. file.Utf8.Span] });

        PackReader.Read(marked).Value.Sha256.ShouldBe(PackReader.Read(files).Value.Sha256);
    }

    [Test]
    public void Cases_and_unknown_files_do_not_change_it()
    {
        var files = Good();
        var before = Digest(files);
        files["cases/one.json"] = "{}";
        files["README.md"] = "Notes.";

        Digest(files).ShouldBe(before);
    }

    [TestCase("parameters.json", "\"value\": 4.5", "\"value\": 4.500000001")]
    [TestCase("pack.json", "Example Payer", "Example payer")]
    [TestCase("policies/injections.json", "\"covers\": [\"A-1\"]", "\"covers\": [\"A-1\", \"A-1\"]")]
    [TestCase("policies/responses.json", "\"is\": true }\n", "\"is\": false }\n")]
    public void A_changed_value_changes_it(string file, string find, string replacement)
    {
        var files = Good();
        var before = Digest(files);
        ChangedPack.Replace(files, file, find, replacement);

        Digest(files).ShouldNotBe(before);
    }

    [Test]
    public void A_file_under_another_name_changes_it()
    {
        var files = Good();
        var before = Digest(files);
        files["policies/zz.json"] = files["policies/responses.json"];
        files.Remove("policies/responses.json");

        Digest(files).ShouldNotBe(before);
    }

    [Test]
    public void The_culture_changes_nothing()
    {
        var before = Digest(Good());
        var culture = CultureInfo.CurrentCulture;
        try
        {
            var odd = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            odd.NumberFormat.NumberDecimalSeparator = ",";
            odd.NumberFormat.NegativeSign = "~";
            CultureInfo.CurrentCulture = odd;

            Digest(Good()).ShouldBe(before);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }
}
