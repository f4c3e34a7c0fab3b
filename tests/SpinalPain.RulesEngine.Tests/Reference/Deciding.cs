using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;

namespace SpinalPain.RulesEngine.Tests.Reference;

/// <summary>Chooses, of everything that was found, what decided; docs/reasons.md, "What decided".</summary>
internal static class Deciding
{
    /// <summary>A finding and all that decided it, each before its parts.</summary>
    public static IEnumerable<Finding> Walk(Finding finding) => PartsOf(finding).SelectMany(Walk).Prepend(finding);

    public static IEnumerable<Finding> PartsOf(Finding finding) => finding.Condition switch
    {
        FirstKnownCondition => finding.Truth == Truth.Unknown ? finding.Parts : finding.Parts.Where(part => part.Truth != Truth.Unknown).Take(1),
        AgreeCondition when !finding.Contradictions.IsEmpty => finding.Parts.Where(part => part.Truth != Truth.Unknown),
        NotCondition or DefinitionCondition => finding.Parts,
        ListCondition list => ElementsOf(list, finding).Where(element => !element.IsOutside).Take(Kept(finding.Depth)),
        _ => finding.Parts.Where(part => part.Truth == finding.Truth),
    };

    private static IEnumerable<ElementFinding> ElementsOf(ListCondition list, Finding finding)
    {
        var elements = finding.Parts.Cast<ElementFinding>();
        return list switch
        {
            NoneCondition => elements.Where(element => element.Truth == Logic.Not(finding.Truth)),
            CountCondition { Comparison: Comparison.AtLeast or Comparison.MoreThan } when finding.Truth != Truth.True => elements,
            CountCondition => elements.Where(element => element.Membership != Truth.False),
            ExtremeCondition => elements,
            _ => elements.Where(element => element.Truth == finding.Truth),
        };
    }

    /// <summary>How many elements of one list a person can use, by how many lists are around it.</summary>
    private static int Kept(int depth) => depth switch
    {
        0 => 50,
        1 => 12,
        _ => 4,
    };
}
