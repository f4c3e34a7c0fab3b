using System.CommandLine;
using SpinalPain.RulesEngine.Bundles;
using SpinalPain.RulesEngine.Cli.Reports;
using SpinalPain.RulesEngine.Cli.Terminal;
using SpinalPain.RulesEngine.Diagnostics;

namespace SpinalPain.RulesEngine.Cli.Commands;

/// <summary>spinalpain verify: checks a bundle and tells what is in it.</summary>
internal static class VerifyCommand
{
    private enum Format
    {
        Text,
        Json,
    }

    public static Command Create(CommandIo io)
    {
        var file = new Argument<string>("FILE") { Description = "The bundle." };
        var keys = new Option<string[]>("--key") { Description = "Require a signature by the public key of this PEM file. Give it again to trust several keys, of which one is enough.", HelpName = "FILE" };
        var format = SharedOptions.OneOf<Format>(
            "--format",
            "text|json",
            "How to write what was found; text when left out.",
            new(StringComparer.Ordinal) { ["text"] = Format.Text, ["json"] = Format.Json });
        var command = new ExampleCommand(
            "verify",
            "Checks a bundle, who signed it, and what is in it.",
            "Checks a bundle: that it is as it was made, that its pack is sound and is what the bundle says, that its cases come out with this version of the program as they did when it was made, and, with --key, who "
            + "signed it. Without --key it tells damage only, not intent. Exits with 1 when the bundle is refused.",
            "spinalpain verify cgs-spinal-pain-1.0.0.bundle --key public.pem",
            "spinalpain verify cgs-spinal-pain-1.0.0.bundle --key public-2024.pem --key public-2025.pem",
            "spinalpain verify cgs-spinal-pain-1.0.0.bundle --format json")
        {
            file, keys, format,
        };
        SharedOptions.RefuseUnknownOptions(command);
        command.SetAction((parsed, cancellation) => Work.Run(() => Run(parsed.GetValue(file)!, parsed.GetValue(keys) ?? [], parsed.GetValue(format) ?? Format.Text, io), cancellation));
        return command;
    }

    private static int Run(string file, string[] keyFiles, Format format, CommandIo io)
    {
        if (KeyFiles.Read(keyFiles, PemVerifier.ReadFile, io) is not { } keys)
        {
            return ExitCodes.InvalidInput;
        }

        var report = VerifiedBundle.Of(file, keys.Count > 0 ? BundleTrust.SignedBy(keys) : BundleTrust.AnyOrigin);
        if (format == Format.Json)
        {
            io.Output.Write(BundleJson.Write(report));
        }
        else if (report.Verdict == BundleVerdict.NotRead)
        {
            io.Error.Write(DiagnosticText.Render(report.Diagnostics));
        }
        else
        {
            io.Output.Write(BundleText.Verified(report));
        }

        return report.Verdict switch
        {
            BundleVerdict.NotRead => ExitCodes.InvalidInput,
            BundleVerdict.Refused => ExitCodes.ProblemsFound,
            _ => ExitCodes.Done,
        };
    }
}
