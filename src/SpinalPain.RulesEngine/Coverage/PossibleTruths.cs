using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Coverage;

/// <summary>
/// What each condition of a pack can come to, over all episodes that can be read. Each condition is taken by itself, so that what is
/// called impossible surely is; what is called possible may still be impossible for a reason that is not seen here.
/// </summary>
internal sealed class PossibleTruths
{
    private readonly TruthSet[] sets;
    private readonly ConditionScope[] scopes;

    public PossibleTruths(CheckedPack pack)
    {
        this.sets = new TruthSet[pack.ConditionCount];
        this.scopes = [.. Enumerable.Repeat(ConditionScope.Nowhere, pack.ConditionCount)];
        var owners = ConditionOwner.Of(pack);
        var found = new ConditionScopes(pack);
        foreach (var owner in owners)
        {
            this.Spread(owner.Root, found.Of(owner));
        }

        foreach (var owner in owners)
        {
            this.Find(owner.Root);
        }
    }

    /// <summary>The truths that a condition can come to; none when it is asked of no line.</summary>
    public TruthSet Of(Condition condition) => this.sets[condition.Id];

    /// <summary>The lines that a condition is asked of.</summary>
    public ConditionScope ScopeOf(Condition condition) => this.scopes[condition.Id];

    /// <summary>What <c>where</c> and the subsets below it can say of an element.</summary>
    public TruthSet Membership(ListCondition list)
    {
        var sets = new List<TruthSet>();
        if (list.Where is not null)
        {
            sets.Add(this.Find(list.Where));
        }

        for (var operand = list.List; operand is SubsetList { Subset: var subset }; operand = subset.From)
        {
            sets.Add(this.Find(subset.Where));
        }

        return TruthSets.And(sets);
    }

    /// <summary>Whether every episode that can be read has the fact.</summary>
    public static bool IsAlwaysRecorded(FactPath path) =>
        path.IsElement || (path.Fact.IsRequired && path.Steps.All(step => step is { IsRequired: true, IsDerived: false }));

    private void Spread(Condition condition, ConditionScope scope)
    {
        this.scopes[condition.Id] = scope;
        foreach (var part in ConditionParts.Of(condition))
        {
            this.Spread(part, scope);
        }
    }

    private TruthSet Find(Condition condition)
    {
        if (this.sets[condition.Id] == TruthSet.None && !this.scopes[condition.Id].IsNowhere)
        {
            foreach (var part in ConditionParts.Of(condition))
            {
                this.Find(part);
            }

            this.sets[condition.Id] = this.Judge(condition);
        }

        return this.sets[condition.Id];
    }

    private TruthSet Judge(Condition condition) => condition switch
    {
        AllCondition all => TruthSets.And(all.Operands.Select(this.Find)),
        AnyCondition any => TruthSets.Or(any.Operands.Select(this.Find)),
        NotCondition not => TruthSets.Not(this.Find(not.Operand)),
        AtLeastCondition atLeast => AtLeast(atLeast, [.. atLeast.Operands.Select(this.Find)]),
        FirstKnownCondition firstKnown => FirstKnown(firstKnown.Operands.Select(this.Find)),
        AgreeCondition agree => Agree([.. agree.Operands.Select(this.Find)]),
        DefinitionCondition use => this.Find(use.Definition.When),
        CodeCondition code => this.Code(code),
        TextCondition text when IsLineCode(text.Subject) => this.LineCode(text, code => text.Texts.Contains(code, StringComparer.Ordinal) != text.Negated),
        ValueSetCondition valueSet when IsLineCode(valueSet.Subject) => this.LineCode(valueSet, valueSet.ValueSet.Contains),
        BooleanCondition boolean => Test(boolean.Subject),
        TextCondition text => Test(text.Subject),
        SameFactCondition same => Test(same.Subject, same.Other),
        ValueSetCondition valueSet => Test(valueSet.Subject),
        NumberCondition { Operand: FactOperand other } number => Test(number.Subject, other.Path),
        NumberCondition number => Test(number.Subject),
        DateCondition date => Test(date.Subject, date.Other),
        WindowCondition window => Test(window.Subject, window.Before),
        FormatCondition format => Test(format.Subject),
        RecordedCondition => TruthSet.True | TruthSet.Unknown,
        SomeCondition some => this.Some(some),
        NoneCondition none => TruthSets.Not(this.Some(none)),
        EveryCondition every => this.Every(every),
        CountCondition count => this.Count(count),
        ExtremeCondition extreme => this.Extreme(extreme),

        // A list may be absent or incomplete, and a record may contradict itself.
        _ => TruthSet.All,
    };

    private static TruthSet Test(params FactPath[] facts) => facts.All(IsAlwaysRecorded) ? TruthSet.Known : TruthSet.All;

