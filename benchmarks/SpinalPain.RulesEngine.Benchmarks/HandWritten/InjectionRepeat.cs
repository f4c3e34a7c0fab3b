using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Benchmarks.HandWritten;

/// <summary>A repeat injection follows a lasting good response, or a poor one with a changed plan.</summary>
internal static class InjectionRepeat
{
    public static bool? IsJustified(PatientEpisode episode, RequestedLine line)
    {
        if (episode.Procedures is not { } procedures)
        {
            return null;
        }

        var (isRepeat, lastDay) = (false, default(DateOnly));
        bool? mayRepeat = procedures.IsIncomplete ? null : false;
        foreach (var procedure in procedures)
        {
            var counts = IsEarlier(procedure, line);
            mayRepeat |= counts;
            if (counts == true && (!isRepeat || procedure.PerformedOn > lastDay))
            {
                (isRepeat, lastDay) = (true, procedure.PerformedOn!.Value);
            }
        }

        if (!isRepeat)
        {
            return !mayRepeat;
        }

        return procedures.IsIncomplete ? null : AllThatMayBeLast(episode, line, procedures, lastDay);
    }

    /// <summary>Whether a procedure is an injection in the region before the date of service.</summary>
    public static bool? IsEarlier(Procedure procedure, RequestedLine line) =>
        (procedure.Kind is { } kind ? kind == ProcedureKind.EpiduralSteroidInjection : (bool?)null)
        & Known.Before(procedure.PerformedOn, line.DateOfService)
        & Known.Same(procedure.Region, line.Region);

    /// <summary>Each that could be the last one is asked; only one answer from all decides.</summary>
    private static bool? AllThatMayBeLast(PatientEpisode episode, RequestedLine line, FactList<Procedure> procedures, DateOnly lastDay)
    {
        bool? answer = null;
        foreach (var procedure in procedures)
        {
            var counts = IsEarlier(procedure, line);
            if (counts == false || procedure.PerformedOn < lastDay || (counts == true && procedure.PerformedOn != lastDay))
            {
                continue;
            }

            if (Justifies(episode, line, procedure) is not { } one || (answer is { } other && other != one))
            {
                return null;
            }

            answer = one;
        }

        return answer;
    }

    private static bool? Justifies(PatientEpisode episode, RequestedLine line, Procedure previous)
    {
        var good = Improvement.On(
            Improvement.AllScales, episode, line, previous, Thresholds.InjectionImprovement, Thresholds.InjectionImprovementMonths);
        if (good == true)
        {
            return true;
        }

        var waited = Known.Lasted(previous.PerformedOn, line.DateOfService, Thresholds.RepeatInjectionDays);
        if (waited == false)
        {
            return good;
        }

        var poor = !Improvement.On(Improvement.AllScales, episode, line, previous, Thresholds.InjectionImprovement);
        return poor == false ? good : good | (poor & waited & IsChanged(line, previous) & IsExplained(episode, line));
    }

    private static bool? IsChanged(RequestedLine line, Procedure previous)
    {
        bool? changed = line.Approach is { } now && previous.Approach is { } then ? now != then : null;
        if (changed == true)
        {
            return true;
        }

        changed |= HasNewLevel(line, previous);
        return changed == true ? true : changed | HasNewMedication(line, previous);
    }

    private static bool? HasNewLevel(RequestedLine line, Procedure previous)
    {
        if (line.Levels is not { } levels)
        {
            return null;
        }

        bool? found = levels.IsIncomplete ? null : false;
        foreach (var level in levels)
        {
            found |= !Known.Has(previous.Levels, level);
        }

        return found;
    }

    private static bool? HasNewMedication(RequestedLine line, Procedure previous)
    {
        if (line.Medications is not { } medications)
        {
            return null;
        }

        bool? found = medications.IsIncomplete ? null : false;
        foreach (var medication in medications)
        {
            bool? isDrug = medication.Class is { } kind ? kind != MedicationClass.Saline : null;
            found |= isDrug & !WasUsed(medication, previous);
        }

        return found;
    }

    private static bool? WasUsed(Medication medication, Procedure previous)
    {
        if (previous.Medications is not { } before)
        {
            return null;
        }

        bool? found = before.IsIncomplete ? null : false;
        foreach (var used in before)
        {
            found |= Known.Same(used.Name, medication.Name);
        }

        return found;
    }

    private static bool? IsExplained(PatientEpisode episode, RequestedLine line)
    {
        if (episode.Documents is not { } documents)
        {
            return null;
        }

        bool? found = documents.IsIncomplete ? null : false;
        foreach (var document in documents)
        {
            found |= Known.Has(document.Contents, DocumentContent.RepeatRationale) & Known.Has(document.Lines, line.Id);
        }

        return found;
    }
}
