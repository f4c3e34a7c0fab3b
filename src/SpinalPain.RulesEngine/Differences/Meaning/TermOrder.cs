using System.Collections.Immutable;

namespace SpinalPain.RulesEngine.Differences;

/// <summary>
/// Tells whether one condition is never truer than another: for no episode, where false is less than unknown and unknown less than true.
/// A yes is certain. A no means that it cannot be told from the form of the two.
/// </summary>
internal sealed class TermOrder
{
    // Far more than any policy needs; what hostile packs leave open beyond it counts as not told.
    private int stepsLeft = 5_000_000;

    private readonly Dictionary<(int Lower, int Higher), bool> known = [];

    public bool IsNeverTruer(Term lower, Term higher)
    {
        if (lower == higher)
        {
            return true;
        }

        if (--this.stepsLeft < 0)
        {
            return false;
        }

        if (!this.known.TryGetValue((lower.Id, higher.Id), out var result))
        {
            result = this.Decide(lower, higher);
            this.known.Add((lower.Id, higher.Id), result);
        }

        return result;
    }

    private bool Decide(Term lower, Term higher)
    {
        // These two splits lose nothing, so they come first.
        if (higher is JunctionTerm { IsAll: true } every)
        {
            return every.Operands.All(operand => this.IsNeverTruer(lower, operand));
        }

        if (lower is JunctionTerm { IsAll: false } each)
        {
            return each.Operands.All(operand => this.IsNeverTruer(operand, higher));
        }

        return (lower is JunctionTerm all && all.Operands.Any(operand => this.IsNeverTruer(operand, higher)))
            || (higher is JunctionTerm any && any.Operands.Any(operand => this.IsNeverTruer(lower, operand)))
            || this.DecideTests(lower, higher);
    }

    private bool DecideTests(Term lower, Term higher) => (lower, higher) switch
    {
        (NotTerm one, NotTerm two) => this.IsNeverTruer(two.Test, one.Test),
        (TextsTerm one, NotTerm { Test: TextsTerm two }) => one.Subject == two.Subject && one.Texts.IsApartFrom(two.Texts),
        (TextsTerm one, TextsTerm two) => one.Subject == two.Subject && one.Texts.IsWithin(two.Texts),
        (WordsTerm one, WordsTerm two) => one.Subject == two.Subject && one.Holds.Zip(two.Holds).All(word => !word.First || word.Second),
        (ThresholdTerm one, ThresholdTerm two) => one.Subject == two.Subject && Reaches(one.Threshold, one.IsStrict, two.Threshold, two.IsStrict),
        (OrderTerm one, OrderTerm two) => one.Left == two.Left && one.Right == two.Right && (one.IsStrict || !two.IsStrict),
        (WindowTerm one, WindowTerm two) => one.Subject == two.Subject && one.Before == two.Before && two.Length.IsAtLeast(one.Length),
        (WindowTerm one, _) => this.IsNeverTruer(one.IsBefore, higher),
        (CountTerm one, CountTerm two) => this.Counts(one, two),
        (AtLeastTerm one, AtLeastTerm two) => one.Minimum.IsAtLeast(two.Minimum) && this.CanPair(one.Operands, two.Operands),
        (SourcesTerm one, SourcesTerm two) => this.Sources(one, two),
        (ExtremeTerm one, ExtremeTerm two) => one.Choice == two.Choice && one.Member == two.Member && this.IsNeverTruer(one.Satisfies, two.Satisfies),
        (ImprovementTerm one, ImprovementTerm two) => one.Subject == two.Subject && one.AtLeast.IsAtLeast(two.AtLeast) && LastsAsLong(one.SustainedFor, two.SustainedFor),
        _ => false,
    };

    private static bool Reaches(Threshold one, bool oneIsStrict, Threshold two, bool twoIsStrict) => one.IsAtLeast(two, strictly: twoIsStrict && !oneIsStrict);

    private static bool LastsAsLong(Threshold? one, Threshold? two) => two is null || (one is not null && one.IsAtLeast(two));

    /// <summary>There are never fewer elements than different dates among them.</summary>
    private bool Counts(CountTerm one, CountTerm two) =>
        one.List == two.List
        && (one.DistinctBy == two.DistinctBy || two.DistinctBy is null)
        && Reaches(one.Limit, one.IsStrict, two.Limit, two.IsStrict)
        && this.IsNeverTruer(one.Member, two.Member);

    /// <summary>Both operators grow truer with each of their operands, but another operand may make them truer or less true.</summary>
    private bool Sources(SourcesTerm one, SourcesTerm two)
    {
        if (one.IsOrdered != two.IsOrdered || one.Operands.Length != two.Operands.Length)
        {
            return false;
        }

        return one.IsOrdered
            ? one.Operands.Zip(two.Operands).All(pair => this.IsNeverTruer(pair.First, pair.Second))
            : this.CanPair(one.Operands, two.Operands);
    }

    /// <summary>Whether each of the lower ones can have a higher one of its own.</summary>
    private bool CanPair(ImmutableArray<Term> lower, ImmutableArray<Term> higher)
    {
        if (lower.Length > higher.Length)
        {
            return false;
        }

        var takenBy = new int[higher.Length];
        Array.Fill(takenBy, -1);
        return Enumerable.Range(0, lower.Length).All(place => Place(place, new bool[higher.Length]));

        bool Place(int place, bool[] tried)
        {
            for (var index = 0; index < higher.Length; index++)
            {
                if (!tried[index] && this.IsNeverTruer(lower[place], higher[index]))
                {
                    tried[index] = true;
                    if (takenBy[index] < 0 || Place(takenBy[index], tried))
                    {
                        takenBy[index] = place;
                        return true;
                    }
                }
            }

            return false;
        }
    }
}
