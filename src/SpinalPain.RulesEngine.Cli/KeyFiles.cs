using SpinalPain.RulesEngine.Cli.Terminal;
using SpinalPain.RulesEngine.Diagnostics;

namespace SpinalPain.RulesEngine.Cli;

/// <summary>Reads the keys that options name.</summary>
internal static class KeyFiles
{
    /// <summary>The keys in the order of the options; null when one of them cannot be used, and every such one was told.</summary>
    public static List<T>? Read<T>(string[] paths, Func<string, Checked<T>> read, CommandIo io)
        where T : class
    {
        var keys = new List<T>();
        var problems = new List<Diagnostic>();
        foreach (var path in paths)
        {
            var key = read(path);
            problems.AddRange(key.Diagnostics);
            if (key.TryGetValue(out var usable))
            {
                keys.Add(usable);
            }
        }

        if (problems.Count == 0)
        {
            return keys;
        }

        keys.OfType<IDisposable>().ToList().ForEach(key => key.Dispose());
        io.Error.Write(DiagnosticText.Render(problems));
        return null;
    }
}
