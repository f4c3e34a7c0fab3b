using System.Globalization;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Benchmarks.Workload;

/// <summary>Makes episodes of the size and shape of real requests. The same seed and number give the same episode everywhere.</summary>
internal sealed class EpisodeGenerator(int seed)
{
    private static readonly DateOnly FirstDay = new(2024, 1, 8);

    /// <summary>An episode for an epidural steroid injection or a radiofrequency ablation.</summary>
    public GeneratedEpisode InjectionOrAblation(int number) => this.Make(number, stimulations: 0);

    /// <summary>An episode for any service that the CGS pack governs.</summary>
    public GeneratedEpisode AnyService(int number) => this.Make(number, stimulations: 150);

    private GeneratedEpisode Make(int number, int stimulations)
    {
        var dice = Dice.For(seed, number);
        // A fifth is in order, a third lacks something, the others have one or two flaws; one in seven is a mess.
        var (flaws, holes) = dice.Between(1, 100) switch
        {
            <= 22 => (0, 0),
            <= 50 => (14, 0),
            <= 84 => (8, 13),
            _ => (90, 60),
        };
        var chart = new Chart(dice, flaws, holes);
        var request = new Request
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"episode-{number:D7}"),
            Stage = dice.Chance(600) ? ReviewStage.PriorAuthorization : ReviewStage.ClaimReview,
            // The pack is not in force on the days of a few lines.
            DateOfService = FirstDay.AddDays(dice.Chance(12) ? -dice.Between(8, 200) : dice.Between(0, 1000)),
        };

        PatientEpisode episode;
        if (dice.Chance(stimulations))
        {
            episode = StimulationHistory.Write(chart, request);
        }
        else if (dice.Chance(500))
        {
            episode = InjectionHistory.Write(chart, request);
        }
        else
        {
            episode = AblationHistory.Write(chart, request);
        }

        return new GeneratedEpisode(number, episode, chart.HasHoles);
    }
}
