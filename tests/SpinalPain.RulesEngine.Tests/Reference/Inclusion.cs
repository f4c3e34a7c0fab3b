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
        if (Elements(subject).Any(wanted.Contains))
        {
            return Truth.True;
        }

        return subject.List is not { IsIncomplete: false } || !allAreKnown ? Truth.Unknown : Truth.False;
    }

    private static Truth All(Reading subject, List<object> wanted, bool allAreKnown)
    {
        var areIn = !wanted.Except(Elements(subject)).Any();
        return subject.List is { IsIncomplete: false } && !areIn ? Truth.False
            : subject.List is not null && areIn && allAreKnown ? Truth.True
            : Truth.Unknown;
    }

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
            IFactList list => (Elements(other), !list.IsIncomplete, [other.Note()]),
            var value => ([value], true, [other.Note()]),
        };
    }

    private static List<object> Elements(Reading list) => [.. ReferenceReader.Elements(list).Select(element => ((Reading)element).Value!)];
}
