using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Tests.Reference;

/// <summary>What the comparison does not see, no test of engines can see.</summary>
public sealed class DeterminationComparisonTests
{
    private static readonly PackIdentity Pack = new("pack", "1.0.0", "00ff");

    /// <summary>A determination without an empty list or a null, so that every member can be changed.</summary>
    private static Determination Full { get; } = new()
    {
        Outcome = CoverageOutcome.Covered,
        AsOf = new DateOnly(2025, 6, 15),
        Stage = ReviewStage.ClaimReview,
        Packs = [Pack],
        EpisodeId = "episode",
        Lines =
        [
            new LineDetermination
            {
                LineId = "line",
                Code = "62323",
                AsOf = new DateOnly(2025, 6, 15),
                Pack = Pack,
                Outcome = CoverageOutcome.Covered,
                Reason = "Reason.",
                Policies = ["policy"],
                Criteria =
                [
                    new CriterionResult
                    {
                        Id = "criterion",
                        Title = "Title",
                        Covers = ["I-1"],
                        Source = new PackSource("source", "Document", "Section"),
                        Status = CriterionStatus.Met,
                        Consequence = Consequence.NotCovered,
                        Evidence = [new Evidence("line.code", "/lines/0/code", "62323", new DateOnly(2025, 6, 15))],
                        Parameters = [new ParameterReading("parameter", 4, "weeks", new DateOnly(2024, 1, 1), "source")],
                        Measurements = [new Measurement("line.views", "2", "at least 2", "parameter", Holds: true)],
                        Contradictions = ["Contradiction."],
                        Message = "Message.",
                    },
                ],
            },
        ],
        Missing = [new MissingFact("line.side", "/lines/0/side", "Ask.", ["criterion"], ["line"])],
    };

    private static IEnumerable<TestCaseData> Changed() =>
        Changes(Full, string.Empty).Select(change => new TestCaseData(change.Value) { TestName = "A_change_is_seen_of " + change.At });

    [Test]
    public void Equal_determinations_do_not_differ() => DeterminationComparison.FirstDifference(Full, Full with { Packs = [Pack with { }] }).ShouldBeNull();

    [TestCaseSource(nameof(Changed))]
    public void Each_change_of_a_member_is_seen(Determination changed)
    {
        DeterminationComparison.FirstDifference(Full, changed).ShouldNotBeNull();
        DeterminationComparison.FirstDifference(changed, Full).ShouldNotBeNull();
    }

    [Test]
    public void A_difference_names_its_place_and_both_values() =>
        DeterminationComparison.FirstDifference(Full, Full with { Lines = [Full.Lines[0] with { Reason = null }] })
            .ShouldBe("lines[0].reason: expected \"Reason.\", but was nothing");

    /// <summary>Everything that differs from a value in one place: each member of a record, each element of a list, a list that is shorter.</summary>
    private static IEnumerable<(string At, object? Value)> Changes(object value, string at) => value switch
    {
        string text => [(at, text + " changed")],
        bool truth => [(at, !truth), (at + " without a value", null)],
        decimal number => [(at, number + 1)],
        DateOnly date => [(at, date.AddDays(1))],
        Enum word => [(at, Enum.ToObject(word.GetType(), Convert.ToInt32(word, null) + 1))],
        IEnumerable list => ListChanges(list, at),

        // Which episode and which engine it was is no part of the answer.
        _ => value.GetType().GetProperties().Where(property => property.CanWrite && property.Name is not (nameof(Determination.EpisodeSha256) or nameof(Determination.DecidedBy))).SelectMany(property => MemberChanges(value, property, at)),
    };

    private static IEnumerable<(string At, object? Value)> MemberChanges(object record, PropertyInfo property, string at)
    {
        var value = property.GetValue(record);
        value.ShouldNotBeNull($"{property.DeclaringType!.Name}.{property.Name} needs a value in this test");
        return Changes(value, $"{at}/{property.Name}").Select(change => (change.At, (object?)With(record, property, change.Value)));
    }

    private static IEnumerable<(string At, object? Value)> ListChanges(IEnumerable list, string at)
    {
        var elements = list.Cast<object>().ToList();
        elements.ShouldNotBeEmpty($"{at} needs an element in this test");
        var changes = elements.SelectMany((element, index) =>
            Changes(element, $"{at}/{index}").Select(change => (change.At, List: (List<object?>)[.. elements[..index], change.Value, .. elements[(index + 1)..]])));
        return changes.Append((at + " without the last", [.. elements[..^1]]))
            .Select(change => (change.Item1, (object?)ArrayOf(list.GetType().GetGenericArguments()[0], change.Item2)));
    }

    private static object With(object record, PropertyInfo property, object? value)
    {
        var copy = record.GetType().GetMethod("<Clone>$")!.Invoke(record, null)!;
        property.SetValue(copy, value);
        return copy;
    }

    private static object ArrayOf(Type element, List<object?> values)
    {
        var array = Array.CreateInstance(element, values.Count);
        ((ICollection)values).CopyTo(array, 0);
        var create = typeof(ImmutableArray).GetMethods().Single(method => method is { Name: nameof(ImmutableArray.Create), IsGenericMethod: true }
            && method.GetParameters() is [{ ParameterType: { IsArray: true } }]);
        return create.MakeGenericMethod(element).Invoke(null, [array])!;
    }
}
