namespace SpinalPain.RulesEngine.Episodes;

/// <summary>The members of the JSON of an episode that are no facts.</summary>
internal static class EpisodeJson
{
    /// <summary>The top object of a file may name its schema for editors.</summary>
    public const string Schema = "$schema";

    /// <summary>The elements of a list in its long form.</summary>
    public const string Items = "items";

    /// <summary>Whether there may be more elements than those.</summary>
    public const string Incomplete = "incomplete";
}
