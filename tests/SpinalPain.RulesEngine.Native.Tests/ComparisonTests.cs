using System.Text;

namespace SpinalPain.RulesEngine.Native.Tests;

/// <summary>The native tool and the managed one do the same, to the byte.</summary>
public sealed class ComparisonTests
{
    [TestCaseSource(typeof(AllComparisons), nameof(AllComparisons.Cases))]
    public void The_native_tool_does_what_the_managed_one_does(object compared)
    {
        var comparison = (Comparison)compared;
        if (comparison.OnTerminal && !OperatingSystem.IsLinux())
        {
            Assert.Ignore("The terminal is made by \"script\" of util-linux.");
        }

        var folder = Path.Combine(Path.GetTempPath(), $"spinalpain-native-{Guid.NewGuid():N}");
        var (managed, managedFiles) = Run(Tool.Managed, comparison, folder);
        var (native, nativeFiles) = Run(Tool.Native, comparison, folder);

        Text(native.Error).ShouldBe(Text(managed.Error));
        Text(native.Output).ShouldBe(Text(managed.Output));
        native.ExitCode.ShouldBe(managed.ExitCode);
        native.Output.ShouldBe(managed.Output);
        native.Error.ShouldBe(managed.Error);
        nativeFiles.Keys.ShouldBe(managedFiles.Keys);
        foreach (var (name, (bytes, mode)) in managedFiles)
        {
            Text(nativeFiles[name].Bytes).ShouldBe(Text(bytes), name);
            nativeFiles[name].Bytes.ShouldBe(bytes, name);
            nativeFiles[name].Mode.ShouldBe(mode, name);
        }

        managed.ExitCode.ShouldBe(comparison.ExitCode ?? managed.ExitCode, Text(managed.Error));
        (managed.Output.Length + managed.Error.Length + managedFiles.Count).ShouldBeGreaterThan(0, "Two tools that do nothing are no proof.");
        if (!comparison.OnTerminal)
        {
            Text(native.Output).ShouldNotContain("\u001b", customMessage: "Colors are for terminals.");
        }
    }

    private static (ToolRun Run, SortedDictionary<string, (byte[] Bytes, UnixFileMode Mode)> Files) Run(Tool tool, Comparison comparison, string path)
    {
        using var folder = RunFolder.Create(path, comparison);
        var (run, files) = (tool.Run(comparison, folder.Path), folder.Files());
        return comparison.TellsTime ? (TimeTold.In(run), TimeTold.In(files)) : (run, files);
    }

    private static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes);
}
