namespace SpinalPain.RulesEngine.Formatting;

/// <summary>A file in its layout.</summary>
/// <param name="File">The file as its user named it.</param>
/// <param name="Text">The whole text: lines end in "\n", and the last line does too.</param>
/// <param name="IsChanged">Whether that is another text than the file holds.</param>
public sealed record FormattedFile(string File, string Text, bool IsChanged);
