using System.Text;
using System.Text.RegularExpressions;
using SpinalPain.RulesEngine.Cli.Tests.Batches;

namespace SpinalPain.RulesEngine.Native.Tests;

/// <summary>What a batch says without how long it took: its summary, and the checkpoint that it leaves when it does not come to its end.</summary>
internal static partial class TimeTold
{
    public static ToolRun In(ToolRun run) => run with { Error = Changed(run.Error, BatchFiles.WithoutTime) };

    public static SortedDictionary<string, (byte[] Bytes, UnixFileMode Mode)> In(SortedDictionary<string, (byte[] Bytes, UnixFileMode Mode)> files)
    {
        foreach (var name in files.Keys.Where(name => name.EndsWith(".checkpoint", StringComparison.Ordinal)).ToList())
        {
            files[name] = (Changed(files[name].Bytes, text => Seconds.Replace(text, "\"seconds\": TIME")), files[name].Mode);
        }

        return files;
    }

    [GeneratedRegex("\"seconds\": [0-9.E+-]+")]
    private static partial Regex Seconds { get; }

    private static byte[] Changed(byte[] bytes, Func<string, string> change) => Encoding.UTF8.GetBytes(change(Encoding.UTF8.GetString(bytes)));
}
