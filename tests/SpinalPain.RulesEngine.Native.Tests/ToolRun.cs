namespace SpinalPain.RulesEngine.Native.Tests;

/// <summary>What came of one run.</summary>
internal sealed record ToolRun(int ExitCode, byte[] Output, byte[] Error);
