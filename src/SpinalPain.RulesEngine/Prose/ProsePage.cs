using System.Collections.Immutable;

namespace SpinalPain.RulesEngine.Prose;

/// <summary>A pack for people, before it is written in some form.</summary>
/// <param name="Title">The title.</param>
/// <param name="Lead">What it is, in a sentence or two.</param>
/// <param name="About">Identity and dates.</param>
/// <param name="Sections">The parts, in order.</param>
internal sealed record ProsePage(string Title, ProseText Lead, ProseFacts About, ImmutableArray<ProseSection> Sections);
