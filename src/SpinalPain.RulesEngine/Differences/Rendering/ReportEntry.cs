using System.Collections.Immutable;

namespace SpinalPain.RulesEngine.Differences;

/// <summary>One change for people.</summary>
/// <param name="Tag">What happened in one word, or null where the section says it.</param>
/// <param name="Id">Id of what changed.</param>
/// <param name="Title">Its title, or null.</param>
/// <param name="Details">Sentences about it.</param>
/// <param name="Texts">Texts before and after.</param>
internal sealed record ReportEntry(string? Tag, string Id, string? Title, ImmutableArray<string> Details, ImmutableArray<ReportText> Texts);

/// <summary>A text before and after.</summary>
/// <param name="Label">What it is.</param>
/// <param name="Lines">The lines, each with its mark of <see cref="LineDiff"/>.</param>
internal sealed record ReportText(string Label, ImmutableArray<string> Lines);
