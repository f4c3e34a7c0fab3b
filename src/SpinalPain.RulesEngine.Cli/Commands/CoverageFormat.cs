namespace SpinalPain.RulesEngine.Cli.Commands;

/// <summary>How coverage is written.</summary>
internal enum CoverageFormat
{
    Text,
    Json,
    Html,
}
