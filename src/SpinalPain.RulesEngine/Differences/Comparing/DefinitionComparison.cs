using System.Collections.Immutable;
using SpinalPain.RulesEngine.Checking;

namespace SpinalPain.RulesEngine.Differences;

/// <summary>Conditions and subsets under a name.</summary>
internal sealed class DefinitionComparison(PackComparison packs)
{
    public ImmutableArray<DefinitionChange> Compare() =>
    [
        .. Pairs.Of(packs.Old.Pack.Definitions, packs.New.Pack.Definitions, definition => definition.Id, this.IsSame)
            .Select(this.Compare).OfType<DefinitionChange>(),
    ];

    /// <summary>Conditions that are the same are one term. This is asked of every pair of new and gone, so that it must not search.</summary>
    private bool IsSame(Definition old, Definition @new) => (old, @new) switch
    {
        (ConditionDefinition one, ConditionDefinition two) => packs.Old.Terms.Of(one.When) == packs.New.Terms.Of(two.When),
        (SubsetDefinition one, SubsetDefinition two) => packs.Old.Terms.Of(one) == packs.New.Terms.Of(two),
        _ => false,
    };

    private ScopeChange Scope(Definition old, Definition @new)
    {
        if ((old, @new) is (ConditionDefinition one, ConditionDefinition two))
        {
            return packs.Scope(packs.Old.Terms.Of(one.When), packs.New.Terms.Of(two.When));
        }

        if ((old, @new) is (SubsetDefinition before, SubsetDefinition after))
        {
            var (oldList, oldMember) = packs.Old.Terms.Of(before);
            var (newList, newMember) = packs.New.Terms.Of(after);
            return oldList == newList ? packs.Scope(oldMember, newMember) : ScopeChange.Changed;
        }

        return ScopeChange.Changed;
    }

    private DefinitionChange? Compare((Definition? Old, Definition? New) pair)
    {
        var scope = pair is ({ } old, { } @new) ? this.Scope(old, @new) : ScopeChange.None;
        var wording = Wording.Between(pair is ({ } one, { } two) ? [("title", one.Title, two.Title)] : []);
        if (Pairs.KindOf(pair, definition => definition.Id, scope != ScopeChange.None, !wording.IsEmpty) is not { } kind)
        {
            return null;
        }

        var shown = (pair.New ?? pair.Old)!;
        return new DefinitionChange
        {
            Id = shown.Id,
            OldId = Pairs.OldId(pair, definition => definition.Id),
            Kind = kind,
            Title = shown.Title,
            Scope = scope,
            Condition = kind is ChangeKind.Renamed or ChangeKind.Reworded ? null : Condition(pair),
            Wording = wording,
            UsedBy = [.. (pair.New is null ? packs.Old : packs.New).UsersOf(used => used.Definitions.Contains(shown))],
        };
    }

    /// <summary>Both in words; null when the words are the same, as only what they rest on changed.</summary>
    private static ConditionChange? Condition((Definition? Old, Definition? New) pair)
    {
        var (old, @new) = (pair.Old is null ? [] : ConditionOutline.Of(pair.Old), pair.New is null ? [] : ConditionOutline.Of(pair.New));
        return old.SequenceEqual(@new) ? null : new ConditionChange("definition", old, pair.Old?.Location, @new, pair.New?.Location);
    }
}
