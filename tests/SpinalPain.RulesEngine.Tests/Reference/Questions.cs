using System.Collections.Immutable;
using SpinalPain.RulesEngine.Determinations;

namespace SpinalPain.RulesEngine.Tests.Reference;

/// <summary>Something to ask for: one fact, for one line, for one criterion or, when it is asked whether a policy governs the line, for none.</summary>
internal sealed record Question(string Fact, string At, string Ask, string? Criterion, string Line);

/// <summary>What is missing; docs/reasons.md, "What is missing".</summary>
internal static class Questions
{
    public static IEnumerable<Question> About(Reasons reasons, string ask, string? criterion, string line) =>
        reasons.ToAskFor().Select(fact => new Question(fact.Fact, fact.At, ask, criterion, line));

    /// <summary>Each question once, with everybody who needs the answer.</summary>
    public static ImmutableArray<MissingFact> Merge(IEnumerable<Question> questions) =>
    [
        .. questions.GroupBy(question => (question.Fact, question.At, question.Ask)).Select(same => new MissingFact(
            same.Key.Fact,
            same.Key.At,
            same.Key.Ask,
            [.. same.Select(question => question.Criterion).OfType<string>().Distinct()],
            [.. same.Select(question => question.Line).Distinct()])),
    ];
}
