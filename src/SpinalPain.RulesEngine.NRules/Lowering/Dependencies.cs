using System.Collections.Immutable;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.NRules.Lowering;

/// <summary>What conditions read, so that a rule matches it and nothing else.</summary>
/// <param name="Members">The members of the episode, in the order of the vocabulary.</param>
/// <param name="Definitions">The definitions that the conditions name themselves, in the order of the pack; what those read is theirs to tell.</param>
internal sealed record Dependencies(ImmutableArray<Fact> Members, ImmutableArray<Definition> Definitions)
{
    /// <summary>What conditions and all within them read.</summary>
    public static Dependencies Of(params IEnumerable<Condition?> conditions)
    {
        var all = conditions.OfType<Condition>().SelectMany(WithParts).ToList();
        return Of(all.SelectMany(MembersOf), all.SelectMany(ConditionParts.DefinitionsOf));
    }

    /// <summary>What tells which elements are in a subset.</summary>
    public static Dependencies Of(SubsetDefinition subset)
    {
        var where = Of(subset.Where);
        return Of(MembersOf(subset.From).Concat(where.Members), ConditionParts.SubsetsOf(subset.From).Concat(where.Definitions));
    }

    private static Dependencies Of(IEnumerable<Fact> members, IEnumerable<Definition> definitions)
    {
        var read = members.ToHashSet();
        return new Dependencies(
            [.. FactVocabulary.PatientEpisode.Facts.Where(read.Contains)],
            [.. definitions.Distinct().OrderBy(definition => definition.Index)]);
    }

    private static IEnumerable<Condition> WithParts(Condition condition) => ConditionParts.Of(condition).SelectMany(WithParts).Prepend(condition);

    private static IEnumerable<Fact> MembersOf(Condition condition) => condition switch
    {
        ImprovementCondition => [Member("assessments"), Member("procedures")],
        ListCondition list => MembersOf(list.List).Concat(PathsOf(list).SelectMany(MembersOf)),
        _ => PathsOf(condition).SelectMany(MembersOf),
    };

    /// <summary>A list that is read through a subset is still read.</summary>
    private static IEnumerable<Fact> MembersOf(ListOperand list) => MembersOf(ElementList.Bottom(list));

    private static IEnumerable<Fact> MembersOf(FactPath path)
    {
        if (path.Root.Slot == Binding.EpisodeSlot)
        {
            var first = path.Steps.Append(path.Fact).First();
            yield return Member(first.Accessor is ExtensionAccessor ? "extensions" : first.Name);
        }

        // A record that follows from others is a provider that is found by its id.
        if (path.Steps.Any(step => step.IsDerived))
        {
            yield return Member("providers");
        }
    }

    private static Fact Member(string name) => FactVocabulary.PatientEpisode.Find(name)!;

    private static IEnumerable<FactPath> PathsOf(Condition condition) => condition switch
    {
        BooleanCondition boolean => [boolean.Subject],
        CodeCondition code => [code.Subject],
        TextCondition text => [text.Subject],
        SameFactCondition same => [same.Subject, same.Other],
        ValueSetCondition valueSet => [valueSet.Subject],
        IncludesCondition includes => new[] { includes.Subject, includes.Value, includes.List }.OfType<FactPath>(),
        NumberCondition { Operand: FactOperand other } number => [number.Subject, other.Path],
        NumberCondition number => [number.Subject],
        DateCondition date => [date.Subject, date.Other],
        WindowCondition window => [window.Subject, window.Before],
        RecordedCondition recorded => [recorded.Subject],
        FormatCondition format => [format.Subject],
        ElapsedCondition elapsed => [elapsed.From, elapsed.To],
        CountCondition { DistinctBy: { } date } => [date],
        ExtremeCondition extreme => [extreme.By],
        _ => [],
    };
}
