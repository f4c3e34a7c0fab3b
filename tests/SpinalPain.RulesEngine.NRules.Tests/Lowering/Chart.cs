using System.Globalization;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.NRules.Tests.Lowering;

/// <summary>
/// Writes scores and responses down in short. A score is "03-01 nrs 4", with "before p" or "after p" if it says so; a response is
/// "nrs 50" or "nrs 50 3", with the months that it lasted. "?" stands for what is absent, ";" stands between them, and "+" ends an incomplete list.
/// </summary>
internal static class Chart
{
    public static FactList<Assessment>? Scores(string? written) => List(written, words => new Assessment
    {
        AssessedOn = DayOf(words[0]),
        Scale = ScaleOf(words[1]),
        Score = NumberOf(words[2]),
        BeforeProcedure = After(words, "before"),
        AfterProcedure = After(words, "after"),
    });

    public static FactList<ProcedureResponse>? Responses(string? written) => List(written, words => new ProcedureResponse
    {
        Scale = ScaleOf(words[0]),
        ImprovementPercent = NumberOf(words[1]),
        SustainedMonths = words.Length > 2 ? NumberOf(words[2]) : null,
    });

    /// <summary>A day of 2025, or of another year that is written.</summary>
    public static DateOnly? DayOf(string written) =>
        written == "?" ? null : DateOnly.ParseExact(written.Length == 5 ? "2025-" + written : written, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static FactList<T>? List<T>(string? written, Func<string[], T> read)
        where T : notnull
    {
        if (written is null)
        {
            return null;
        }

        var parts = written.TrimEnd('+').Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        T[] items = [.. parts.Select(part => read(part.Split(' ')))];
        return written.EndsWith('+') ? FactList.Incomplete(items) : FactList.Create(items);
    }

    private static AssessmentScale? ScaleOf(string word) => word switch
    {
        "nrs" => AssessmentScale.NumericRatingScale,
        "odi" => AssessmentScale.OswestryDisabilityIndex,
        "psfs" => AssessmentScale.PatientSpecificFunctionalScale,
        "?" => null,
        _ => throw new ArgumentOutOfRangeException(nameof(word)),
    };

    private static decimal? NumberOf(string word) => word == "?" ? null : decimal.Parse(word, CultureInfo.InvariantCulture);

    private static string? After(string[] words, string word) => Array.IndexOf(words, word) is var place and >= 0 ? words[place + 1] : null;
}
