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

        json.EndArray();
        json.StartArray("parameters"u8);
        foreach (var parameter in criterion.Parameters)
        {
            WriteParameter(ref json, parameter);
        }

        json.EndArray();
        json.StartArray("measurements"u8);
        foreach (var measurement in criterion.Measurements)
        {
            WriteMeasurement(ref json, measurement.What, measurement.Measured, measurement.Needed, measurement.Parameter, measurement.Holds);
        }

        json.EndArray();
        json.Texts("contradictions"u8, criterion.Contradictions.AsSpan());
    }

    public static void WriteEvidence(ref JsonText json, ReasonText fact, ReasonText at, ReasonText value, DateOnly? on)
    {
        json.StartObject();
        json.Text("fact"u8, fact);
        json.Text("at"u8, at);
        EndEvidence(ref json, value, on);
    }

    /// <summary>Writes evidence whose fact and place are there as members already.</summary>
    public static void WriteEvidence(ref JsonText json, ReadOnlySpan<byte> factAndAt, ReasonText value, DateOnly? on)
    {
        json.StartObject();
        json.Members(factAndAt);
        EndEvidence(ref json, value, on);
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
