namespace SpinalPain.RulesEngine.Native.Tests;

/// <summary>The tool, compiled natively once for all tests.</summary>
internal static class NativeTool
{
    private static readonly Lazy<string> Published = new(() => NativePublish.Of("src/SpinalPain.RulesEngine.Cli/SpinalPain.RulesEngine.Cli.csproj", "spinalpain"));

    /// <summary>The program.</summary>
    public static string Path => Published.Value;
}
