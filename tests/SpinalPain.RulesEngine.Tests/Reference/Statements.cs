using System.Collections.Immutable;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Facts;
using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Tests.Reference;

/// <summary>Improvement as the record states it.</summary>
internal static class Statements
{
    /// <summary>The stated responses on a scale: one that suffices is enough.</summary>
    public static Told Of(ImprovementQuestion question, AssessmentScaleInfo scale)
    {
        var responses = All(question).Where(response => ScaleOf(response) == scale.Scale).ToList();
        return new Told(responses.Count == 0 ? null : Logic.Any(responses.Select(response => Suffices(question, response))))
        {
            Facts = [.. responses.SelectMany(response => Facts(question, response))],
            Measurements = [.. responses.SelectMany(response => Measure(question, scale, response))],
        };
    }

    /// <summary>The scale of the first response that has none and could yet suffice, as a fact that is asked for.</summary>
    public static ImmutableArray<Noted> WithoutScale(ImprovementQuestion question) =>
    [
        .. All(question)
            .Where(response => ScaleOf(response) is null && Suffices(question, response) != Truth.False)
            .Take(1)
            .Select(response => Read(response, "scale").Note(question.Procedure.PerformedOn)),
    ];

    private static Truth Suffices(ImprovementQuestion question, Place response)
    {
        var (percentage, months) = (Percentage(response), Read(response, "sustainedMonths").Number);
        return Logic.All(
            percentage is { } stated ? Logic.Of(stated >= question.Percentage) : Truth.Unknown,
            question.Condition.SustainedFor is not { } time ? Truth.True
                : months is { } lasted ? Logic.Of(lasted >= Months(question, time))
                : Truth.Unknown);
    }

    private static decimal Months(ImprovementQuestion question, Parameter time) => question.Around.InForce(time) * (time.Unit == Units.Years ? 12 : 1);

    private static IEnumerable<Noted> Facts(ImprovementQuestion question, Place response)
    {
        yield return Read(response, "improvementPercent").Note(question.Procedure.PerformedOn);
        if (question.Condition.SustainedFor is not null)
        {
            yield return Read(response, "sustainedMonths").Note(question.Procedure.PerformedOn);
        }
    }

    private static IEnumerable<Measurement> Measure(ImprovementQuestion question, AssessmentScaleInfo scale, Place response)
    {
        if (Percentage(response) is { } stated)
        {
            yield return question.Measure($"stated improvement on the {scale.Title}", stated, stated >= question.Percentage);
        }
    }

    private static IEnumerable<Place> All(ImprovementQuestion question) => ReferenceReader.Elements(question.Responses).Cast<Place>();

    private static AssessmentScale? ScaleOf(Place response) => ((ProcedureResponse)response.Record!).Scale;

    private static decimal? Percentage(Place response) => Read(response, "improvementPercent").Number;

    private static Reading Read(Place response, string fact) => ReferenceReader.Read(response, FactVocabulary.ProcedureResponse.Find(fact)!);
}
