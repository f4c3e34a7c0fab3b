using SpinalPain.RulesEngine.Native.Tests;

namespace SpinalPain.RulesEngine.Cli.Tests;

/// <summary>How the command under test is started by the tests that the managed tool passes too: here it is the native one.</summary>
internal static class ToolUnderTest
{
    public static string Program => NativeTool.Path;

    public static IReadOnlyList<string> First => [];
}
