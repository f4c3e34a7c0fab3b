using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Tests.Reference;

/// <summary>Dates and the time between them.</summary>
internal static class Times
{
    public static Finding Compare(DateCondition condition, Surroundings around)
    {
        var (subject, other) = (ReferenceReader.Read(condition.Subject, around), ReferenceReader.Read(condition.Other, around));
        var truth = subject.Date is not { } left || other.Date is not { } right ? Truth.Unknown : Logic.Of(condition.Comparison switch
        {
            Comparison.LessThan => left < right,
            Comparison.AtMost => left <= right,
            Comparison.MoreThan => left > right,
            _ => left >= right,
        });
        return new Finding(condition, truth) { Facts = [subject.Note(), other.Note()] };
    }

    /// <summary>Exactly so long before is outside, and so is the day itself.</summary>
    public static Finding Within(WindowCondition condition, Surroundings around)
    {
        var (subject, before) = (ReferenceReader.Read(condition.Subject, around), ReferenceReader.Read(condition.Before, around));
        var truth = subject.Date is not { } day || before.Date is not { } end
            ? Truth.Unknown
            : Logic.Of(day > ReferenceCalendar.Minus(end, around.InForce(condition.Length), condition.Length.Unit) && day < end);
        return new Finding(condition, truth) { Facts = [subject.Note(), before.Note()], Thresholds = [condition.Length] };
    }

    public static Finding Elapsed(ElapsedCondition condition, Surroundings around)
    {
        var (start, end) = (ReferenceReader.Read(condition.From, around), ReferenceReader.Read(condition.To, around));
        var finding = new Finding(condition, Truth.Unknown) { Facts = [start.Note(), end.Note()], Thresholds = [condition.Duration] };
        if (start.Date is not { } from || end.Date is not { } to)
        {
            return finding;
        }

        if (from > to)
        {
            return finding with { Contradictions = [$"The date of {condition.From.Text} lies after that of {condition.To.Text}."] };
        }

        var time = around.InForce(condition.Duration);
        var reached = ReferenceCalendar.Plus(from, time, condition.Duration.Unit);
        var truth = Logic.Of(condition.Comparison switch
        {
            Comparison.AtLeast => reached <= to,
            Comparison.LessThan => !(reached <= to),
            Comparison.AtMost => to <= reached,
            _ => !(to <= reached),
        });
        return finding with
        {
            Truth = truth,
            Measurements =
            [
                new Measurement(
                    $"time from {start.Path} to {end.Path}",
                    DeterminationWords.InWords(to.DayNumber - from.DayNumber, Units.Days),
                    Thresholds.Needed(condition.Comparison, condition.Duration, time),
                    condition.Duration.Id,
                    truth.Holds()),
            ],
        };
    }
}
