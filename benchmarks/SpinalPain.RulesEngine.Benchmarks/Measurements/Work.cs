using SpinalPain.RulesEngine.Benchmarks.Contestants;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Benchmarks.Measurements;

/// <summary>What is timed.</summary>
internal static class Work
{
    /// <summary>Judges every line of every episode.</summary>
    public static int JudgeLines(IContestant contestant, PatientEpisode[] episodes)
    {
        var sum = 0;
        foreach (var episode in episodes)
        {
            foreach (var line in episode.Lines)
            {
                sum += (int)contestant.Judge(episode, line);
            }
        }

        return sum;
    }

    /// <summary>Judges every criterion of every line.</summary>
    public static int JudgeCriteria(CriteriaContestant contestant, PatientEpisode[] episodes)
    {
        var sum = 0;
        foreach (var episode in episodes)
        {
            foreach (var line in episode.Lines)
            {
                sum += contestant.JudgeCriteria(episode, line);
            }
        }

        return sum;
    }

    /// <summary>Judges every episode, whose lines come together, and reads no reason.</summary>
    public static int JudgeAll(DeterminationContestant contestant, PatientEpisode[] episodes)
    {
        var sum = 0;
        foreach (var episode in episodes)
        {
            sum += contestant.JudgeAll(episode);
        }

        return sum;
    }

    /// <summary>Judges every episode, whose lines come together, and reads every reason.</summary>
    public static int JudgeAndRead(DeterminationContestant contestant, PatientEpisode[] episodes)
    {
        var sum = 0;
        foreach (var episode in episodes)
        {
            sum += contestant.JudgeAndRead(episode);
        }

        return sum;
    }
}
