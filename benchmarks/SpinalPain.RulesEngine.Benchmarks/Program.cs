namespace SpinalPain.RulesEngine.Benchmarks;

internal static class Program
{
    private static int Main(string[] args) => args switch
    {
        ["generate", ..] => GenerateCommand.Run(args.AsSpan(1)),
        _ => Usage(),
    };

    private static int Usage()
    {
        Console.Error.WriteLine("generate");
        return 2;
    }
}
