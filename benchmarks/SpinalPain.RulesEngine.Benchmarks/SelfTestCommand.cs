using SpinalPain.RulesEngine.Benchmarks.Contestants;
using SpinalPain.RulesEngine.Benchmarks.Workload;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Episodes;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Benchmarks;

/// <summary><c>self-test</c>: a check that cannot fail proves nothing, so contestants and lines that are wrong on purpose must be found out.</summary>
internal static class SelfTestCommand
{
    public static int Run()
    {
        var right = new HandWrittenContestant();
        var isSound = Finds("one that is wrong about a single line", right, new Liar(right, EpisodeSet.All[^1].Episode), expected: EpisodeSet.All[^1].Episode.Lines.Count)
            & Finds("one that takes the unknown for a denial", right, new Hasty(right), expected: null)
            & Finds("the same one twice", right, new HandWrittenContestant(), expected: 0)
            & FindsUnread();
        return isSound ? 0 : 1;
    }

    private static bool Finds(string what, IContestant right, IContestant other, int? expected)
    {
        using var said = new StringWriter();
        var differences = Agreement.Check([right, other], EpisodeSet.All, said);
        var told = said.ToString().Contains(other.Name, StringComparison.Ordinal);
        var isFound = expected is { } number ? differences == number && told == number > 0 : differences > 0 && told;
        Console.WriteLine($"{(isFound ? "as it should be" : "WRONG")}: {what}: {differences} lines differ.");
        return isFound;
    }

    private static bool FindsUnread()
    {
        var episode = EpisodeSet.All[0].Episode;
        var line = episode.Lines[0] with { PerformedBy = "nobody" };
        var isFound = WrittenLines.Fault(EpisodeWriter.Write(episode)) is null && WrittenLines.Fault(EpisodeWriter.Write(episode with { Lines = [line] })) is not null;
        Console.WriteLine($"{(isFound ? "as it should be" : "WRONG")}: a generated line that names nobody of its episode is {(isFound ? "found" : "not found")}.");
        return isFound;
    }

    /// <summary>Wrong about one episode.</summary>
    private sealed class Liar(IContestant right, PatientEpisode about) : IContestant
    {
        public string Name => "a liar";

        public bool KnowsUnknown => true;

        public CoverageOutcome Judge(PatientEpisode episode, RequestedLine line)
        {
            var outcome = right.Judge(episode, line);
            return ReferenceEquals(episode, about) ? (CoverageOutcome)(((int)outcome + 1) % 4) : outcome;
        }
    }

    /// <summary>Knows yes and no alone, and says that it knows more.</summary>
    private sealed class Hasty(IContestant right) : IContestant
    {
        public string Name => "a hasty one";

        public bool KnowsUnknown => true;

        public CoverageOutcome Judge(PatientEpisode episode, RequestedLine line) =>
            right.Judge(episode, line) is var outcome && outcome == CoverageOutcome.MoreInformationNeeded ? CoverageOutcome.NotCovered : outcome;
    }
}
