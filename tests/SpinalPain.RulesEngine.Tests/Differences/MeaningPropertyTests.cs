using System.Text;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Compilation;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Differences;
using SpinalPain.RulesEngine.Episodes;
using SpinalPain.RulesEngine.Facts;
using SpinalPain.RulesEngine.Tests.Cases;
using SpinalPain.RulesEngine.Tests.Episodes;
using SpinalPain.RulesEngine.Tests.Packs;

namespace SpinalPain.RulesEngine.Tests.Differences;

/// <summary>
/// What the comparison says of two packs is true of what they decide: no episode is better off by a criterion that was tightened, none worse
/// off by one that was loosened, and none otherwise by one that did not change. Tried on seeded changes of the CGS pack, the episodes of
/// its cases and generated ones.
/// </summary>
public sealed class MeaningPropertyTests
{
    private static readonly Lazy<PatientEpisode[]> Episodes = new(() => [.. CgsPack.Cases.Select(packCase => packCase.Episode), .. Generated()]);

    [Test]
    public void A_moved_threshold_is_told_truly() => ForManyPacks(15, (mutation, files) => mutation.Threshold(files), leastTold: 5);

    [Test]
    public void A_changed_condition_is_told_truly() => ForManyPacks(40, (mutation, files) => mutation.Condition(files), leastTold: 10);

    private static void ForManyPacks(int count, Func<PackMutation, Dictionary<string, string>, string> mutate, int leastTold)
    {
        var old = CgsPack.Compiled;
        var oldAnswers = Episodes.Value.Select(old.Evaluate).ToArray();
        var told = 0;
        for (var seed = 0; seed < count; seed++)
        {
            var files = Files();
            var what = $"seed {seed}, {mutate(new PackMutation(seed), files)}";
            if (!PackLoader.Load(ChangedPack.ToFiles(files)).TryGetValue(out var changed))
            {
                continue;
            }

            var criteria = PackDifferences.Between(old.Pack, changed).Criteria;
            told += criteria.Count(change => change.Meaning is MeaningChange.Tightened or MeaningChange.Loosened);
            var meanings = criteria.ToDictionary(change => change.Id, change => change.Meaning, StringComparer.Ordinal);
            var compiled = CompiledPack.Compile(changed);
            for (var index = 0; index < oldAnswers.Length; index++)
            {
                Compare(oldAnswers[index], compiled.Evaluate(Episodes.Value[index]), meanings, what);
            }
        }

        // Were nothing told, nothing would have been tried.
        told.ShouldBeGreaterThan(leastTold);
    }

    private static void Compare(Determination old, Determination @new, Dictionary<string, MeaningChange> meanings, string what)
    {
        foreach (var (oldLine, newLine) in old.Lines.Zip(@new.Lines))
        {
            // Changes of what a policy governs are no change of its criteria.
            foreach (var (before, after) in oldLine.Criteria.Join(newLine.Criteria, one => one.Id, two => two.Id, (one, two) => (one, two)))
            {
                var (was, isNow) = (Rank(before.Status), Rank(after.Status));
                switch (meanings.GetValueOrDefault(before.Id))
                {
                    case MeaningChange.None:
                        after.Status.ShouldBe(before.Status, $"{what}: {before.Id} of {old.EpisodeId}");
                        break;
                    case MeaningChange.Tightened:
                        isNow.ShouldBeLessThanOrEqualTo(was, $"{what}: {before.Id} of {old.EpisodeId} was {before.Status} and is {after.Status}");
                        break;
                    case MeaningChange.Loosened:
                        isNow.ShouldBeGreaterThanOrEqualTo(was, $"{what}: {before.Id} of {old.EpisodeId} was {before.Status} and is {after.Status}");
                        break;
                }
            }
        }
    }

    private static int Rank(CriterionStatus status) => status switch
    {
        CriterionStatus.NotMet => 0,
        CriterionStatus.Unknown => 1,
        _ => 2,
    };

    private static Dictionary<string, string> Files() =>
        Directory.EnumerateFiles(CgsPack.Folder, "*.json", SearchOption.AllDirectories)
            .Select(path => (Path: Path.GetRelativePath(CgsPack.Folder, path).Replace('\\', '/'), Full: path))
            .Where(file => !file.Path.StartsWith("cases/", StringComparison.Ordinal))
            .ToDictionary(file => file.Path, file => File.ReadAllText(file.Full), StringComparer.Ordinal);

    private static IEnumerable<PatientEpisode> Generated()
    {
        string[] codes = ["62323", "64635", "64636", "63650", "63685"];
        for (var seed = 0; seed < 100; seed++)
        {
            var text = EpisodeGenerator.Episode(seed, density: (seed % 10 + 1) / 10d).ToJsonString();
            var episode = EpisodeReader.Read(Encoding.UTF8.GetBytes(text), "generated").Value;
            yield return episode with
            {
                Lines = FactList.Create([.. episode.Lines.Select((line, index) => line with { Code = codes[(seed + index) % codes.Length], DateOfService = new DateOnly(2025, 1, 15).AddDays(seed) })]),
            };
        }
    }
}
