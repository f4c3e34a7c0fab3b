using System.Text.Json;
using SpinalPain.RulesEngine.Json;

namespace SpinalPain.RulesEngine.Formatting;

/// <summary>The rules of the layout: what never stands on one line, and what stays together.</summary>
internal static class Layout
{
    /// <summary>The most characters of a line, where that can be had: a text is never broken.</summary>
    public const int Width = 160;

    // What people review one by one stands on lines of its own, however short it is.
    private static readonly HashSet<string> Reviewed = new(StringComparer.Ordinal) { "readings", "parameters", "valueSets", "policies", "criteria", "definitions", "cases" };

    // Tables have a row a line, however long it is.
    private static readonly HashSet<string> Tables = new(StringComparer.Ordinal) { "items", "sources", "values", "extensions" };

    // "some: X, as: y" is one clause, read in one breath.
    private static readonly HashSet<string> Continuing = new(StringComparer.Ordinal) { "as", "by", "to", "measures", "sustainedFor" };

    private static readonly HashSet<string> Logic = new(StringComparer.Ordinal) { "all", "any", "not", "firstKnown", "agree", "of" };

    /// <summary>Whether the value stands on several lines even where one would do.</summary>
    public static bool IsSpread(SourceNode node) => node.Kind switch
    {
        _ when node.Parent is null || node.Children.Exists(child => child.FollowsEmptyLine) => node.Children.Count > 0,
        JsonValueKind.Array when node.Name is { } name && HoldsObjects(node) => IsTable(node) || IsReviewed(node) || (Logic.Contains(name) && node.Children.Count > 1),
        JsonValueKind.Array when node.Name == "requires" => node.Children.Count > 1,
        JsonValueKind.Object => node.Parent is { Kind: JsonValueKind.Array } list && IsReviewed(list) && node.Children.Exists(IsContainer),
        _ => false,
    };

    /// <summary>Whether the value stands on one line even where it is wider than a line.</summary>
    public static bool IsRow(SourceNode node) => node is { Kind: JsonValueKind.Object, Parent.Kind: JsonValueKind.Array } && IsTable(node.Parent) && !node.Children.Exists(IsContainer);

    /// <summary>Whether a member goes on with the clause of the member before it, on the same line where it fits.</summary>
    public static bool Continues(SourceNode member) => member.Name is { } name && Continuing.Contains(name) && !member.FollowsEmptyLine;

    /// <summary>Whether an object is a logic operator alone, whose braces stand on the lines of its operands' brackets.</summary>
    public static bool IsLogic(SourceNode node) => node is { Kind: JsonValueKind.Object, Children: [{ } only] } && Logic.Contains(only.Name!) && only.Children.Count > 0;

    public static bool IsContainer(SourceNode node) => node.Kind is JsonValueKind.Object or JsonValueKind.Array;

    private static bool HoldsObjects(SourceNode list) => list.Children.Exists(child => child.Kind == JsonValueKind.Object);

    private static bool IsTable(SourceNode list) => list.Name is { } name && Tables.Contains(name);

    private static bool IsReviewed(SourceNode list) => list is { Name: { } name, Parent.Parent: null } && Reviewed.Contains(name);
}
