using System.Globalization;

namespace SpinalPain.RulesEngine.Coverage;

/// <summary>What is or is not covered, in the same words everywhere.</summary>
internal static class CoverageWords
{
    /// <summary>A kind, such as "conditions".</summary>
    public static string InWords(this CoverageKind kind) => kind switch
    {
        CoverageKind.Criteria => "criteria",
        CoverageKind.Conditions => "conditions",
        CoverageKind.Thresholds => "thresholds",
        _ => "items",
    };

    /// <summary>A state, such as "not met".</summary>
    public static string InWords(this CoverageState state) => state.Name switch
    {
        "notMet" => "not met",
        "notApplicable" => "not applicable",
        "dueWithClaim" => "due with claim",
        var name => name,
    };

    /// <summary>A percentage with one decimal.</summary>
    public static string InWords(decimal percent) => percent.ToString("0.0", CultureInfo.InvariantCulture);

    /// <summary>What a subject and a state of it are, such as "criterion esi.repeat, not met".</summary>
    public static string Short(CoverageSubject subject, CoverageState state) => subject.Kind switch
    {
        CoverageKind.Criteria => $"criterion {subject.Id} {state.InWords()}",
        CoverageKind.Conditions => $"{state.InWords()}: {subject.Text} (of {subject.Part!.Split(' ')[0]} {subject.Id})",
        CoverageKind.Thresholds => $"threshold {subject.Id} {Side(state)} {Value(subject)}",
        _ => $"item {subject.Id} {state.InWords()}",
    };

    /// <summary>The same with its place.</summary>
    public static string Describe(CoverageSubject subject, CoverageState state) =>
        subject.Location is { } location ? $"{location}: {Short(subject, state)}" : Short(subject, state);

    /// <summary>Where a threshold was not tried.</summary>
    private static string Side(CoverageState state) => state.Name switch
    {
        "below" => "one step below",
        "above" => "one step above",
        _ => "exactly at",
    };

    private static string Value(CoverageSubject subject)
    {
        var value = subject.Text[..subject.Text.IndexOf(':', StringComparison.Ordinal)];
        return string.Create(CultureInfo.InvariantCulture, $"{value} (in force from {subject.From:yyyy-MM-dd})");
    }
}
