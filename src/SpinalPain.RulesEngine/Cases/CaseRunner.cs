using System.Collections.Immutable;
using System.Text.Json;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Compilation;
using SpinalPain.RulesEngine.Determinations;

namespace SpinalPain.RulesEngine.Cases;

/// <summary>Runs cases and compares what comes out with what they expect.</summary>
public static class CaseRunner
{
    /// <summary>Judges the episode of a case and compares the determination with what the case expects.</summary>
    /// <param name="pack">The pack to judge by.</param>
    /// <param name="packCase">The case.</param>
    /// <returns>The result.</returns>
    public static CaseResult Run(CompiledPack pack, PackCase packCase)
    {
        ArgumentNullException.ThrowIfNull(pack);
        ArgumentNullException.ThrowIfNull(packCase);
        return Compare(packCase, pack.Evaluate(packCase.Episode));
    }

    /// <summary>Compares a determination of the case's episode, from whatever engine, with what the case expects.</summary>
    /// <param name="packCase">The case.</param>
    /// <param name="determination">The determination.</param>
    /// <returns>The result.</returns>
    public static CaseResult Compare(PackCase packCase, Determination determination)
    {
        ArgumentNullException.ThrowIfNull(packCase);
        ArgumentNullException.ThrowIfNull(determination);
        var differences = ImmutableArray.CreateBuilder<CaseDifference>();
        if (determination.Outcome != packCase.Expectation.Outcome)
        {
            differences.Add(new(null, null, Word(packCase.Expectation.Outcome), Word(determination.Outcome), WhyNot(determination)));
        }

        foreach (var expected in packCase.Expectation.Lines)
        {
            var actual = determination.Lines.FirstOrDefault(line => line.LineId == expected.LineId);
            CompareLine(expected, actual, differences);
        }

        return new CaseResult(packCase, determination, differences.ToImmutable());
    }

    internal static string Word<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    private static void CompareLine(LineExpectation expected, LineDetermination? actual, ImmutableArray<CaseDifference>.Builder differences)
    {
        if (expected.Outcome is { } outcome && outcome != actual?.Outcome)
        {
            differences.Add(new(expected.LineId, null, Word(outcome), actual is null ? null : Word(actual.Outcome), actual?.Reason));
        }

        foreach (var criterion in expected.Criteria)
        {
            var result = actual?.Criteria.FirstOrDefault(result => result.Id == criterion.CriterionId);
            if (result?.Status != criterion.Status)
            {
                differences.Add(new(expected.LineId, criterion.CriterionId, Word(criterion.Status), result is null ? null : Word(result.Status), result is null ? null : Said(result)));
            }
        }
    }

    /// <summary>The criteria that decided against an outcome of covered, so that a wrong outcome explains itself.</summary>
    private static string? WhyNot(Determination determination)
    {
        var decisive =
            from line in determination.Lines
            from criterion in line.Criteria
            where criterion.Consequence != Consequence.Advice && criterion.Status is CriterionStatus.NotMet or CriterionStatus.Unknown
            select $"{criterion.Id} of line \"{line.LineId}\" is {Word(criterion.Status)}";
        var text = string.Join(", ", decisive);
        return text.Length == 0 ? null : text + ".";
    }

    private static string Said(CriterionResult result) => string.Join(' ', [result.Message, .. result.Contradictions]);
}
