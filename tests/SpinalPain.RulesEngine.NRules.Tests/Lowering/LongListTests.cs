using SpinalPain.RulesEngine.Facts;
using SpinalPain.RulesEngine.Tests.Cases;

namespace SpinalPain.RulesEngine.NRules.Tests.Lowering;

public sealed class LongListTests
{
    /// <summary>Ten times as many take about ten times as much; what grows with the square would take a hundred times.</summary>
    [TestCase("62323")]
    [TestCase("64635")]
    public void What_is_allocated_grows_with_the_number_of_procedures(string code)
    {
        var episode = CgsPack.Cases.Select(packCase => packCase.Episode).First(episode => episode.Lines[0].Code == code && episode.Procedures?.Count > 0);
        Allocated(With(200, episode));

        (Allocated(With(2_000, episode)) / (double)Allocated(With(200, episode))).ShouldBeLessThan(20);
    }

    private static PatientEpisode With(int procedures, PatientEpisode episode) => episode with
    {
        Procedures = [.. Enumerable.Range(0, procedures).Select(place => episode.Procedures![place % episode.Procedures.Count] with { Id = $"procedure-{place}" })],
    };

    private static long Allocated(PatientEpisode episode)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        CgsRules.Compiled.Evaluate(episode);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
