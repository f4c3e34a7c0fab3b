using System.Collections.Immutable;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Tests.Reference;

/// <summary>Improvement as the dated scores of one scale show it.</summary>
internal static class Scores
{
    public static Told Of(ImprovementQuestion question, AssessmentScaleInfo scale)
    {
        var scores = ReferenceReader.Elements(question.Assessments).Cast<Place>()
            .Where(place => ((Assessment)place.Record!).Scale == scale.Scale)
            .Select(place => new Score(question, scale, place))
            .ToList();
        var untold = scores.Where(score => score.Stands == ScorePlace.Untold).ToList();
        ImmutableArray<Noted> days = [.. untold.Select(score => score.NoteDay())];
        if (!scores.Exists(score => score.Stands is ScorePlace.After or ScorePlace.Untold))
        {
            return new Told(null);
        }

        return untold.Count > 0 || question.Assessments.List!.IsIncomplete
            ? new Told(Truth.Unknown) { Facts = [.. days, .. question.Absence] }
            : FromBaseline(question, scale, scores);
    }

    private static Told FromBaseline(ImprovementQuestion question, AssessmentScaleInfo scale, List<Score> scores)
    {
        var before = scores.Where(score => score.Stands == ScorePlace.Before).ToList();
        if (before.Count == 0)
        {
            return new Told(Truth.Unknown) { Facts = [.. question.Absence] };
        }

        var last = before.Where(score => score.Day == before.Max(other => other.Day)).ToList();
        var values = last.Select(score => score.Value).OfType<decimal>().Distinct().ToList();
        ImmutableArray<Noted> noted = [.. last.Select(score => score.NoteValue())];
        if (values is not [> 0 and var baseline] || last.Exists(score => score.Value is null))
        {
            return new Told(Truth.Unknown)
            {
                Facts = noted,
                Contradictions = values.Count > 1 ? [$"The record gives different baseline scores on the {scale.Title} for one day."] : [],
            };
        }

        var told = FollowUps.Of(question, scale, baseline, [.. scores.Where(score => score.Stands == ScorePlace.After)]);
        return told with { Facts = [.. noted, .. told.Facts] };
    }
}
