using System.Collections.Immutable;
using System.Globalization;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;

namespace SpinalPain.RulesEngine.Tests.Reference;

/// <summary>
/// Finds where two determinations of one episode differ, so that a disagreement of two engines names its place.
/// Every member is written down: a test sees to it that none is left out.
/// </summary>
internal static class DeterminationComparison
{
    /// <summary>The path of the first member that differs and both its values, such as <c>lines[0].outcome: expected Covered, but was NotCovered</c>.</summary>
    /// <returns>The first difference; null when the two are equal.</returns>
    public static string? FirstDifference(Determination expected, Determination actual) =>
        Same("outcome", expected.Outcome, actual.Outcome)
        ?? Same("stage", expected.Stage, actual.Stage)
        ?? Same("episodeId", expected.EpisodeId, actual.EpisodeId)
        ?? Same("asOf", expected.AsOf, actual.AsOf)
        ?? Lists("packs", expected.Packs, actual.Packs, Packs)
        ?? Lists("lines", expected.Lines, actual.Lines, Lines)
        ?? Lists("missing", expected.Missing, actual.Missing, Missing);

    private static string? Lines(string at, LineDetermination expected, LineDetermination actual) =>
        Same(at + ".lineId", expected.LineId, actual.LineId)
        ?? Same(at + ".code", expected.Code, actual.Code)
        ?? Same(at + ".asOf", expected.AsOf, actual.AsOf)
        ?? Optional(at + ".pack", expected.Pack, actual.Pack, Packs)
        ?? Same(at + ".outcome", expected.Outcome, actual.Outcome)
        ?? Same(at + ".reason", expected.Reason, actual.Reason)
        ?? Lists(at + ".policies", expected.Policies, actual.Policies, Same)
        ?? Lists(at + ".criteria", expected.Criteria, actual.Criteria, Criteria);

    private static string? Criteria(string at, CriterionResult expected, CriterionResult actual)
    {
        at = $"{at} ({expected.Id})";
        return Same(at + ".id", expected.Id, actual.Id)
            ?? Same(at + ".status", expected.Status, actual.Status)
            ?? Same(at + ".title", expected.Title, actual.Title)
            ?? Lists(at + ".covers", expected.Covers, actual.Covers, Same)
            ?? Sources(at + ".source", expected.Source, actual.Source)
            ?? Same(at + ".consequence", expected.Consequence, actual.Consequence)
            ?? Lists(at + ".evidence", expected.Evidence, actual.Evidence, Evidences)
            ?? Lists(at + ".parameters", expected.Parameters, actual.Parameters, Parameters)
            ?? Lists(at + ".measurements", expected.Measurements, actual.Measurements, Measurements)
            ?? Lists(at + ".contradictions", expected.Contradictions, actual.Contradictions, Same)
            ?? Same(at + ".message", expected.Message, actual.Message);
    }

    private static string? Evidences(string at, Evidence expected, Evidence actual) =>
        Same(at + ".fact", expected.Fact, actual.Fact)
        ?? Same(at + ".at", expected.At, actual.At)
        ?? Same(at + ".value", expected.Value, actual.Value)
        ?? Same(at + ".on", expected.On, actual.On);

    private static string? Parameters(string at, ParameterReading expected, ParameterReading actual) =>
        Same(at + ".id", expected.Id, actual.Id)
        ?? Same(at + ".value", expected.Value, actual.Value)
        ?? Same(at + ".unit", expected.Unit, actual.Unit)
        ?? Same(at + ".inForceSince", expected.InForceSince, actual.InForceSince)
        ?? Same(at + ".source", expected.Source, actual.Source);

    private static string? Measurements(string at, Measurement expected, Measurement actual) =>
        Same(at + ".what", expected.What, actual.What)
        ?? Same(at + ".measured", expected.Measured, actual.Measured)
        ?? Same(at + ".needed", expected.Needed, actual.Needed)
        ?? Same(at + ".parameter", expected.Parameter, actual.Parameter)
        ?? Same(at + ".holds", expected.Holds, actual.Holds);

    private static string? Missing(string at, MissingFact expected, MissingFact actual) =>
        Same(at + ".fact", expected.Fact, actual.Fact)
        ?? Same(at + ".at", expected.At, actual.At)
        ?? Same(at + ".ask", expected.Ask, actual.Ask)
        ?? Lists(at + ".criteria", expected.Criteria, actual.Criteria, Same)
        ?? Lists(at + ".lines", expected.Lines, actual.Lines, Same);

    private static string? Packs(string at, PackIdentity expected, PackIdentity actual) =>
        Same(at + ".id", expected.Id, actual.Id)
        ?? Same(at + ".version", expected.Version, actual.Version)
        ?? Same(at + ".sha256", expected.Sha256, actual.Sha256);

    private static string? Sources(string at, PackSource expected, PackSource actual) =>
        Same(at + ".id", expected.Id, actual.Id)
        ?? Same(at + ".document", expected.Document, actual.Document)
        ?? Same(at + ".section", expected.Section, actual.Section);

    /// <summary>The elements before the lengths: the first that differs tells more than how many there are.</summary>
    private static string? Lists<T>(string at, ImmutableArray<T> expected, ImmutableArray<T> actual, Func<string, T, T, string?> compare)
    {
        for (var index = 0; index < Math.Min(expected.Length, actual.Length); index++)
        {
            if (compare($"{at}[{index}]", expected[index], actual[index]) is { } difference)
            {
                return difference;
            }
        }

        return expected.Length > actual.Length ? $"{at}[{actual.Length}]: expected {Show(expected[actual.Length])}, but there was no such element"
            : actual.Length > expected.Length ? $"{at}[{expected.Length}]: expected no such element, but there was {Show(actual[expected.Length])}"
            : null;
    }

    private static string? Optional<T>(string at, T? expected, T? actual, Func<string, T, T, string?> compare)
        where T : class =>
        expected is not null && actual is not null ? compare(at, expected, actual) : Same(at, expected, actual);

    private static string? Same<T>(string at, T expected, T actual) =>
        EqualityComparer<T>.Default.Equals(expected, actual) ? null : $"{at}: expected {Show(expected)}, but was {Show(actual)}";

    private static string Show(object? value) => value switch
    {
        null => "nothing",
        string text => $"\"{text}\"",
        LineDetermination line => $"line {line.LineId}",
        CriterionResult criterion => $"criterion {criterion.Id}",
        MissingFact missing => $"{missing.Fact} with \"{missing.Ask}\"",
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
