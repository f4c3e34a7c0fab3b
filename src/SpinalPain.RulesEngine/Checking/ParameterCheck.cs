using System.Collections.Immutable;
using System.Globalization;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Packs;
using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Checking;

/// <summary>Units, ranges and values of parameters.</summary>
internal sealed class ParameterCheck(PackSymbols symbols, ManifestDocument manifest)
{
    private static readonly string[] Durations = [Units.Days, Units.Weeks, Units.Months, Units.Years];

    private readonly SeriesCheck series = new(symbols.Diagnostics, manifest);

    public ImmutableArray<Parameter> Check(ImmutableArray<ParameterDocument> documents)
    {
        var parameters = ImmutableArray.CreateBuilder<Parameter>();
        foreach (var document in documents)
        {
            var parameter = this.Check(document, parameters.Count);
            parameters.Add(parameter);

            // With a unit that cannot be, every use of it would be complained of again.
            symbols.Parameters.Declare(document.Id, this.UnitFits(document) ? parameter : null);
        }

        return parameters.ToImmutable();
    }

    private Parameter Check(ParameterDocument document, int index)
    {
        var type = document.Type.Value switch
        {
            "duration" => ParameterType.Duration,
            "percent" => ParameterType.Percent,
            "count" => ParameterType.Count,
            _ => ParameterType.Number,
        };
        foreach (var value in document.Values)
        {
            if (!this.CheckValue(document, type, value))
            {
                // What a condition would be with a value that cannot stay is nobody's concern.
                symbols.ParametersInDoubt.Add(document.Id.Value);
            }

            symbols.Sources.Resolve(value.Source);
        }

        if (document.Minimum.Value > document.Maximum.Value)
        {
            symbols.Diagnostics.Add(DiagnosticCodes.RangeReversed, document.Minimum.Location, $"The smallest value of \"{document.Id.Value}\" is above its largest.");
        }

        this.series.Check(document);
        return new Parameter(
            index,
            document.Id.Value,
            document.Title.Value,
            type,
            document.Unit?.Value ?? document.Type.Value,
            document.Minimum.Value,
            document.Maximum.Value,
            [.. document.Values.Select(value => new DatedValue(value.From.Value, value.Until?.Value, value.Value.Value, value.Source.Value, value.Reason.Value))]);
    }

    private bool CheckValue(ParameterDocument document, ParameterType type, DatedValueDocument dated)
    {
        var value = dated.Value.Value;
        if (type is ParameterType.Duration or ParameterType.Count && (value < 0 || value != decimal.Truncate(value)))
        {
            symbols.Diagnostics.Add(
                DiagnosticCodes.NotWhole,
                dated.Value.Location,
                string.Create(CultureInfo.InvariantCulture, $"A {document.Type.Value} is a whole number from 0, and {value} is none."),
                type == ParameterType.Duration ? "Use a smaller unit, such as \"days\"." : null);
            return false;
        }

        if (document.Minimum.Value <= document.Maximum.Value && (value < document.Minimum.Value || value > document.Maximum.Value))
        {
            symbols.Diagnostics.Add(
                DiagnosticCodes.ValueOutOfRange,
                dated.Value.Location,
                string.Create(CultureInfo.InvariantCulture, $"{value} lies outside the range of \"{document.Id.Value}\", which is {document.Minimum.Value} to {document.Maximum.Value}."),
                "Is the value mistyped? If it is right, widen the range.");
            return false;
        }

        return true;
    }

    private bool UnitFits(ParameterDocument document)
    {
        var (type, unit) = (document.Type.Value, document.Unit?.Value);
        var (fits, help) = type switch
        {
            "duration" => (Durations.Contains(unit), "A duration is in \"days\", \"weeks\", \"months\" or \"years\"."),
            "percent" or "count" => (unit is null || unit == type, $"The unit is \"{type}\" and may be left out."),
            _ => (unit is not null and not Units.Percent and not Units.Count && !Durations.Contains(unit), "Give the parameter the type that this unit belongs to."),
        };
        if (!fits && document.Unit is { } written)
        {
            symbols.Diagnostics.Add(
                DiagnosticCodes.UnitDoesNotFitType,
                written.Location,
                $"The unit \"{written.Value}\" does not fit a parameter of the type \"{type}\".",
                (type == "duration" ? Suggestion.DidYouMean(written.Value, Durations) : null) ?? help);
        }

        return fits;
    }
}
