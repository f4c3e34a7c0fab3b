namespace SpinalPain.RulesEngine.Cli.Tests;

/// <summary>How the command under test is started: the managed one, which was built beside the tests.</summary>
internal static class ToolUnderTest
{
    /// <summary>The program to start.</summary>
    public static string Program => Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet";

    /// <summary>Its arguments before those of the command.</summary>
    public static IReadOnlyList<string> First { get; } = [Path.Combine(AppContext.BaseDirectory, "spinalpain.dll")];
}
