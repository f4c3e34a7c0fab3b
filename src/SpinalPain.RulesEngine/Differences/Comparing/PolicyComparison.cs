using System.Collections.Immutable;
using SpinalPain.RulesEngine.Checking;

namespace SpinalPain.RulesEngine.Differences;

/// <summary>Policies: the lines they govern and the criteria they require.</summary>
/// <param name="packs">The packs.</param>
/// <param name="newNames">The new ids of criteria that have another one now.</param>
internal sealed class PolicyComparison(PackComparison packs, Dictionary<string, string> newNames)
{
    public ImmutableArray<PolicyChange> Compare() =>
        [.. Pairs.Of(packs.Old.Pack.Policies, packs.New.Pack.Policies, policy => policy.Id, (_, _) => false).Select(this.Compare).OfType<PolicyChange>()];

    private PolicyChange? Compare((Policy? Old, Policy? New) pair)
    {
        var (oldCodes, newCodes) = (pair.Old?.Codes ?? [], pair.New?.Codes ?? []);
        string[] oldRequires = [.. pair.Old?.Requires.Select(criterion => newNames.GetValueOrDefault(criterion.Id, criterion.Id)) ?? []];
        string[] newRequires = [.. pair.New?.Requires.Select(criterion => criterion.Id) ?? []];
        var governs = pair is ({ } old, { } @new) ? packs.Scope(packs.Old.Terms.Of(old.GovernsWhen), packs.New.Terms.Of(@new.GovernsWhen)) : ScopeChange.None;
        var wording = Wording.Between(pair is ({ } one, { } two) ? [("title", one.Title, two.Title), ("source", one.Source.Id, two.Source.Id)] : []);
        var changed = governs != ScopeChange.None || !oldCodes.ToHashSet(StringComparer.Ordinal).SetEquals(newCodes) || !oldRequires.ToHashSet(StringComparer.Ordinal).SetEquals(newRequires);
        if (Pairs.KindOf(pair, policy => policy.Id, changed, !wording.IsEmpty) is not { } kind)
        {
            return null;
        }

        var shown = (pair.New ?? pair.Old)!;
        return new PolicyChange
        {
            Id = shown.Id,
            Kind = kind,
            Title = shown.Title,
            CodesAdded = [.. newCodes.Except(oldCodes, StringComparer.Ordinal)],
            CodesRemoved = [.. oldCodes.Except(newCodes, StringComparer.Ordinal)],
            Governs = governs,
            Condition = governs != ScopeChange.None || kind is ChangeKind.Added or ChangeKind.Removed ? Condition(pair) : null,
            RequiresAdded = [.. newRequires.Except(oldRequires, StringComparer.Ordinal)],
            RequiresRemoved = [.. oldRequires.Except(newRequires, StringComparer.Ordinal)],
            Wording = wording,
            OldLocation = pair.Old?.Location,
            NewLocation = pair.New?.Location,
        };
    }

    private static ConditionChange? Condition((Policy? Old, Policy? New) pair)
    {
        var (old, @new) = (ConditionOutline.Of(pair.Old?.GovernsWhen), ConditionOutline.Of(pair.New?.GovernsWhen));
        return old.SequenceEqual(@new) ? null : new ConditionChange("governs.when", old, pair.Old?.GovernsWhen?.Location, @new, pair.New?.GovernsWhen?.Location);
    }
}
