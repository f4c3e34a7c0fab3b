using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using SpinalPain.RulesEngine.Diagnostics;

namespace SpinalPain.RulesEngine.Coverage;

/// <summary>Coverage as JSON, in the form that docs/testing-packs.md describes.</summary>
public static class CoverageJson
{
    /// <summary>The coverage as indented UTF-8 JSON that ends with a line break. The same coverage gives the same bytes on every machine.</summary>
    /// <param name="coverage">The coverage.</param>
    /// <returns>The JSON.</returns>
    public static byte[] Write(PackCoverage coverage)
    {
        ArgumentNullException.ThrowIfNull(coverage);
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            WriteAll(writer, coverage);
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    private static void WriteAll(Utf8JsonWriter writer, PackCoverage coverage)
    {
        writer.WriteStartObject();
        writer.WriteStartObject("pack");
        writer.WriteString("id", coverage.Pack.Id);
        writer.WriteString("version", coverage.Pack.Version);
        writer.WriteString("sha256", coverage.Pack.Sha256);
        writer.WriteEndObject();
        writer.WriteNumber("cases", coverage.Cases);
        writer.WriteStartObject("summary");
        foreach (var summary in coverage.Summaries)
        {
            writer.WriteStartObject(summary.Kind.InWords());
            writer.WriteNumber("seen", summary.Seen);
            writer.WriteNumber("possible", summary.Possible);
            writer.WriteNumber("percent", summary.Percent);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        foreach (var kind in Enum.GetValues<CoverageKind>())
        {
            WriteSubjects(writer, kind.InWords(), coverage.Of(kind));
        }

        writer.WriteEndObject();
    }

    private static void WriteSubjects(Utf8JsonWriter writer, string name, ImmutableArray<CoverageSubject> subjects)
    {
        writer.WriteStartArray(name);
        foreach (var subject in subjects)
        {
            WriteSubject(writer, subject);
        }

        writer.WriteEndArray();
    }

    private static void WriteSubject(Utf8JsonWriter writer, CoverageSubject subject)
    {
        writer.WriteStartObject();
        writer.WriteString("id", subject.Id);
        writer.WriteString("text", subject.Text);
        if (subject.Part is { } part)
        {
            writer.WriteString("part", part);
        }

        if (subject.From is { } from)
        {
            writer.WriteString("from", from.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }

        if (subject.Location is { } location)
        {
            WriteLocation(writer, location);
        }

        if (!subject.CoveredBy.IsEmpty)
        {
            writer.WriteStartArray("coveredBy");
            foreach (var criterion in subject.CoveredBy)
            {
                writer.WriteStringValue(criterion);
            }

            writer.WriteEndArray();
        }

        writer.WriteStartObject("states");
        foreach (var state in subject.States)
        {
            WriteState(writer, state);
        }

        writer.WriteEndObject();
        if (!subject.Places.IsEmpty)
        {
            WriteSubjects(writer, "places", subject.Places);
        }

        writer.WriteEndObject();
    }

    private static void WriteLocation(Utf8JsonWriter writer, SourceLocation location)
    {
        writer.WriteStartObject("location");
        writer.WriteString("file", location.File);
        writer.WriteString("pointer", location.Pointer);
        writer.WriteNumber("line", location.Line);
        writer.WriteNumber("column", location.Column);
        writer.WriteEndObject();
    }

    private static void WriteState(Utf8JsonWriter writer, CoverageState state)
    {
        writer.WriteStartObject(state.Name);
        writer.WriteNumber("cases", state.CaseCount);
        if (!state.IsPossible)
        {
            writer.WriteString("impossible", state.ImpossibleBecause);
        }

        writer.WriteStartArray("first");
        foreach (var name in state.Cases)
        {
            writer.WriteStringValue(name);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
