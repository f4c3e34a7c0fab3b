namespace SpinalPain.RulesEngine.Checking;

/// <summary>A document, or a section of one, that a pack rests on.</summary>
/// <param name="Id">Id that criteria cite.</param>
/// <param name="Document">Name of the document.</param>
/// <param name="Section">Section, or null for the whole document.</param>
public sealed record PackSource(string Id, string Document, string? Section);
