using System.Buffers;
using System.Globalization;
using System.Text;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Facts;
using SpinalPain.RulesEngine.Packs;

namespace SpinalPain.RulesEngine.Replay;

/// <summary>The form of a decision record: what <see cref="DeterminationJson"/> writes, and nothing else. A test holds it to the schema.</summary>
internal static class RecordForms
{
    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdef");

    private static readonly TextForm Id = new("an id", TextForms.IsId);

    private static readonly TextForm Version = new("a semantic version, such as 1.0.0", TextForms.IsSemanticVersion);

    private static readonly TextForm Digest = new("64 lower-case hexadecimal digits", text => text.Length == 64 && !text.AsSpan().ContainsAnyExcept(HexDigits));

    private static readonly TextForm Day = new("a date in the form yyyy-MM-dd", text => TryDay(text, out _));

    private static readonly TextForm Outcome = Word<CoverageOutcome>(word => Encoding.UTF8.GetString(JsonWords.Of(word)));

    private static readonly ListForm Ids = new(Id);

    private static readonly ListForm Texts = new(TextForm.Any);

    private static readonly ObjectForm Evidence = new(
        "a fact",
        [new("fact", TextForm.Any), new("at", TextForm.Any), new("value", TextForm.AnyOrNull), new("on", Day, MayBeAbsent: true)]);

    private static readonly ObjectForm Parameter = new(
        "a threshold",
        [new("id", Id), new("value", new NumberForm()), new("unit", TextForm.Any), new("inForceSince", Day), new("source", Id)]);

    private static readonly ObjectForm Measurement = new(
        "a measurement",
        [new("what", TextForm.Any), new("measured", TextForm.Any), new("needed", TextForm.Any), new("parameter", Id), new("holds", new TruthForm())]);

    private static readonly ObjectForm Criterion = new(
        "a criterion",
        [
            new("id", Id),
            new("title", TextForm.Any),
            new("covers", Ids),
            new("source", new ObjectForm("a source", [new("id", Id), new("document", TextForm.Any), new("section", TextForm.AnyOrNull)])),
            new("status", Word<CriterionStatus>(word => Encoding.UTF8.GetString(JsonWords.Of(word)))),
            new("consequence", Word<Consequence>(word => Encoding.UTF8.GetString(JsonWords.Of(word)))),
            new("message", TextForm.Any),
            new("evidence", new ListForm(Evidence)),
            new("parameters", new ListForm(Parameter)),
            new("measurements", new ListForm(Measurement)),
            new("contradictions", Texts),
        ]);

    private static readonly ObjectForm Line = new(
        "a line",
        [
            new("line", TextForm.Any),
            new("code", TextForm.Any),
            new("asOf", Day),
            new("pack", new ObjectForm("the pack of a line", [new("id", Id), new("version", Version)], MayBeNull: true)),
            new("outcome", Outcome),
            new("reason", TextForm.Any, MayBeAbsent: true),
            new("policies", Ids),
            new("criteria", new ListForm(Criterion)),
        ]);

    public static ObjectForm Record { get; } = new(
        "a decision record",
        [
            new("outcome", Outcome),
            new("asOf", Day with { MayBeNull = true }),
            new("stage", Word<ReviewStage>(word => Encoding.UTF8.GetString(JsonWords.Of(word)))),
            new("packs", new ListForm(new ObjectForm("a pack", [new("id", Id), new("version", Version), new("sha256", Digest)]))),
            new("episode", TextForm.Any),
            new("episodeSha256", Digest),
            new("decidedBy", new ObjectForm("what decided", [new("engine", Id), new("engineVersion", Version), new("libraryVersion", Version)])),
            new("lines", new ListForm(Line)),
            new("missing", new ListForm(new ObjectForm(
                "a missing fact",
                [new("fact", TextForm.Any), new("at", TextForm.Any), new("ask", TextForm.Any), new("criteria", Ids), new("lines", Texts)]))),
        ]);

    public static bool TryDay(string text, out DateOnly day) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);

    /// <summary>The value of an enumeration whose word a record has; the form has seen to it that there is one.</summary>
    public static T ValueOf<T>(string word)
        where T : struct, Enum => Enum.Parse<T>(word, ignoreCase: true);

    private static TextForm Word<T>(Func<T, string> word)
        where T : struct, Enum
    {
        string[] words = [.. Enum.GetValues<T>().Select(word)];
        return new TextForm($"one of {string.Join(", ", words.Select(each => $"\"{each}\""))}", text => words.Contains(text, StringComparer.Ordinal));
    }
}
