namespace SpinalPain.RulesEngine.Cli.Commands;

/// <summary>
/// The command line that is mostly written: one episode, and perhaps the pack to judge it by. It is recognized before the parser of command
/// lines is set up, which takes longer than judging an episode does. Whatever could be meant otherwise is left to the parser.
/// </summary>
internal static class UsualLine
{
    /// <summary>The names in "evaluate EPISODE" and "evaluate EPISODE --pack DIR"; null for every other line.</summary>
    public static (string Episode, string? Pack)? Of(string[] args) => args switch
    {
        ["evaluate", var episode] when IsName(episode) => (episode, null),
        ["evaluate", var episode, "--pack", var pack] when IsName(episode) && IsName(pack) => (episode, pack),
        _ => null,
    };

    /// <summary>Whether a word is neither empty nor an option nor one of the ways to ask for help.</summary>
    private static bool IsName(string word) => !string.IsNullOrWhiteSpace(word) && word[0] != '-' && word is not ("/?" or "/h");
}
