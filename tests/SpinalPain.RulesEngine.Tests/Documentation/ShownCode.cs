namespace SpinalPain.RulesEngine.Tests.Documentation;

/// <summary>Code that a document shows.</summary>
internal static class ShownCode
{
    /// <summary>What it writes to the console when it is run at the root of the repository.</summary>
    public static string OutputOf(Action code)
    {
        var (folder, console) = (Environment.CurrentDirectory, Console.Out);
        using var output = new StringWriter { NewLine = "\n" };
        try
        {
            Environment.CurrentDirectory = Golden.RepositoryRoot;
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
