using System.Collections.Immutable;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Tests.Reference;

/// <summary>Whether a list of texts or codes holds what is wanted.</summary>
internal static class Inclusion
{
    public static Finding Includes(IncludesCondition condition, Surroundings around)
    {
        var subject = ReferenceReader.Read(condition.Subject, around);
        var (wanted, allAreKnown, facts) = Wanted(condition, around);
        return new Finding(condition, condition.All ? All(subject, wanted, allAreKnown) : Any(subject, wanted, allAreKnown))
        {
            Facts = [subject.Note(), .. facts],
        };
    }

    private static Truth Any(Reading subject, List<object> wanted, bool allAreKnown)
    {
        var held = Elements(subject);
        return held.Any(element => wanted.Contains(element!)) ? Truth.True
            : !allAreKnown || (wanted.Count > 0 && !ShowsAll(subject, held)) ? Truth.Unknown
            : Truth.False;
    }

    private static Truth All(Reading subject, List<object> wanted, bool allAreKnown)
    {
        var held = Elements(subject);
        var areIn = wanted.All(held.Contains);
        return areIn && allAreKnown ? Truth.True
            : !areIn && ShowsAll(subject, held) ? Truth.False
            : Truth.Unknown;
    }

    /// <summary>Whether what is not in the list is surely not in it; an element that is not known could be anything.</summary>
    private static bool ShowsAll(Reading subject, List<object?> held) => subject.List is { IsIncomplete: false } && !held.Contains(null);

    /// <summary>The wanted values that are known, whether there may be others, and what was read for them.</summary>
    private static (List<object> Known, bool AreAll, ImmutableArray<Noted> Facts) Wanted(IncludesCondition condition, Surroundings around)
    {
        if ((condition.Value ?? condition.List) is not { } path)
        {
            return (condition.Codes.IsDefault ? [.. condition.Texts] : [.. condition.Codes.Cast<object>()], true, []);
        }

        var other = ReferenceReader.Read(path, around);
        return other.Value switch
        {
            null => ([], false, [other.Note()]),
            FactList list => ([.. Elements(other).OfType<object>()], ShowsAll(other, Elements(other)), [other.Note()]),
            var value => ([value], true, [other.Note()]),
        };
    }

    private static List<object?> Elements(Reading list) => [.. ReferenceReader.Elements(list).Select(element => ((Reading)element).Value)];
}
