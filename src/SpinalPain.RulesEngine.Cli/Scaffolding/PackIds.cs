using System.Text.RegularExpressions;

namespace SpinalPain.RulesEngine.Cli.Scaffolding;

/// <summary>Ids that a person chooses.</summary>
internal static partial class PackIds
{
    /// <summary>What makes an id, in words.</summary>
    public const string Form = "it is made of at most 100 letters, digits, \".\", \"-\" and \"_\" and begins with a letter";

    public static bool IsSound(string id) => Sound().IsMatch(id);

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9._-]{0,99}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Sound();
}
