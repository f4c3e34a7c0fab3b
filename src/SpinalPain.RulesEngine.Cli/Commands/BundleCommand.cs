using System.CommandLine;
using SpinalPain.RulesEngine.Bundles;
using SpinalPain.RulesEngine.Cli.Reports;
using SpinalPain.RulesEngine.Cli.Terminal;
using SpinalPain.RulesEngine.Diagnostics;

namespace SpinalPain.RulesEngine.Cli.Commands;

/// <summary>spinalpain bundle: puts a pack into one file that can be signed.</summary>
internal static class BundleCommand
{
    public static Command Create(CommandIo io)
    {
        var folder = new Argument<string>("PACK_DIR") { Description = "Folder of the rule pack." };
        var output = new Option<string>("--output", "-o") { Description = "File to write, replaced when it is there.", HelpName = "FILE", Required = true };
        var sign = new Option<string[]>("--sign") { Description = "Sign with the private key of this PEM file: ECDSA on the curve P-256. Give it again to sign with several keys.", HelpName = "FILE" };
        var command = new ExampleCommand(
            "bundle",
            "Puts a pack into one file that can be signed.",
            "Puts a rule pack into one file: its files with those of its cases, its SHA-256, and how its cases came out, which are run. A pack with errors or failing cases is refused, and nothing is written. "
            + "Exits with 1 when a case fails.",
            "spinalpain bundle rules/cgs-spinal-pain/1.0.0 -o cgs-spinal-pain-1.0.0.bundle",
            "spinalpain bundle rules/cgs-spinal-pain/1.0.0 -o cgs-spinal-pain-1.0.0.bundle --sign key.pem")
        {
            folder, output, sign,
        };
        SharedOptions.RefuseUnknownOptions(command);
        command.SetAction((parsed, cancellation) => Work.Run(() => Run(parsed.GetValue(folder)!, parsed.GetValue(output)!, parsed.GetValue(sign) ?? [], io, cancellation), cancellation));
        return command;
    }

    private static int Run(string folder, string output, string[] keyFiles, CommandIo io, CancellationToken cancellation)
    {
        // A key that cannot be used is told before all the cases are run.
        var signers = KeyFiles.Read(keyFiles, PemSigner.ReadFile, io);
        try
        {
            return signers is null ? ExitCodes.InvalidInput : Run(folder, output, signers, io, cancellation);
        }
        finally
        {
            signers?.ForEach(signer => signer.Dispose());
        }
    }

    private static int Run(string folder, string output, List<PemSigner> signers, CommandIo io, CancellationToken cancellation)
    {
        var made = PackBundle.CreateFromFolder(folder);
        Diagnostic[] found = [.. made.Diagnostics.Where(each => each.Code != DiagnosticCodes.UnreviewedCase)];
        if (found.Length > 0)
        {
            io.Error.Write(DiagnosticText.Render(found));
        }

        if (!made.TryGetValue(out var bundle))
        {
            var fails = Array.TrueForAll(found, each => each.Code == DiagnosticCodes.FailingCase || each.Severity == DiagnosticSeverity.Warning);
            io.Tell($"{PlainText.OneLine(folder)} is not a valid rule pack with {(fails ? "cases that pass" : "valid cases")}, so no bundle was written.");
            return fails ? ExitCodes.ProblemsFound : ExitCodes.InvalidInput;
        }

        cancellation.ThrowIfCancellationRequested();
        bundle = signers.Aggregate(bundle, (each, signer) => each.Sign(signer));
        if (SafeFile.Write(output, bundle.Utf8.Span) is { } reason)
        {
            io.Tell($"{PlainText.OneLine(output)} was not written: {reason}.");
            return ExitCodes.OutputFailed;
        }

        io.Output.Write(BundleText.Written(output, bundle));
        return ExitCodes.Done;
    }
}
