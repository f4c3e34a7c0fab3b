namespace SpinalPain.RulesEngine.Tests.Documentation;

/// <summary>Code that a document shows.</summary>
internal static class ShownCode
{
    /// <summary>What it writes to the console when it is run at the root of the repository, or in another folder.</summary>
    public static string OutputOf(Action code, string? runIn = null)
    {
        var (folder, console) = (Environment.CurrentDirectory, Console.Out);
        using var output = new StringWriter { NewLine = "\n" };
        try
        {
            Environment.CurrentDirectory = runIn ?? Golden.RepositoryRoot;
            Console.SetOut(output);

            code();
        }
        finally
        {
            Console.SetOut(console);
            Environment.CurrentDirectory = folder;
        }

        return output.ToString();
    }
}
