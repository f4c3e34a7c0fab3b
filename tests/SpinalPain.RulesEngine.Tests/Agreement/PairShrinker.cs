using System.Text.Json.Nodes;

namespace SpinalPain.RulesEngine.Tests.Agreement;

/// <summary>A pack and an episode that engines differ on.</summary>
/// <param name="Pack">The files of the pack.</param>
/// <param name="Episode">The episode.</param>
/// <param name="Difference">The first difference.</param>
internal sealed record DifferingPair(PackText Pack, JsonObject Episode, string Difference)
{
    /// <summary>How many JSON values both have.</summary>
    public int Size => this.Pack.Size + JsonSize.Of(this.Episode);
}

/// <summary>
/// Makes a pair smaller for as long as the pack passes the checker and the engines still differ: takes members and elements out one
/// by one, and puts a condition in place of the one around it or of its name. What comes out has nothing left that could go.
/// </summary>
internal sealed class PairShrinker(Agreeing question)
{
    private const string Pack = "pack";
    private const string Episode = "episode";

    /// <summary>The smallest pair found; null when the engines do not differ on this one.</summary>
    public DifferingPair? Shrink(PackText pack, JsonObject episode)
    {
        var whole = new JsonObject { [Pack] = new JsonObject(pack.Files.Select(Clone)), [Episode] = episode.DeepClone() };
        if (this.Try(whole) is not { } smallest)
        {
            return null;
        }

        for (var shrank = true; shrank;)
        {
            shrank = false;
            var edits = JsonEdit.Of(whole);
            for (var place = 0; place < edits.Count; place++)
            {
                if (edits[place].ApplyTo(whole) is { } candidate && Mended(candidate) && this.Try(candidate) is { } smaller)
                {
                    // What comes before this place has been tried; the next round tries it again.
                    (whole, smallest, shrank) = (candidate, smaller, true);
                    edits = JsonEdit.Of(whole);
                    place--;
                }
            }

            foreach (var files in DefinitionInlining.Of(whole[Pack]!.AsObject()))
            {
                var candidate = new JsonObject { [Pack] = files.DeepClone(), [Episode] = whole[Episode]!.DeepClone() };
                if (JsonSize.Of(candidate) < JsonSize.Of(whole) && this.Try(candidate) is { } smaller)
                {
                    (whole, smallest, shrank) = (candidate, smaller, true);
                    break;
                }
            }
        }

        return smallest;
    }

    private static KeyValuePair<string, JsonNode?> Clone(KeyValuePair<string, JsonObject> file) => new(file.Key, file.Value.DeepClone());

    /// <summary>Takes out what nothing holds any more, so that a criterion can go in one step; false when it is no pair any more.</summary>
    private static bool Mended(JsonObject pair) => pair[Pack] is JsonObject files && pair[Episode] is JsonObject && PackMending.Mend(files);

    private DifferingPair? Try(JsonObject pair)
    {
        var episode = pair[Episode]!.AsObject();
        var pack = new PackText(pair[Pack]!.AsObject().Select(file => KeyValuePair.Create(file.Key, file.Value!.AsObject())));
        return EpisodeText.Read(episode) is { } read && pack.Load().TryGetValue(out var loaded) && question(loaded)(read) is { } difference
            ? new DifferingPair(pack, episode, difference)
            : null;
    }
}
