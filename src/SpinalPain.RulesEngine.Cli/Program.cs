using System.Diagnostics;
using SpinalPain.RulesEngine.Cli.Commands;
using SpinalPain.RulesEngine.Cli.Terminal;

namespace SpinalPain.RulesEngine.Cli;

internal static class Program
{
    private static int Main(string[] args) => Run(args, CommandIo.OfProcess());

    /// <summary>Runs one command line. No mistake of a person and no fault of the program shows a stack trace.</summary>
    internal static int Run(string[] args, CommandIo io)
    {
        try
        {
            return CommandLine.Run(args, io);
        }
        catch (OperationCanceledException)
        {
            return ExitCodes.Interrupted;
        }
        catch (IOException exception)
        {
            // Inputs that cannot be read are diagnostics; what is left is the output, such as a full disk.
            io.Tell($"spinalpain: the result cannot be written: {exception.Message}");
            return ExitCodes.OutputFailed;
        }
#pragma warning disable CA1031 // The last line of defense: whatever went wrong, a person gets one sentence.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            // The message of the exception could hold patient data, so only its kind and place are shown.
            io.Tell($"spinalpain: an unexpected {exception.GetType().Name}{PlaceOf(exception)} is a fault of this program; please report it to its maintainers, without patient data.");
            return ExitCodes.InternalError;
        }
    }
    /// <summary>The method that threw, such as " in Judge.Load"; empty when the build has not kept its name.</summary>
    private static string PlaceOf(Exception exception)
    {
        // What the native build keeps of a stack is the names of its methods, not the methods.
        if (new StackTrace(exception).GetFrame(0) is not { } frame || DiagnosticMethodInfo.Create(frame) is not { } method)
        {
            return string.Empty;
        }

        var type = method.DeclaringTypeName;
        return type is null ? $" in {method.Name}" : $" in {type[(type.LastIndexOfAny(['.', '+']) + 1)..]}.{method.Name}";
    }
}
