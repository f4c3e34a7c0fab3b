using SpinalPain.RulesEngine.Json;

namespace SpinalPain.RulesEngine.Determinations;

/// <summary>The reasons of a criterion as JSON, whether they are objects or still notes.</summary>
internal static class ReasonsJson
{
    /// <summary>Writes reasons that were made.</summary>
    public static void Write(ref JsonText json, CriterionResult criterion)
    {
        json.StartArray("evidence"u8);
        foreach (var evidence in criterion.Evidence)
        {
            WriteEvidence(ref json, evidence.Fact, evidence.At, evidence.Value, evidence.On);
        }

        json.NextArray("parameters"u8);
        foreach (var parameter in criterion.Parameters)
        {
            WriteParameter(ref json, parameter);
        }

        json.NextArray("measurements"u8);
        foreach (var measurement in criterion.Measurements)
        {
            WriteMeasurement(ref json, measurement.What, measurement.Measured, measurement.Needed, measurement.Parameter, measurement.Holds);
        }

        json.NextArray("contradictions"u8);
        json.Elements(criterion.Contradictions.AsSpan());
        json.EndArray();
    }

    public static void WriteEvidence(ref JsonText json, ReasonText fact, ReasonText at, ReasonText value, DateOnly? on)
    {
        json.StartObject();
        json.Text("fact"u8, fact);
        json.Text("at"u8, at);
        EndEvidence(ref json, value, on);
    }

    /// <summary>What evidence on one line begins with, before its path, before its pointer and before its value.</summary>
    public static ReadOnlySpan<byte> BeforePath => "{\"fact\":\""u8;

    public static ReadOnlySpan<byte> BeforePointer => "\",\"at\":\""u8;

    public static ReadOnlySpan<byte> BeforeValue => "\",\"value\":\""u8;

    /// <summary>The length of the end of evidence that has a day.</summary>
    private const int EndWithDay = 8 + DayText.Length + 2;

    private static ReadOnlySpan<byte> BeforeDay => "\",\"on\":\""u8;

    private static ReadOnlySpan<byte> AfterValue => "\"}"u8;

    /// <summary>Writes evidence on one line, of which all is there already up to the value, with the quote before it.</summary>
    public static void WriteEvidence(ref JsonText json, ReadOnlySpan<byte> upToValue, ReasonText value, DateOnly? on)
    {
        if (value.Plain.IsEmpty)
        {
            json.StartObject();
            json.Members(upToValue["{".Length..^(BeforeValue.Length - 1)]);
            EndEvidence(ref json, value, on);
            return;
        }

        if (on is not { } day)
        {
            json.Element(upToValue, value.Plain, AfterValue);
            return;
        }

        Span<byte> end = stackalloc byte[EndWithDay];
        BeforeDay.CopyTo(end);
        DayText.Write(day, end[BeforeDay.Length..]);
        AfterValue.CopyTo(end[(BeforeDay.Length + DayText.Length)..]);
        json.Element(upToValue, value.Plain, end);
    }

    public static void WriteParameter(ref JsonText json, ParameterReading parameter)
    {
        json.StartObject();
        json.Text("id"u8, parameter.Id);
        json.Number("value"u8, DeterminationWords.Normalize(parameter.Value));
        json.Text("unit"u8, parameter.Unit);
        json.Day("inForceSince"u8, parameter.InForceSince);
        json.Text("source"u8, parameter.Source);
        json.EndObject();
    }

    public static void WriteMeasurement(ref JsonText json, ReasonText what, ReasonText measured, ReasonText needed, string parameter, bool? holds)
    {
        json.StartObject();
        json.Text("what"u8, what);
        json.Text("measured"u8, measured);
        json.Text("needed"u8, needed);
        json.Text("parameter"u8, parameter);
        json.Boolean("holds"u8, holds);
        json.EndObject();
    }

    private static void EndEvidence(ref JsonText json, ReasonText value, DateOnly? on)
    {
        json.Text("value"u8, value);
        if (on is { } day)
        {
            json.Day("on"u8, day);
        }

        json.EndObject();
    }
}
