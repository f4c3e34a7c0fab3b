using System.Globalization;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Facts;
using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Tests.Reference;

/// <summary>How a fact that was read is shown.</summary>
internal static class Notes
{
    public static Noted Note(this Reading reading) => reading.Note(reading.On);

    public static Noted Note(this Reading reading, DateOnly? on) =>
        new(
            new Evidence(reading.Path, reading.Pointer, InWords(reading), on),
            reading.Value is null or FactList { IsIncomplete: true },
            reading.Fact.IsList && reading.Value is null or FactList);

    private static string? InWords(Reading reading) => reading.Value switch
    {
        null => null,
        bool truth => truth ? "true" : "false",
        decimal number => Digits(number.ToString(CultureInfo.InvariantCulture)),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        int code => Word(reading.Fact, code),
        FactList list => (list.IsIncomplete ? "incomplete: " : string.Empty) + InWords(reading.Fact, list),
        var text => (string)text,
    };

    /// <summary>The digits without zeros at the end of the fraction.</summary>
    private static string Digits(string number) => number.Contains('.', StringComparison.Ordinal) ? number.TrimEnd('0').TrimEnd('.') : number;

    private static string InWords(Fact fact, FactList list) => (fact.Kind, list.Count) switch
    {
        (_, 0) => "none",
        (FactKind.Record, 1) => "1 entry",
        (FactKind.Record, var count) => $"{count} entries",
        (FactKind.Code, var count) => string.Join(", ", Enumerable.Range(0, count).Select(index => Word(fact, list.CodeAt(index)))),
        (_, var count) => string.Join(", ", Enumerable.Range(0, count).Select(list.TextAt)),
    };

    private static string Word(Fact fact, int code) => code >= 0 && code < fact.Codes.Length ? fact.Codes[code] : "?";
}
