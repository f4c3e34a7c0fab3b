using System.Collections.Immutable;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;

namespace SpinalPain.RulesEngine.Tests.Reference;

/// <summary>An element of the list at the bottom, and how it stands to the list that an operator looks through.</summary>
/// <param name="Around">What the conditions of the operator see with it.</param>
/// <param name="Membership">Whether it is in the subsets and <c>where</c> holds.</param>
/// <param name="IsOutside">Whether it is surely not in one of the subsets.</param>
/// <param name="Asked">The conditions of the subsets and <c>where</c>, as far as they were asked.</param>
/// <param name="Facts">What is noted of the element itself.</param>
internal sealed record Candidate(Surroundings Around, Truth Membership, bool IsOutside, ImmutableArray<Finding> Asked, ImmutableArray<Noted> Facts)
{
    public bool IsPossible => this.Membership != Truth.False;

    public ElementFinding Found(Truth truth, bool isOutside, params ReadOnlySpan<Finding> also) =>
        new(truth, this.Membership, isOutside) { Parts = [.. this.Asked, .. also], Facts = this.Facts };
}

/// <summary>Goes through the elements of lists and subsets.</summary>
internal static class Elements
{
    /// <summary>The list of the record at the bottom of a list operand.</summary>
    public static Reading Bottom(ListOperand operand, Surroundings around) => operand switch
    {
        SubsetList subset => Bottom(subset.Subset.From, around),
        _ => ReferenceReader.Read(((PathList)operand).Path, around),
    };

    /// <summary>The elements of the list at the bottom; <paramref name="date"/> is the date that the operator goes by, if any.</summary>
    public static IEnumerable<Candidate> Of(ListCondition condition, Surroundings around, FactPath? date = null) =>
        ReferenceReader.Elements(Bottom(condition.List, around)).Select(element => Look(condition, element, around, date));

    private static Candidate Look(ListCondition condition, Bound element, Surroundings around, FactPath? date)
    {
        var asked = new List<Finding>();
        foreach (var subset in SubsetsOf(condition.List))
        {
            asked.Add(ReferenceEvaluator.Ask(subset.Where, around.With(subset.Element, element)));
            if (asked[^1].Truth == Truth.False)
            {
                break;
            }
        }

        var within = around.With(condition.Element, element);
        var isOutside = asked.Exists(finding => finding.Truth == Truth.False);
        if (!isOutside && condition.Where is { } where)
        {
            asked.Add(ReferenceEvaluator.Ask(where, within));
        }

        var membership = Logic.All(asked.Select(finding => finding.Truth));
        var datedBy = date is not null && membership != Truth.False ? ReferenceReader.Read(date, within).Note() : null;
        return new Candidate(within, membership, isOutside, [.. asked], [.. NameOf(element), .. datedBy is null ? Array.Empty<Noted>() : [datedBy]]);
    }

    /// <summary>From the bottom of the list up.</summary>
    private static IEnumerable<SubsetDefinition> SubsetsOf(ListOperand operand) =>
        operand is SubsetList { Subset: var subset } ? SubsetsOf(subset.From).Append(subset) : [];

    private static IEnumerable<Noted> NameOf(Bound element)
    {
        if (element is Place { Type.NamedBy: { } fact } place && ReferenceReader.Read(place, fact) is { Value: not null } name)
        {
            yield return name.Note();
        }
    }
}
