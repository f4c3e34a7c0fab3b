using System.Text.Json.Nodes;
using CsCheck;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Tests.Agreement;

/// <summary>A generated pack with what it was made from.</summary>
/// <param name="Seed">The seed that gives it again.</param>
/// <param name="Text">Its files.</param>
/// <param name="Pack">The pack, checked.</param>
/// <param name="Interests">What it looks at.</param>
internal sealed record GeneratedPack(int Seed, PackText Text, CheckedPack Pack, PackInterests Interests)
{
    /// <summary>Packs that passed the checker; those few that do not are made anew.</summary>
    public static Gen<GeneratedPack> Any { get; } = Gen.Int[0, int.MaxValue - 1].Select(Of);

    /// <summary>The pack of a seed, or of the next one that gives a good pack.</summary>
    public static GeneratedPack Of(int seed)
    {
        for (; ; seed = unchecked(seed * 31 + 17))
        {
            var text = PackGenerator.Pack(seed);
            if (text.Load().TryGetValue(out var pack))
            {
                return new GeneratedPack(seed, text, pack, new PackInterests(pack));
            }
        }
    }

    /// <summary>Episodes for the pack; the same number gives the same episode.</summary>
    public JsonObject Episode(int number) => EpisodeForPack.Episode(this.Interests, unchecked((this.Seed * 397) ^ number));

    /// <summary>The same as the record that engines judge.</summary>
    public PatientEpisode ReadEpisode(int number)
    {
        var json = this.Episode(number);
        return EpisodeText.Read(json) ?? throw new InvalidOperationException($"Episode {number} of pack {this.Seed} cannot be read.\n{json}");
    }
}
