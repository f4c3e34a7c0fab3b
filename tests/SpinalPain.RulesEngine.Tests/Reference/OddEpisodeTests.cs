using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using SpinalPain.RulesEngine.Episodes;
using SpinalPain.RulesEngine.Facts;
using SpinalPain.RulesEngine.Tests.Cases;
using SpinalPain.RulesEngine.Tests.Episodes;

namespace SpinalPain.RulesEngine.Tests.Reference;

/// <summary>The CGS pack on episodes that nobody would write: both engines still say the same.</summary>
public sealed partial class OddEpisodeTests
{
    private static readonly string[] Codes = ["62323", "64635", "64636", "63650", "63685", "99213"];
    private static readonly JsonObject[] Sensible = [.. CgsPack.Cases.Select(packCase => JsonNode.Parse(EpisodeWriter.Write(packCase.Episode))!.AsObject())];

    [Test]
    public void Cases_with_holes_are_judged_the_same_way() => Agree(1_000, WithHoles).ShouldBeEmpty();

    [Test]
    public void Episodes_of_anything_are_judged_the_same_way() => Agree(300, OfAnything).ShouldBeEmpty();

    [Test, Explicit("It takes minutes.")]
    public void Very_many_cases_with_holes_are_judged_the_same_way() => Agree(20_000, WithHoles).ShouldBeEmpty();

    [Test, Explicit("It takes minutes.")]
    public void Very_many_episodes_of_anything_are_judged_the_same_way() => Agree(20_000, OfAnything).ShouldBeEmpty();

    /// <summary>The differences, each kind once with how often and where it was first seen.</summary>
    private static List<string> Agree(int count, Func<int, PatientEpisode?> make)
    {
        var differences = new ConcurrentBag<(int Seed, string Difference)>();
        var judged = 0;
        Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = 2 }, seed =>
        {
            if (make(seed) is { } episode)
            {
                Interlocked.Increment(ref judged);
                if (DeterminationComparison.FirstDifference(ReferenceInterpreter.Evaluate(CgsPack.Compiled.Pack, episode), CgsPack.Compiled.Evaluate(episode)) is { } difference)
                {
                    differences.Add((seed, difference));
                }
            }
        });
        judged.ShouldBeGreaterThan(count * 9 / 10);
        return [.. differences.GroupBy(item => Places().Replace(item.Difference, "[]")).OrderByDescending(kind => kind.Count())
            .Select(kind => $"{kind.Count()} times, first with {kind.Min(item => item.Seed)}: {kind.MinBy(item => item.Seed).Difference}")];
    }

    private static PatientEpisode? WithHoles(int seed)
    {
        var text = EpisodeHoles.Make(Sensible[seed % Sensible.Length], seed).ToJsonString();
        return EpisodeReader.Read(Encoding.UTF8.GetBytes(text), "holes").TryGetValue(out var episode) ? episode : null;
    }

    private static PatientEpisode OfAnything(int seed)
    {
        var text = EpisodeGenerator.Episode(seed, density: ((seed % 10) + 1) / 10d).ToJsonString();
        var episode = EpisodeReader.Read(Encoding.UTF8.GetBytes(text), "generated").Value;
        RequestedLine[] lines =
        [
            .. episode.Lines.Select((line, index) =>
                line with { Code = Codes[(seed + index) % Codes.Length], DateOfService = new DateOnly(2025, 6, 15).AddDays(seed % 3_000) }),
        ];
        return episode with { Lines = episode.Lines.IsIncomplete ? FactList.Incomplete(lines) : FactList.Create(lines) };
    }

    [GeneratedRegex(@"\[\d+\]")]
    private static partial Regex Places();
}
