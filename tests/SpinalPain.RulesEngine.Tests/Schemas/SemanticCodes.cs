using System.Text.RegularExpressions;
using SpinalPain.RulesEngine.Diagnostics;

namespace SpinalPain.RulesEngine.Tests.Schemas;

/// <summary>
/// The one list of the codes that are semantic: what our reader may reject although the file fits its schema, and why no schema can tell.
/// Every other error is structure, and the schema must reject it too.
/// </summary>
internal static partial class SemanticCodes
{
    private const string Bytes = "It is about the bytes, which a validator no longer sees.";
    private const string Size = "It is a limit of the whole file, against hostile input.";
    private const string Unique = "No two may be the same among elements that differ in other members.";
    private const string Elsewhere = "What the name stands for is written elsewhere.";
    private const string Binding = "It depends on what a name is bound to in the conditions around.";
    private const string Compared = "It compares values that stand in different places.";
    private const string Meaning = "It is about what the whole condition means.";

    /// <summary>Code to reason.</summary>
    public static Dictionary<string, string> Reasons { get; } = new(StringComparer.Ordinal)
    {
        [DiagnosticCodes.NotUtf8.Id] = Bytes,
        [DiagnosticCodes.TooDeep.Id] = Size,
        [DiagnosticCodes.TooMany.Id] = Size,
        [DiagnosticCodes.TooLong.Id] = "A text is measured in UTF-16 units here and in characters there, and the text of a number is gone.",
        [DiagnosticCodes.DuplicateMember.Id] = "A validator sees the last of two members only.",
        [DiagnosticCodes.NumberNotExact.Id] = "The digits of a number as it is written are gone.",
        [DiagnosticCodes.DuplicateEpisodeId.Id] = Unique,
        [DiagnosticCodes.ReferenceNotFound.Id] = Elsewhere,
        [DiagnosticCodes.DuplicatePackFile.Id] = "It is about the files of the pack and not about what is in one.",
        [DiagnosticCodes.ConditionTooDeep.Id] = Size,
        [DiagnosticCodes.ConditionTooLarge.Id] = Size,
        [DiagnosticCodes.DuplicateId.Id] = Unique,
        [DiagnosticCodes.UnknownParameter.Id] = Elsewhere,
        [DiagnosticCodes.UnknownValueSet.Id] = Elsewhere,
        [DiagnosticCodes.UnknownDefinition.Id] = Elsewhere,
        [DiagnosticCodes.UnknownCriterion.Id] = Elsewhere,
        [DiagnosticCodes.UnknownSource.Id] = Elsewhere,
        [DiagnosticCodes.UnknownItem.Id] = Elsewhere,
        [DiagnosticCodes.UnknownBinding.Id] = Binding,
        [DiagnosticCodes.UnknownFact.Id] = Binding,
        [DiagnosticCodes.PathDoesNotFit.Id] = Binding,
        [DiagnosticCodes.WrongDefinitionKind.Id] = Elsewhere,
        [DiagnosticCodes.TestDoesNotFit.Id] = Binding,
        [DiagnosticCodes.TypeMismatch.Id] = Compared,
        [DiagnosticCodes.UnitMismatch.Id] = Compared,
        [DiagnosticCodes.WrongParameterType.Id] = Elsewhere,
        [DiagnosticCodes.UnknownCodeWord.Id] = Binding,
        [DiagnosticCodes.NotAProcedure.Id] = Binding,
        [DiagnosticCodes.NotADateOfTheElement.Id] = Binding,
        [DiagnosticCodes.NameInForce.Id] = Binding,
        [DiagnosticCodes.DefinitionCycle.Id] = Elsewhere,
        [DiagnosticCodes.ExpansionTooLarge.Id] = Elsewhere,
        [DiagnosticCodes.UnknownPlaceholder.Id] = Elsewhere,
        [DiagnosticCodes.RangeReversed.Id] = Compared,
        [DiagnosticCodes.ValueOutOfRange.Id] = Compared,
        [DiagnosticCodes.PeriodReversed.Id] = Compared,
        [DiagnosticCodes.ValuesOutOfOrder.Id] = Compared,
        [DiagnosticCodes.ValuesOverlap.Id] = Compared,
        [DiagnosticCodes.ValuesLeaveGap.Id] = Compared,
        [DiagnosticCodes.MalformedCode.Id] = Binding,
        [DiagnosticCodes.WrongCodeSystem.Id] = Elsewhere,
        [DiagnosticCodes.ItemNotCovered.Id] = Elsewhere,
        [DiagnosticCodes.WeightMismatch.Id] = Elsewhere,
        [DiagnosticCodes.ConstantCondition.Id] = Meaning,
        [DiagnosticCodes.UnknownBase.Id] = Elsewhere,
        [DiagnosticCodes.DuplicateCaseName.Id] = Unique,
        [DiagnosticCodes.UnknownExpectedLine.Id] = Elsewhere,
        [DiagnosticCodes.UnknownExpectedCriterion.Id] = Elsewhere,
        [DiagnosticCodes.PatchRemovesNothing.Id] = Elsewhere,
    };

    /// <summary>Whether the schema need not know of a problem.</summary>
    public static bool Cover(Diagnostic diagnostic) =>
        Reasons.ContainsKey(diagnostic.Code.Id)

        // Whether the patched episode lacks a member depends on the base, which is another file.
        || (diagnostic.Code == DiagnosticCodes.MissingMember && InPatch().IsMatch(diagnostic.Location.Pointer))

        // The digits of a number as it is written are gone; its bounds are not.
        || (diagnostic.Code == DiagnosticCodes.MalformedNumber && diagnostic.Message.EndsWith(" has more digits than a pack may hold.", StringComparison.Ordinal));

    [GeneratedRegex("^/cases/[0-9]+/patch(/|$)")]
    private static partial Regex InPatch();
}
