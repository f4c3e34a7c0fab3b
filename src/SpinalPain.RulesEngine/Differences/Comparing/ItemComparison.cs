using System.Collections.Immutable;
using SpinalPain.RulesEngine.Checking;

namespace SpinalPain.RulesEngine.Differences;

/// <summary>Items of the source text, and what became of the criteria that cover them.</summary>
internal static class ItemComparison
{
    public static ImmutableArray<ItemChange> Compare(PackManifest old, PackManifest @new, ImmutableArray<CriterionChange> criteria)
    {
        var changes = ImmutableArray.CreateBuilder<ItemChange>();
        foreach (var pair in Pairs.Of(old.Items, @new.Items, item => item.Id, (_, _) => false))
        {
            var shown = (pair.New ?? pair.Old)!;
            var wording = pair is ({ } before, { } after)
                ? Wording.Between(("section", before.Section, after.Section), ("text", before.Text, after.Text), ("weight", Weight(before), Weight(after)))
                : [];
            ImmutableArray<string> affecting = [.. criteria.Where(change => change.ChangesMeaning && change.Items.Contains(shown.Id)).Select(change => change.Id)];
            var isWeighedOtherwise = pair is ({ } one, { } two) && one.IsAdvice != two.IsAdvice;
            if (Pairs.KindOf(pair, item => item.Id, isWeighedOtherwise, !wording.IsEmpty) is { } kind)
            {
                changes.Add(new ItemChange(shown.Id, kind, shown.Text, affecting, wording));
            }
            else if (!affecting.IsEmpty)
            {
                changes.Add(new ItemChange(shown.Id, ChangeKind.Affected, shown.Text, affecting, wording));
            }
        }

        return changes.ToImmutable();
    }

    private static string Weight(PolicyItem item) => item.IsAdvice ? "advice" : "decisive";
}
