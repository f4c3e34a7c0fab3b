namespace SpinalPain.RulesEngine.Cli;

internal static class Program
{
    private static int Main() => 2;
}