    private static bool IsLineCode(FactPath path) => path is { Root.Slot: Binding.LineSlot, Steps.IsEmpty: true } && path.Fact == FactVocabulary.RequestedLine.Find("code");

    /// <summary>A policy is asked of the codes that it governs only.</summary>
    private TruthSet LineCode(Condition condition, Func<string, bool> holds)
    {
        var codes = this.scopes[condition.Id].Codes;
        return TruthSets.If(codes.Any(holds), TruthSet.True) | TruthSets.If(!codes.All(holds), TruthSet.False);
    }

    /// <summary>Many a criterion is asked at one stage only.</summary>
    private TruthSet Code(CodeCondition code)
    {
        if (code.Subject is not { Root.Slot: Binding.EpisodeSlot, Steps.IsEmpty: true } || code.Subject.Fact != FactVocabulary.PatientEpisode.Find("stage"))
        {
            return Test(code.Subject);
        }

        var stages = this.scopes[code.Id].Stages;
        bool Holds(Facts.ReviewStage stage) => code.Codes.Contains((int)stage) != code.Negated;
        return TruthSets.If(stages.Any(Holds), TruthSet.True) | TruthSets.If(!stages.All(Holds), TruthSet.False);
    }

    private static TruthSet AtLeast(AtLeastCondition condition, TruthSet[] operands)
    {
        var values = condition.Minimum.Values.Select(dated => dated.Value).ToList();
        var canHold = operands.Count(set => set.Has(TruthSet.True));
        var mustHold = operands.Count(set => set == TruthSet.True);
        return TruthSets.If(values.Exists(value => canHold >= value), TruthSet.True)
            | TruthSets.If(values.Exists(value => operands.Count(set => set.Has(TruthSet.True | TruthSet.Unknown) && !set.Has(TruthSet.False)) < value), TruthSet.False)
            | TruthSets.If(operands.Any(set => set.Has(TruthSet.Unknown)) && values.Exists(value => mustHold < value), TruthSet.Unknown);
    }

    private static TruthSet FirstKnown(IEnumerable<TruthSet> operands)
    {
        var result = TruthSet.None;
        foreach (var set in operands)
        {
            result |= set & TruthSet.Known;
            if (!set.Has(TruthSet.Unknown))
            {
                return result;
            }
        }

        return result | TruthSet.Unknown;
    }

    private static TruthSet Agree(TruthSet[] operands)
    {
        var canAllBe = (TruthSet truths) => operands.All(set => set.Has(truths));
        var isContradicted = operands.Where((set, place) => set.Has(TruthSet.True) && operands.Where((other, otherPlace) => otherPlace != place && other.Has(TruthSet.False)).Any()).Any();
        return TruthSets.If(canAllBe(TruthSet.True | TruthSet.Unknown) && operands.Any(set => set.Has(TruthSet.True)), TruthSet.True)
            | TruthSets.If(canAllBe(TruthSet.False | TruthSet.Unknown) && operands.Any(set => set.Has(TruthSet.False)), TruthSet.False)
            | TruthSets.If(canAllBe(TruthSet.Unknown) || isContradicted, TruthSet.Unknown);
    }

    /// <summary>A list may be empty, absent or incomplete, whatever stands in it.</summary>
    private TruthSet Some(ListCondition list) =>
        TruthSets.If(this.Membership(list).Has(TruthSet.True), TruthSet.True) | TruthSet.False | TruthSet.Unknown;

    private TruthSet Every(EveryCondition every) =>
        TruthSet.True | TruthSets.If(this.Membership(every).Has(TruthSet.True) && this.Find(every.Satisfies).Has(TruthSet.False), TruthSet.False) | TruthSet.Unknown;

    private TruthSet Extreme(ExtremeCondition extreme) =>
        (this.Find(extreme.Satisfies) & TruthSet.True) | TruthSet.False | TruthSet.Unknown;

    private TruthSet Count(CountCondition count)
    {
        var canCount = this.Membership(count).Has(TruthSet.True);
        var limits = count.Limit.Values.Select(dated => dated.Value).ToList();
        var isMore = count.Comparison is Comparison.AtLeast or Comparison.LessThan
            ? AtLeastSoMany(limits.Exists(value => value == 0), limits.Exists(value => value > 0), canCount)
            : AtLeastSoMany(hasZero: false, hasMore: true, canCount);
        return count.Comparison is Comparison.AtLeast or Comparison.MoreThan ? isMore : TruthSets.Not(isMore);
    }

    /// <summary>"At least 0" always holds; any other number needs elements.</summary>
    private static TruthSet AtLeastSoMany(bool hasZero, bool hasMore, bool canCount) =>
        TruthSets.If(hasZero || (hasMore && canCount), TruthSet.True) | TruthSets.If(hasMore, TruthSet.False | TruthSet.Unknown);
}
