using System.Globalization;
using SpinalPain.RulesEngine.Benchmarks.Workload;
using SpinalPain.RulesEngine.Episodes;

namespace SpinalPain.RulesEngine.Benchmarks;

/// <summary><c>generate COUNT [--seed N] [--output FILE]</c>: episodes for all services of the CGS pack, one JSON object a line.</summary>
internal static class GenerateCommand
{
    public const int DefaultSeed = 20240101;

    public static int Run(ReadOnlySpan<string> arguments)
    {
        var (count, seed, output) = (0, DefaultSeed, (string?)null);
        for (var index = 0; index < arguments.Length; index++)
        {
            var isRead = (arguments[index], index + 1 < arguments.Length) switch
            {
                ("--seed", true) => Number(arguments[++index], out seed),
                ("--output", true) => (output = arguments[++index]).Length > 0,
                (var text, _) => count == 0 && Number(text, out count) && count > 0,
            };
            if (!isRead)
            {
                return Usage();
            }
        }

        if (count == 0)
        {
            return Usage();
        }

        using var stream = output is null ? Console.OpenStandardOutput() : File.Create(output);
        using var buffered = new BufferedStream(stream, 1 << 20);
        var generator = new EpisodeGenerator(seed);
        for (var number = 1; number <= count; number++)
        {
            buffered.Write(EpisodeWriter.Write(generator.AnyService(number).Episode));
            buffered.WriteByte((byte)'\n');
        }

        return 0;
    }

    private static bool Number(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    private static int Usage()
    {
        Console.Error.WriteLine("generate COUNT [--seed N] [--output FILE]");
        return 2;
    }
}
