using System.Globalization;
using SpinalPain.RulesEngine.Episodes;

namespace SpinalPain.RulesEngine.Benchmarks.Workload;

/// <summary>Whether what <c>generate</c> writes is what the library reads: every line must come back as it went out.</summary>
internal static class WrittenLines
{
    private const int Checked = 2000;
    private const int Shown = 20;

    /// <summary>Tells of lines that are refused, or that read as something else than what was written.</summary>
    /// <returns>How many there are.</returns>
    public static int Check(TextWriter output)
    {
        var generator = new EpisodeGenerator(GenerateCommand.DefaultSeed);
        var wrong = 0;
        for (var number = 1; number <= Checked; number++)
        {
            if (Fault(EpisodeWriter.Write(generator.AnyService(number).Episode)) is { } fault && wrong++ < Shown)
            {
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Generated line {number}: {fault}"));
            }
        }

        output.WriteLine(wrong == 0
            ? string.Create(CultureInfo.InvariantCulture, $"{Checked:N0} generated lines are read, and written again they are the same bytes.")
            : string.Create(CultureInfo.InvariantCulture, $"{wrong:N0} of {Checked:N0} generated lines are not read as they were written."));
        return wrong;
    }

    /// <summary>What is wrong with a line; null when nothing is.</summary>
    public static string? Fault(byte[] line)
    {
        var read = EpisodeReader.Read(line, "generated");
        return !read.Succeeded ? string.Join(' ', read.Diagnostics)
            : EpisodeWriter.Write(read.Value).AsSpan().SequenceEqual(line) ? null
            : "it is read as something else.";
    }
}
