using SpinalPain.RulesEngine.Benchmarks.HandWritten;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Benchmarks.NRules.Rules;

/// <summary>Whether a repeat injection comes late enough and differs from the one before it.</summary>
internal static class Repeats
{
    public static bool AreChanged(RequestedLine line, Procedure previous) =>
        Elapsed.Days(previous.PerformedOn, line.DateOfService) >= Thresholds.RepeatInjectionDays
        && (line.Approach != previous.Approach
            || line.Levels!.Any(level => !previous.Levels!.Contains(level))
            || line.Medications!.Any(drug => drug.Class != MedicationClass.Saline && !previous.Medications!.Any(used => used.Name == drug.Name)));
}
