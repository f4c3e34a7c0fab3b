using System.Collections.Immutable;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Differences;

/// <summary>Criteria: what they ask for, of whom, when, with what consequence and in what words.</summary>
internal sealed class CriterionComparison(
    PackComparison packs,
    ImmutableArray<ParameterChange> parameters,
    ImmutableArray<ValueSetChange> valueSets,
    ImmutableArray<DefinitionChange> definitions)
{
    public ImmutableArray<CriterionChange> Compare() =>
        [.. Pairs.Of(packs.Old.Pack.Criteria, packs.New.Pack.Criteria, criterion => criterion.Id, this.IsSame).Select(this.Compare).OfType<CriterionChange>()];

    /// <summary>Conditions that are the same are one term. This is asked of every pair of new and gone, so that it must not search.</summary>
    private bool IsSame(Criterion old, Criterion @new) =>
        old.Stage == @new.Stage
        && old.Consequence == @new.Consequence
        && packs.Old.Terms.Of(old.When) == packs.New.Terms.Of(@new.When)
        && packs.Old.Terms.Of(old.AppliesWhen) == packs.New.Terms.Of(@new.AppliesWhen);

    private MeaningChange Asks(Criterion old, Criterion @new) => packs.Asks(packs.Old.Terms.Of(old.When), packs.New.Terms.Of(@new.When));

    private ScopeChange Applies(Criterion old, Criterion @new) => packs.Scope(packs.Old.Terms.Of(old.AppliesWhen), packs.New.Terms.Of(@new.AppliesWhen));

    /// <summary>
    /// What it asks for and to whom it applies, taken together, which can tell more than each alone. Where only "met" and "does not apply"
    /// change places, the two together are the same; each alone then tells.
    /// </summary>
    private MeaningChange Conditions(Criterion old, Criterion @new, MeaningChange asks, ScopeChange applies)
    {
        var together = packs.Asks(packs.Old.Terms.Of(old), packs.New.Terms.Of(@new));
        return together != MeaningChange.None ? together : Combine(asks, applies switch
        {
            ScopeChange.None => MeaningChange.None,
            ScopeChange.Wider => MeaningChange.Tightened,
            ScopeChange.Narrower => MeaningChange.Loosened,
            _ => MeaningChange.Changed,
        });
    }

    private CriterionChange? Compare((Criterion? Old, Criterion? New) pair)
    {
        if (pair is not ({ } old, { } @new))
        {
            return this.Lone(pair);
        }

        var (asks, applies) = (this.Asks(old, @new), this.Applies(old, @new));
        var meaning = Combine(this.Conditions(old, @new, asks, applies), Consequences(old, @new), Stages(old.Stage, @new.Stage));
        var wording = WordingOf(old, @new);
        if (Pairs.KindOf(pair, criterion => criterion.Id, meaning != MeaningChange.None, !wording.IsEmpty) is not { } kind)
        {
            return null;
        }

        var asksOther = kind == ChangeKind.Changed && (asks != MeaningChange.None || applies != ScopeChange.None);
        var (oldUsed, newUsed) = (packs.Old.UsedBy(old), packs.New.UsedBy(@new));
        var thresholds = asksOther ? Causes(
            parameters.Where(change => change.Kind == ChangeKind.Changed),
            change => change.Id,
            change => change.OldId,
            Ids(oldUsed.Parameters.Select(each => each.Id), newUsed.Parameters.Select(each => each.Id))) : [];
        return new CriterionChange
        {
            Id = @new.Id,
            OldId = Pairs.OldId(pair, criterion => criterion.Id),
            Kind = kind,
            Title = this.Title(packs.New.Pack, @new, thresholds),
            Meaning = meaning,
            Asks = asks,
            Applies = applies,
            OldConsequence = old.Consequence,
            NewConsequence = @new.Consequence,
            OldStage = old.Stage,
            NewStage = @new.Stage,
            Parameters = thresholds,
            ValueSets = asksOther ? Causes(
                valueSets.Where(change => change.Kind == ChangeKind.Changed),
                change => change.Id,
                change => change.OldId,
                Ids(oldUsed.ValueSets.Select(each => each.Id), newUsed.ValueSets.Select(each => each.Id))) : [],
            Definitions = asksOther ? Causes(
                definitions.Where(change => change.Kind == ChangeKind.Changed),
                change => change.Id,
                change => change.OldId,
                Ids(oldUsed.Definitions.Select(each => each.Id), newUsed.Definitions.Select(each => each.Id))) : [],
            Conditions = asksOther ? Conditions(old, @new) : [],
            Items = [.. old.Covers.Union(@new.Covers, StringComparer.Ordinal)],
            Wording = wording,
            OldLocation = old.Location,
            NewLocation = @new.Location,
        };
    }

    /// <summary>A criterion that only one pack has.</summary>
    private CriterionChange Lone((Criterion? Old, Criterion? New) pair)
    {
        var shown = (pair.New ?? pair.Old)!;
        return new CriterionChange
        {
            Id = shown.Id,
            Kind = pair.Old is null ? ChangeKind.Added : ChangeKind.Removed,
            Title = this.Title((pair.New is null ? packs.Old : packs.New).Pack, shown, []),

            // Advice asks for nothing: one piece of it more or less makes nothing harder to get.
            Meaning = shown.Consequence == Consequence.Advice ? MeaningChange.Changed : pair.Old is null ? MeaningChange.Tightened : MeaningChange.Loosened,
            Asks = MeaningChange.None,
            Applies = ScopeChange.None,
            OldConsequence = pair.Old?.Consequence,
            NewConsequence = pair.New?.Consequence,
            OldStage = pair.Old?.Stage,
            NewStage = pair.New?.Stage,
            Parameters = [],
            ValueSets = [],
            Definitions = [],
            Conditions = Conditions(pair.Old, pair.New),
            Items = shown.Covers,
            Wording = [],
            OldLocation = pair.Old?.Location,
            NewLocation = pair.New?.Location,
        };
    }

    /// <summary>The title as of the latest change of its thresholds; where none changed, as of the last day that the pack judges.</summary>
    private string Title(CheckedPack pack, Criterion criterion, ImmutableArray<string> thresholds)
    {
        var changed = parameters.Where(change => thresholds.Contains(change.Id)).SelectMany(change => change.Values).Select(value => value.From);
        var date = JudgedPeriod.Of(pack.Manifest).Nearest(changed.DefaultIfEmpty(DateOnly.MaxValue).Max());
        return string.Concat(criterion.Title.Parts.Select(part => part.Parameter is { } parameter
            ? DeterminationWords.InWords((parameter.On(date) ?? parameter.Values[^1]).Value, parameter.Unit)
            : part.Literal));
    }

    /// <summary>A mixture of stricter and milder is a change that cannot be called either.</summary>
    private static MeaningChange Combine(params ReadOnlySpan<MeaningChange> parts)
    {
        var all = MeaningChange.None;
        foreach (var part in parts)
        {
            all = all == MeaningChange.None || all == part ? part : part == MeaningChange.None ? all : MeaningChange.Changed;
        }

        return all;
    }

    private static MeaningChange Consequences(Criterion old, Criterion @new) => old.Consequence.CompareTo(@new.Consequence) switch
    {
        // The strictest comes first.
        0 => MeaningChange.None,
        < 0 => MeaningChange.Loosened,
        _ => MeaningChange.Tightened,
    };

    private static MeaningChange Stages(ReviewStage? old, ReviewStage? @new) => (old, @new) switch
    {
        _ when old == @new => MeaningChange.None,
        (null, _) => MeaningChange.Loosened,
        (_, null) => MeaningChange.Tightened,
        _ => MeaningChange.Changed,
    };

    private static HashSet<string> Ids(params IEnumerable<string>[] ids) => ids.SelectMany(each => each).ToHashSet(StringComparer.Ordinal);

    private static ImmutableArray<string> Causes<T>(IEnumerable<T> changes, Func<T, string> id, Func<T, string?> oldId, HashSet<string> used) =>
        [.. changes.Where(change => used.Contains(id(change)) || (oldId(change) is { } old && used.Contains(old))).Select(id)];

    private static ImmutableArray<ConditionChange> Conditions(Criterion? old, Criterion? @new) =>
    [
        .. new (string Member, Condition? Old, Condition? New)[] { ("appliesWhen", old?.AppliesWhen, @new?.AppliesWhen), ("when", old?.When, @new?.When) }
            .Select(each => new ConditionChange(each.Member, ConditionOutline.Of(each.Old), each.Old?.Location, ConditionOutline.Of(each.New), each.New?.Location))
            .Where(change => !change.Old.SequenceEqual(change.New)),
    ];

    private static ImmutableArray<WordingChange> WordingOf(Criterion old, Criterion @new) => Wording.Between(
        ("title", old.Title.Text, @new.Title.Text),
        ("message when met", old.MetMessage.Text, @new.MetMessage.Text),
        ("message when not met", old.NotMetMessage.Text, @new.NotMetMessage.Text),
        ("message when unknown", old.UnknownMessage.Text, @new.UnknownMessage.Text),
        ("what is asked for", old.Ask.Text, @new.Ask.Text),
        ("source", old.Source.Id, @new.Source.Id),
        ("items covered", Covers(old), Covers(@new)));

    private static string Covers(Criterion criterion) => string.Join(", ", criterion.Covers.Order(StringComparer.Ordinal));
}
