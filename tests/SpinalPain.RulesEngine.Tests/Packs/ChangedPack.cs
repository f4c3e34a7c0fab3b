using System.Globalization;
using System.Text;
using System.Text.Json;
using SpinalPain.RulesEngine.Packs;

namespace SpinalPain.RulesEngine.Tests.Packs;

/// <summary>
/// A good pack with changes. The change.json of a bad case names the pack and a list of changes: text of a file to find and what to put
/// in its place (where "@" stands for the text "at", so many "times"), a file to write anew ("content", in so many "copies" numbered in the
/// place of "*"), or a file to take out ("remove"). A path that ends in a blank is that of a file which is there already.
/// </summary>
internal static class ChangedPack
{
    public const string EveryOperator = "pack-every-operator";

    /// <summary>The files of a good pack.</summary>
    public static Dictionary<string, string> Good(string name)
    {
        var folder = Golden.PathOf($"tests/data/good/{name}");
        return Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories)
            .ToDictionary(path => Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllText, StringComparer.Ordinal);
    }

    /// <summary>The files of a bad case.</summary>
    public static Dictionary<string, string> Bad(string name)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Golden.PathOf($"tests/data/bad/{name}/change.json")));
        var files = Good(document.RootElement.GetProperty("pack").GetString()!);
        foreach (var change in document.RootElement.GetProperty("changes").EnumerateArray())
        {
            Apply(files, change);
        }

        return files;
    }

    /// <summary>Puts a text in the place of another that stands exactly once in a file.</summary>
    public static void Replace(Dictionary<string, string> files, string file, string find, string replacement)
    {
        var text = files[file];
        (text.Split(find).Length - 1).ShouldBe(1, $"\"{find}\" must stand once in {file}.");
        files[file] = text.Replace(find, replacement, StringComparison.Ordinal);
    }

    public static IEnumerable<PackFile> ToFiles(Dictionary<string, string> files) => files.Select(file => new PackFile(file.Key.TrimEnd(), Encoding.UTF8.GetBytes(file.Value)));

    private static void Apply(Dictionary<string, string> files, JsonElement change)
    {
        var file = change.GetProperty("file").GetString()!;
        if (change.TryGetProperty("copies", out var copies))
        {
            for (var number = 0; number < copies.GetInt32(); number++)
            {
                files[file.Replace("*", number.ToString("D4", CultureInfo.InvariantCulture), StringComparison.Ordinal)] = change.GetProperty("content").GetString()!;
            }
        }
        else if (change.TryGetProperty("content", out var content))
        {
            files[file] = content.GetString()!;
        }
        else if (change.TryGetProperty("remove", out _))
        {
            files.Remove(file).ShouldBeTrue($"{file} is not in the pack.");
        }
        else
        {
            var replacement = change.GetProperty("replace").GetString()!;
            if (change.TryGetProperty("times", out var times))
            {
                replacement = replacement.Replace("@", string.Concat(Enumerable.Repeat(change.GetProperty("at").GetString()!, times.GetInt32())), StringComparison.Ordinal);
            }

            Replace(files, file, change.GetProperty("find").GetString()!, replacement);
        }
    }
}
