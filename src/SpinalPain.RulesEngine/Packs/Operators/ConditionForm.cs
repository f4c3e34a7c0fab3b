using System.Collections.Immutable;

namespace SpinalPain.RulesEngine.Packs;

/// <summary>One form of a condition.</summary>
/// <param name="Name">The member that tells the form.</param>
/// <param name="Meaning">What it asks, in one sentence.</param>
/// <param name="Members">The members that it may have, the one that tells it first.</param>
/// <param name="HasComparison">Whether exactly one of <see cref="ConditionForms.Comparisons"/> stands in it as well.</param>
/// <param name="HasTest">Whether one of <see cref="FactTests.All"/> stands in it as well.</param>
internal sealed record ConditionForm(string Name, string Meaning, ImmutableArray<FormMember> Members, bool HasComparison = false, bool HasTest = false)
{
    /// <summary>The names of all members that it may have.</summary>
    public string[] MemberNames { get; } =
    [
        .. Members.Select(member => member.Name),
        .. HasComparison ? ConditionForms.Comparisons.Select(comparison => comparison.Name) : [],
        .. HasTest ? FactTests.All.Select(test => test.Name) : [],
    ];
}

/// <summary>A member of a form.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What stands in it.</param>
/// <param name="Meaning">What it is for, in one sentence.</param>
/// <param name="IsRequired">Whether it may not be left out.</param>
internal sealed record FormMember(string Name, FormMemberKind Kind, string Meaning, bool IsRequired = true);

/// <summary>What stands in a member of a form.</summary>
internal enum FormMemberKind
{
    /// <summary>A condition.</summary>
    Condition,

    /// <summary>A list of conditions.</summary>
    Conditions,

    /// <summary>A reference to a parameter.</summary>
    Threshold,

    /// <summary>The id of a definition.</summary>
    Definition,

    /// <summary>The path of a fact that can be tested.</summary>
    Fact,

    /// <summary>The path of a date.</summary>
    Date,

    /// <summary>The path of a date of the element.</summary>
    DateOfElement,

    /// <summary>The path of a list, or the name of a subset.</summary>
    List,

    /// <summary>A new name for the element of a list.</summary>
    NewName,

    /// <summary>The name of an element in force.</summary>
    NameInForce,

    /// <summary>What assessments measure.</summary>
    Measures,
}
