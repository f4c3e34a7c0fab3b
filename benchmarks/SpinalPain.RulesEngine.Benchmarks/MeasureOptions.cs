namespace SpinalPain.RulesEngine.Benchmarks;

/// <summary>How to measure, and where to put the page.</summary>
/// <param name="IsShort">Whether to measure for some minutes only.</param>
/// <param name="Output">The file for the page, or null.</param>
/// <param name="Artifacts">The folder for logs.</param>
/// <param name="Command">What people run to get the same page.</param>
internal sealed record MeasureOptions(bool IsShort, string? Output, string Artifacts, string Command)
{
    /// <summary>What the arguments ask for; null when they are wrong, which was told.</summary>
    public static MeasureOptions? Read(ReadOnlySpan<string> arguments)
    {
        var options = new MeasureOptions(IsShort: false, Output: null, "artifacts", "benchmarks/run");
        for (var index = 0; index < arguments.Length; index++)
        {
            switch (arguments[index])
            {
                case "--short":
                    options = options with { IsShort = true };
                    break;
                case "--output" when index + 1 < arguments.Length:
                    options = options with { Output = arguments[++index] };
                    break;
                case "--artifacts" when index + 1 < arguments.Length:
                    options = options with { Artifacts = arguments[++index] };
                    break;
                case "--command" when index + 1 < arguments.Length:
                    options = options with { Command = arguments[++index] };
                    break;
                default:
                    Console.Error.WriteLine($"{arguments[index]} is not known, or it lacks its value.");
                    return null;
            }
        }

        return options;
    }

    /// <summary>Prints the page, and writes it to the file where there is one.</summary>
    public void Show(string page)
    {
        Console.WriteLine();
        Console.Write(page);
        if (this.Output is not null)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(this.Output))!);
            File.WriteAllText(this.Output, page);
        }
    }
}
