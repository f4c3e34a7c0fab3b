using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Benchmarks.HandWritten;

/// <summary>
/// Questions whose answer is null when the record does not tell. The operators <c>&amp;</c>, <c>|</c> and <c>!</c> of C# on
/// <see cref="Nullable{Boolean}"/> are those of three-valued logic, so no type of its own is needed.
/// </summary>
internal static class Known
{
    public static bool? Same(SpinalRegion? left, SpinalRegion? right) => left is { } one && right is { } other ? one == other : null;

    public static bool? Same(BodySide? left, BodySide? right) => left is { } one && right is { } other ? one == other : null;

    public static bool? Same(DateOnly? left, DateOnly? right) => left is { } one && right is { } other ? one == other : null;

    public static bool? Same(string? left, string? right) => left is null || right is null ? null : string.Equals(left, right, StringComparison.Ordinal);

    public static bool? Before(DateOnly? left, DateOnly? right) => left is { } one && right is { } other ? one < other : null;

    public static bool? NotAfter(DateOnly? left, DateOnly? right) => left is { } one && right is { } other ? one <= other : null;

    /// <summary>Whether so many days went by; null when the record says that time ran backwards.</summary>
    public static bool? Lasted(DateOnly? from, DateOnly? to, int days) =>
        from is { } start && to is { } end && start <= end ? end.DayNumber - start.DayNumber >= days : null;

    public static bool? Has(FactList<string>? list, string? wanted)
    {
        if (list is null || wanted is null)
        {
            return null;
        }

        foreach (var each in list)
        {
            if (string.Equals(each, wanted, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return list.IsIncomplete ? null : false;
    }

    public static bool? Has(FactList<DocumentContent>? list, DocumentContent wanted)
    {
        if (list is null)
        {
            return null;
        }

        foreach (var each in list)
        {
            if (each == wanted)
            {
                return true;
            }
        }

        return list.IsIncomplete ? null : false;
    }

    public static bool? Has(FactList<DiagnosisCause>? list, DiagnosisCause wanted)
    {
        if (list is null)
        {
            return null;
        }

        foreach (var each in list)
        {
            if (each == wanted)
            {
                return true;
            }
        }

        return list.IsIncomplete ? null : false;
    }

    public static bool? Has(FactList<DiagnosisSupport>? list, DiagnosisSupport wanted)
    {
        if (list is null)
        {
            return null;
        }

        foreach (var each in list)
        {
            if (each == wanted)
            {
                return true;
            }
        }

        return list.IsIncomplete ? null : false;
    }

    /// <summary>Whether a list has one of the wanted.</summary>
    public static bool? HasAny(FactList<string>? list, FactList<string>? wanted)
    {
        if (wanted is null)
        {
            return null;
        }

        bool? found = wanted.IsIncomplete ? null : false;
        foreach (var each in wanted)
        {
            found |= Has(list, each);
            if (found == true)
            {
                return true;
            }
        }

        return found;
    }
}
