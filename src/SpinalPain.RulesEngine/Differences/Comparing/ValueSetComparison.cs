using System.Collections.Immutable;
using SpinalPain.RulesEngine.Checking;

namespace SpinalPain.RulesEngine.Differences;

/// <summary>Lists of codes.</summary>
internal sealed class ValueSetComparison(PackComparison packs)
{
    private static readonly CodeGroup Nothing = CodeGroup.OfCodes([]);

    public ImmutableArray<ValueSetChange> Compare() =>
        [.. Pairs.Of(packs.Old.Pack.ValueSets, packs.New.Pack.ValueSets, valueSet => valueSet.Id, this.IsSame).Select(this.Compare).OfType<ValueSetChange>()];

    private bool IsSame(ValueSet old, ValueSet @new) => old.System == @new.System && packs.Old.Terms.Of(old).Key == packs.New.Terms.Of(@new).Key;

    private ValueSetChange? Compare((ValueSet? Old, ValueSet? New) pair)
    {
        var before = pair.Old is null ? Nothing : packs.Old.Terms.Of(pair.Old);
        var after = pair.New is null ? Nothing : packs.New.Terms.Of(pair.New);
        var scope = PackComparison.Combine(before.IsWithin(after), after.IsWithin(before));
        var added = Except(pair.New, before);
        var removed = Except(pair.Old, after);
        var wording = pair is ({ } old, { } @new)
            ? Wording.Between([
                ("title", old.Title, @new.Title),
                ("system", SystemName(old.System), SystemName(@new.System)),
                ("source", old.Source, @new.Source),
                ("codes that others cover", Covered(old, @new, added: removed), Covered(@new, old, added))])
            : [];
        if (Pairs.KindOf(pair, valueSet => valueSet.Id, scope != ScopeChange.None, !wording.IsEmpty) is not { } kind)
        {
            return null;
        }

        var shown = (pair.New ?? pair.Old)!;
        return new ValueSetChange
        {
            Id = shown.Id,
            OldId = Pairs.OldId(pair, valueSet => valueSet.Id),
            Kind = kind,
            Title = shown.Title,
            Scope = scope,
            Added = added,
            Removed = removed,
            Wording = wording,
            UsedBy = [.. (pair.New is null ? packs.Old : packs.New).UsersOf(used => used.ValueSets.Contains(shown))],
        };
    }

    private static ImmutableArray<string> Except(ValueSet? valueSet, CodeGroup other) => valueSet is null ? [] : [.. valueSet.Codes.Where(code => !other.CoversWritten(code))];

    /// <summary>Codes that only one of the two writes, although the other holds them too; null when there is none.</summary>
    private static string? Covered(ValueSet one, ValueSet other, ImmutableArray<string> added)
    {
        var codes = string.Join(", ", one.Codes.Except(other.Codes, StringComparer.Ordinal).Except(added, StringComparer.Ordinal));
        return codes.Length == 0 ? null : codes;
    }

    private static string SystemName(CodeSystem system) => system switch
    {
        CodeSystem.Cpt => "cpt",
        CodeSystem.Hcpcs => "hcpcs",
        _ => "icd10cm",
    };
}
