namespace SpinalPain.RulesEngine.Cli.Scaffolding;

/// <summary>A file that a scaffold writes.</summary>
/// <param name="Path">Where.</param>
/// <param name="Text">The whole text.</param>
/// <param name="IsNew">Whether the file must not be there yet; else its text takes the place of the text before.</param>
internal sealed record ScaffoldFile(string Path, string Text, bool IsNew = true);
