using System.Globalization;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Packs;

namespace SpinalPain.RulesEngine.Checking;

/// <summary>Whether the dated values of a parameter cover the effective period of the pack without gap or overlap.</summary>
internal sealed class SeriesCheck(DiagnosticBag diagnostics, ManifestDocument manifest)
{
    private readonly DateOnly effectiveFrom = manifest.EffectiveFrom.Value;
    private readonly DateOnly effectiveUntil = manifest.EffectiveUntil?.Value ?? DateOnly.MaxValue;

    public void Check(ParameterDocument parameter)
    {
        // An effective period that ends before it begins has been reported, and nothing can cover it.
        if (parameter.Values.Length == 0 || this.effectiveUntil < this.effectiveFrom || !this.InOrder(parameter))
        {
            return;
        }

        var first = parameter.Values[0];
        if (first.From.Value > this.effectiveFrom)
        {
            this.ReportGap(parameter, first.From, this.effectiveFrom);
        }

        for (var index = 0; index < parameter.Values.Length; index++)
        {
            var value = parameter.Values[index];
            var next = index + 1 < parameter.Values.Length ? parameter.Values[index + 1] : null;
            this.CheckEnd(parameter, value, next);
        }
    }

    private static string Write(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private bool InOrder(ParameterDocument parameter)
    {
        var inOrder = true;
        for (var index = 0; index < parameter.Values.Length; index++)
        {
            var value = parameter.Values[index];
            if (value.Until is { } until && until.Value < value.From.Value)
            {
                inOrder = false;
                diagnostics.Add(DiagnosticCodes.PeriodReversed, until.Location, $"A value of \"{parameter.Id.Value}\" ends before it begins.", "Both days belong to the period; is one of them mistyped?");
            }

            if (index == 0)
            {
                continue;
            }

            var previous = parameter.Values[index - 1].From.Value;
            if (value.From.Value < previous)
            {
                inOrder = false;
                diagnostics.Add(DiagnosticCodes.ValuesOutOfOrder, value.From.Location, $"The values of \"{parameter.Id.Value}\" are not in order of \"from\".", "Put the earlier value first.");
            }
            else if (value.From.Value == previous)
            {
                inOrder = false;
                diagnostics.Add(DiagnosticCodes.ValuesOverlap, value.From.Location, $"Two values of \"{parameter.Id.Value}\" begin on {Write(previous)}.");
            }
        }

        return inOrder;
    }

    private void CheckEnd(ParameterDocument parameter, DatedValueDocument value, DatedValueDocument? next)
    {
        // The last day that the value holds on; the next value ends one that has no end of its own.
        var last = value.Until?.Value ?? next?.From.Value.AddDays(-1) ?? DateOnly.MaxValue;
        if (last < this.effectiveFrom || value.From.Value > this.effectiveUntil)
        {
            diagnostics.Add(
                DiagnosticCodes.ValueNeverInForce,
                value.From.Location,
                $"This value of \"{parameter.Id.Value}\" holds on no day of the effective period of the pack.");
        }

        if (value.Until is not { } until)
        {
            return;
        }

        if (next is not null && next.From.Value <= until.Value)
        {
            diagnostics.Add(
                DiagnosticCodes.ValuesOverlap,
                next.From.Location,
                $"Two values of \"{parameter.Id.Value}\" hold on {Write(next.From.Value)}.",
                "Leave out \"until\": a value ends the day before the next one.");
            return;
        }

        // A gap that lies outside the effective period harms nobody.
        var resumes = next?.From.Value ?? DateOnly.MaxValue;
        var gap = until.Value.AddDays(1);
        if (gap < resumes && gap <= this.effectiveUntil && resumes > this.effectiveFrom)
        {
            this.ReportGap(parameter, until, gap < this.effectiveFrom ? this.effectiveFrom : gap);
        }
    }

    private void ReportGap(ParameterDocument parameter, Placed<DateOnly> date, DateOnly day) =>
        diagnostics.Add(
            DiagnosticCodes.ValuesLeaveGap,
            date.Location,
            $"\"{parameter.Id.Value}\" has no value on {Write(day)}, a day of the effective period of the pack.",
            "The values must cover every day from the first to the last that the pack judges.");
}
