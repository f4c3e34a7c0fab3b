using System.Text;
using SpinalPain.RulesEngine.Packs;

namespace SpinalPain.RulesEngine.Hosting.Tests;

/// <summary>The example pack for another payer, with another id and code, which goes with every other pack.</summary>
internal static class OtherPack
{
    public static IEnumerable<PackFile> Files(string id = "other", string code = "64493") => ExamplePack.Files("1.0.0", 50).Select(file =>
        new PackFile(file.Path, Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(file.Utf8.Span)
            .Replace("example-esi", id, StringComparison.Ordinal)
            .Replace("Example Health Plan\"", "Other Health Plan\"", StringComparison.Ordinal)
            .Replace("62323", code, StringComparison.Ordinal))));
}
