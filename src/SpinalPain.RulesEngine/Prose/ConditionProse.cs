using System.Collections.Immutable;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Prose;

/// <summary>
/// Conditions as English sentences that can be read aloud. Negation is carried inward to where a sentence has an opposite, which the truth
/// tables allow: what is said holds, fails and stays unknown exactly as the condition does.
/// </summary>
internal static class ConditionProse
{
    /// <summary>A condition with all that is inside it.</summary>
    public static ProseNode Of(Condition condition) => Of(condition, negated: false, SentenceScope.Outermost);

    /// <summary>
    /// One condition on one line, without links. What takes a list is only announced, such as "At least one of these holds"; the
    /// conditions inside it are described by themselves.
    /// </summary>
    public static string Describe(Condition condition)
    {
        var node = Of(condition);
        return $"{node.Text.Capitalized()}{(node.Then is { } then ? $"; {then.Text}" : string.Empty)}";
    }

    internal static ProseNode Of(Condition condition, bool negated, SentenceScope scope) => condition switch
    {
        NotCondition not => Of(not.Operand, !negated, scope),
        DefinitionCondition { Definition: var definition } => new(
            "the definition " + ProseText.Link(definition.Title, Anchors.Definition(definition.Id)) + (negated ? " does not hold" : " holds"),
            [definition.Id]),
        ElapsedCondition elapsed => Elapsed(elapsed, negated, scope),
        ImprovementCondition improvement => Improvement(improvement, negated, scope),
        ListCondition list => ListProse.Of(list, negated, scope),
        _ when FactClauses.Of(condition, negated, scope) is { } clause => new(clause.Full(scope), clause.Marks),
        _ => Group(condition, negated, scope),
    };

    /// <summary>What a group of conditions says of its operands, and those; null when the condition is no group.</summary>
    internal static (string Lead, ImmutableArray<Condition> Operands, bool Negated)? GroupOf(Condition condition, bool negated) => condition switch
    {
        NotCondition not => GroupOf(not.Operand, !negated),

        // Not all: at least one is not. Not any: none is.
        AllCondition all => (negated ? "at least one of these holds" : "all of these hold", all.Operands, negated),
        AnyCondition any => (negated ? "all of these hold" : "at least one of these holds", any.Operands, negated),
        AtLeastCondition => ("of these hold", ((AtLeastCondition)condition).Operands, false),

        // The first that is known, and what several places agree on, are turned by turning each.
        FirstKnownCondition first => ("of these, in this order, the first that the record can answer holds", first.Operands, negated),
        AgreeCondition agree => ("the record answers one or more of these, and each that it answers holds (where some hold and others fail, this stays open)", agree.Operands, negated),
        _ => null,
    };

    /// <summary>What a group of conditions says of its operands, with thresholds; the same words as <see cref="GroupOf"/>.</summary>
    internal static ProseText Lead(Condition condition, bool negated) => condition switch
    {
        NotCondition not => Lead(not.Operand, !negated),
        AtLeastCondition atLeast => (negated ? "fewer than " : "at least ") + ThresholdWords.Of(atLeast.Minimum) + " of these hold",
        _ => GroupOf(condition, negated)!.Value.Lead,
    };

    internal static bool IsGroup(Condition condition) => GroupOf(condition, negated: false) is not null;

    internal static bool IsOrdered(Condition condition) => condition is FirstKnownCondition || (condition is NotCondition not && IsOrdered(not.Operand));

    internal static ImmutableArray<string> MarksOf(Condition condition) => condition switch
    {
        NotCondition not => MarksOf(not.Operand),
        AtLeastCondition atLeast => [atLeast.Minimum.Id],
        _ => [],
    };

    internal static ImmutableArray<ProseNode> Children(Condition group, bool negated, SentenceScope scope)
    {
        var (_, operands, turned) = GroupOf(group, negated)!.Value;
        return [.. operands.Select(operand => Short(operand, turned, scope))];
    }

    private static ProseNode Group(Condition condition, bool negated, SentenceScope scope) => GroupOf(condition, negated) is null
        ? throw new InvalidOperationException($"No sentence for {condition.GetType().Name}.")
        : new(Lead(condition, negated), MarksOf(condition))
        {
            Children = Children(condition, negated, scope),
            IsOrdered = IsOrdered(condition),
        };

    /// <summary>An operand; a group of two short sentences becomes one sentence instead of a list of two.</summary>
    private static ProseNode Short(Condition condition, bool negated, SentenceScope scope)
    {
        var node = Of(condition, negated, scope);
        var plain = condition is NotCondition not ? not.Operand : condition;
        if (plain is not (AllCondition or AnyCondition) || node.Children is not [{ IsSimple: true, IsCompound: false } left, { IsSimple: true, IsCompound: false } right])
        {
            return node;
        }

        var isAll = node.Text.ToString() == "all of these hold";
        return new((isAll ? string.Empty : "either ") + left.Text + (isAll ? ", and " : ", or ") + right.Text, [.. left.Marks, .. right.Marks]) { IsCompound = true };
    }

    private static ProseNode Elapsed(ElapsedCondition elapsed, bool negated, SentenceScope scope) => new(
        "the time from " + Clause.Noun(elapsed.From, scope) + " to " + Clause.Noun(elapsed.To, scope) + " is "
            + FactClauses.Turned(elapsed.Comparison, negated).InWords() + " " + ThresholdWords.Of(elapsed.Duration),
        [elapsed.From.Text, elapsed.To.Text, elapsed.Duration.Id]);

    private static ProseNode Improvement(ImprovementCondition improvement, bool negated, SentenceScope scope)
    {
        var measures = improvement.Measures.Select(measure => measure == AssessmentMeasure.Pain ? "pain" : "function").ToList();
        var name = scope.NameOf(improvement.Procedure);
        ProseText text = improvement.SustainedFor is { } time
            ? (negated ? "no improvement of " : "an improvement of ") + string.Join(" or ", measures) + " by at least " + ThresholdWords.Of(improvement.AtLeast)
                + " lasted at least " + ThresholdWords.Of(time) + " after " + name
            : (negated && measures.Count > 1 ? "neither " : string.Empty) + string.Join(negated ? " nor " : " or ", measures)
                + (negated && measures.Count == 1 ? " did not improve" : " improved") + " by at least " + ThresholdWords.Of(improvement.AtLeast) + " after " + name;
        string[] marks = [improvement.Procedure.Name, improvement.AtLeast.Id];
        return new(text, improvement.SustainedFor is { } lasting ? [.. marks, lasting.Id] : [.. marks]);
    }
}
