using System.Globalization;
using System.Text.Json.Nodes;
using SpinalPain.RulesEngine.Evaluation;
using SpinalPain.RulesEngine.Facts;
using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Tests.Agreement;

/// <summary>
/// Adds scores to an episode that belong to its procedures: baselines and follow-ups on few scales, whose improvement is what the pack
/// asks for or misses it by little. Scores made by chance alone would seldom say anything.
/// </summary>
internal sealed class ScoresForPack(Dice dice, PackInterests interests, DaysOfEpisode days)
{
    public void AddTo(JsonObject episode, JsonArray procedures)
    {
        var scales = dice.Some(AssessmentScales.All, dice.Number(1, 2));
        episode["assessments"] ??= new JsonArray();
        var assessments = EpisodeReferences.Elements(episode["assessments"]);
        foreach (var procedure in procedures.Where(procedure => procedure!["performedOn"] is not null))
        {
            foreach (var scale in scales)
            {
                foreach (var score in this.Course(procedure!, scale))
                {
                    assessments.Insert(dice.Number(0, assessments.Count), score);
                }
            }
        }
    }

    /// <summary>Lowers a score to what its scale goes up to: a higher one could not be read.</summary>
    public static void KeepOnScale(JsonObject assessment)
    {
        if (assessment["scale"] is { } word && assessment["score"] is { } score)
        {
            var scale = AssessmentScales.All[FactVocabulary.Assessment.Find("scale")!.Codes.IndexOf(word.GetValue<string>())];
            assessment["score"] = Math.Min(score.GetValue<decimal>(), scale.Maximum);
        }
    }

    private IEnumerable<JsonObject> Course(JsonNode procedure, AssessmentScaleInfo scale)
    {
        var id = procedure["id"]!.GetValue<string>();
        var day = DateOnly.ParseExact(procedure["performedOn"]!.GetValue<string>(), "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var baseline = dice.Pick(10m, 8m, 6m, 4m, 3.3m, 0.5m, 0m);
        for (var count = dice.Weighted((0, 1), (1, 8), (2, 2)); count > 0; count--)
        {
            // A score of the very day must say that it came before.
            var isSameDay = dice.Chance(0.3);
            var score = this.Score(scale, isSameDay ? day : this.Before(day), dice.Chance(0.9) ? baseline : baseline + 1);
            if (dice.Chance(isSameDay ? 0.9 : 0.2))
            {
                score["beforeProcedure"] = id;
            }

            yield return score;
        }

        foreach (var followUp in this.FollowUps(day))
        {
            var score = this.Score(scale, followUp, this.Improved(baseline, scale));
            if (dice.Chance(0.5))
            {
                score["afterProcedure"] = dice.Chance(0.9) ? id : dice.Pick(Words.Of(FactVocabulary.Assessment.Find("afterProcedure")!));
            }
            else if (dice.Chance(0.1))
            {
                score["beforeProcedure"] = dice.Pick(Words.Of(FactVocabulary.Assessment.Find("beforeProcedure")!));
            }

            yield return score;
        }
    }

    private JsonObject Score(AssessmentScaleInfo scale, DateOnly? day, decimal score)
    {
        var assessment = new JsonObject { ["scale"] = FactVocabulary.Assessment.Find("scale")!.Codes[(int)scale.Scale] };
        if (day is { } known && dice.Chance(0.96))
        {
            assessment["assessedOn"] = known.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        if (dice.Chance(0.96))
        {
            assessment["score"] = Math.Clamp(score, 0, scale.Maximum);
        }

        return assessment;
    }

    /// <summary>A score that differs from a baseline by what is asked for, or by a little more or less.</summary>
    private decimal Improved(decimal baseline, AssessmentScaleInfo scale)
    {
        var percent = dice.Pick(interests.Improvements.ToList());
        var change = baseline * percent / 100;
        return (scale.HigherIsWorse ? baseline - change : baseline + change) + dice.Pick(0m, 0m, 0m, 0.01m, -0.01m, 1m, -1m, -1m);
    }

    private DateOnly Before(DateOnly day)
    {
        var other = days.Any();
        return other < day ? other : DaysOfEpisode.Clamp(day.AddDays(-dice.Number(1, 40)));
    }

    /// <summary>Days after a procedure: any, or those around the one until which improvement must last.</summary>
    private IEnumerable<DateOnly> FollowUps(DateOnly day)
    {
        if (interests.Sustained.Count > 0 && dice.Chance(0.4))
        {
            var (amount, unit) = dice.Pick(interests.Sustained.ToList());
            var until = CalendarArithmetic.Add(day, amount, unit);
            return dice.Some(new[] { -1, 0, 0, 1, 9 }, 3).Select(days => DaysOfEpisode.Clamp(DaysOfEpisode.Clamp(until).AddDays(days)));
        }

        return Enumerable.Range(0, dice.Weighted((0, 1), (1, 3), (2, 4), (3, 3))).Select(_ => this.After(day)).ToList();
    }

    private DateOnly After(DateOnly day)
    {
        var other = dice.Chance(0.2) ? dice.Pick(days.Service) : dice.Chance(0.3) ? days.Any() : days.After(day);
        return other >= day ? other : DaysOfEpisode.Clamp(day.AddDays(dice.Number(0, 40)));
    }
}
