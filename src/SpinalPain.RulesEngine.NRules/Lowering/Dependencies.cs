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
        var all = conditions.OfType<Condition>().SelectMany(ConditionParts.Within).ToList();
        return Of(all.SelectMany(MembersOf), all.SelectMany(ConditionParts.DefinitionsOf));
    }

    /// <summary>What tells which elements are in a subset.</summary>
    public static Dependencies Of(SubsetDefinition subset)
    {
        var where = Of(subset.Where);
        return Of(MembersOf(subset.From.Path).Concat(where.Members), ConditionParts.SubsetsOf(subset.From).Concat(where.Definitions));
    }

    private static Dependencies Of(IEnumerable<Fact> members, IEnumerable<Definition> definitions)
    {
        var read = members.ToHashSet();
        return new Dependencies(
            [.. FactVocabulary.PatientEpisode.Facts.Where(read.Contains)],
            [.. definitions.Distinct().OrderBy(definition => definition.Index)]);
    }

    private static IEnumerable<Fact> MembersOf(Condition condition) => condition is ImprovementCondition
        ? [Member("assessments"), Member("procedures")]
        : ConditionParts.PathsOf(condition).SelectMany(MembersOf);

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
}
