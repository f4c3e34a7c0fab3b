using System.Text.RegularExpressions;

namespace SpinalPain.RulesEngine.Packages.Tests.Consumers;

/// <summary>A document of the repository that shows code.</summary>
internal static partial class Document
{
    /// <summary>Its blocks of code of a language, in their order.</summary>
    public static IReadOnlyList<string> Blocks(string repoRelativePath, string language)
    {
        var text = File.ReadAllText(Golden.PathOf(repoRelativePath)).ReplaceLineEndings("\n");
        var blocks = Block().Matches(text).Where(block => block.Groups["language"].Value == language).Select(block => block.Groups["text"].Value).ToList();
        return blocks.Count > 0 ? blocks : throw new InvalidOperationException($"{repoRelativePath} has no block of {language}.");
    }

    [GeneratedRegex(@"^```(?<language>\w+)\n(?<text>.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Block();
}
