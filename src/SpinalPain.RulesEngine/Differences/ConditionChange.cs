using System.Collections.Immutable;
using SpinalPain.RulesEngine.Diagnostics;

namespace SpinalPain.RulesEngine.Differences;

/// <summary>A condition before and after, in words: a line for each condition within it, two blanks deeper than the one around it.</summary>
/// <param name="Member">Which condition, such as "when" or "appliesWhen".</param>
/// <param name="Old">The old one; empty when there was none.</param>
/// <param name="OldLocation">Where it stands in the old pack, or null.</param>
/// <param name="New">The new one; empty when there is none.</param>
/// <param name="NewLocation">Where it stands in the new pack, or null.</param>
public sealed record ConditionChange(string Member, ImmutableArray<string> Old, SourceLocation? OldLocation, ImmutableArray<string> New, SourceLocation? NewLocation);
