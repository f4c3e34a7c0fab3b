using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;

namespace SpinalPain.RulesEngine.Tests.Reference;

/// <summary>Thresholds on a date of service, and sentences that name them.</summary>
internal static class Thresholds
{
    /// <summary>A value holds from its day until the day before the next one, or until its own last day.</summary>
    public static DatedValue InForce(Parameter parameter, DateOnly dateOfService) =>
        parameter.Values.Last(value => value.From <= dateOfService && (value.Until is not { } until || dateOfService <= until));

    public static ParameterReading Read(Parameter parameter, DateOnly dateOfService)
    {
        var value = InForce(parameter, dateOfService);
        return new ParameterReading(parameter.Id, value.Value, parameter.Unit, value.From, value.Source);
    }

    public static string Fill(MessageTemplate template, DateOnly dateOfService) =>
        string.Concat(template.Parts.Select(part => part.Parameter is { } parameter ? Read(parameter, dateOfService).InWords() : part.Literal));

    /// <summary>What is needed, such as "at least 50 percent".</summary>
    public static string Needed(Comparison comparison, Parameter parameter, decimal value) =>
        $"{comparison.InWords()} {DeterminationWords.InWords(value, parameter.Unit)}";
}
