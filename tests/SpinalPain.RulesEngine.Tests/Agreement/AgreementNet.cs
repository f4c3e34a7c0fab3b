using System.Text.Json.Nodes;

namespace SpinalPain.RulesEngine.Tests.Agreement;

/// <summary>Puts a question about engines to many generated pairs of packs and episodes.</summary>
internal sealed class AgreementNet(Agreeing question)
{
    /// <summary>The question on so many episodes of a pack: the number of the first on which engines differ, or null.</summary>
    public int? FirstDiffering(GeneratedPack pack, int episodes)
    {
        var ask = question(pack.Pack);
        for (var number = 0; number < episodes; number++)
        {
            if (ask(pack.ReadEpisode(number)) is not null)
            {
                return number;
            }
        }

        return null;
    }

    /// <summary>Fails when engines differ on one of so many episodes of a pack.</summary>
    public void Cast(GeneratedPack pack, int episodes)
    {
        if (this.FirstDiffering(pack, episodes) is not null)
        {
            Assert.Fail(this.Describe(pack, episodes));
        }
    }

    /// <summary>Shrinks the first pair that engines differ on, writes it down as a golden case and says what it is.</summary>
    public string Describe(GeneratedPack pack, int episodes) => this.FirstDiffering(pack, episodes) is { } number
        ? this.Report(pack.Text, pack.Episode(number), Golden.PathOf(GoldenPair.Folder), FormattableString.Invariant($"pack {pack.Seed}, episode {number}"))
        : FormattableString.Invariant($"Pack {pack.Seed}, on which engines agree.");

    /// <summary>Shrinks a pair that engines differ on, writes it down below a folder and says what it is.</summary>
    public string Report(PackText pack, JsonObject episode, string below, string madeFrom)
    {
        var shrunk = new PairShrinker(question).Shrink(pack, episode) ?? throw new InvalidOperationException("Engines that differed agree when they are asked again.");
        var folder = GoldenPair.Write(shrunk, below);
        var size = FormattableString.Invariant($"from {pack.Size + JsonSize.Of(episode)} JSON values ({madeFrom}) to {shrunk.Size}");
        var policies = shrunk.Pack.Files.Where(file => file.Key.StartsWith("policies/", StringComparison.Ordinal)).Select(file => file.Value.ToJsonString());
        return string.Join('\n', [shrunk.Difference, $"It was shrunk {size}, in {folder}:", .. policies, shrunk.Episode.ToJsonString()]);
    }
}
