using System.Text;
using System.Text.Json.Nodes;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Cli.Terminal;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Episodes;
using SpinalPain.RulesEngine.Facts;
using SpinalPain.RulesEngine.Formatting;

namespace SpinalPain.RulesEngine.Cli.Scaffolding;

/// <summary>A new case whose parts were found to be sound.</summary>
/// <param name="Pack">The pack.</param>
/// <param name="Base">Name of its base episode.</param>
/// <param name="Patch">Its patch, or null.</param>
/// <param name="Episode">The base with the patch.</param>
/// <param name="File">The case file to put it in.</param>
internal sealed record CasePlan(CheckedPack Pack, string Base, JsonObject? Patch, PatientEpisode Episode, string File)
{
    private const string StandardInputName = "(standard input)";

    /// <summary>The plan, or null and an exit code when something is wrong with it, which was told.</summary>
    public static (CasePlan? Plan, int ExitCode) Of(string folder, string name, string? baseName, string? patchFile, CommandIo io)
    {
        var read = PackWithCases.ReadFolder(folder);
        if (!read.TryGetValue(out var pack, out var set))
        {
            io.Error.Write(DiagnosticText.Render(read.Pack is not null ? read.Diagnostics : read.PackDiagnostics));
            io.Tell("Nothing was written: a case can be added to a valid pack with valid cases only.");
            return (null, ExitCodes.InvalidInput);
        }

        if (string.IsNullOrWhiteSpace(name) || name.Length > 2_000)
        {
            return Refuse(io, "the name of a case is one sentence of at most 2,000 characters that says what it shows.");
        }

        if (set.Cases.FirstOrDefault(other => other.Name == name) is { } taken)
        {
            return Refuse(io, $"the pack has a case of that name already, at {PlainText.OneLine(taken.Location.ToString())}.");
        }

        var episodes = $"{folder}/cases/episodes/";
        var bases = PackFiles.Of(folder, out _)!.Where(file => file.StartsWith(episodes, StringComparison.Ordinal)).ToDictionary(file => Path.GetFileNameWithoutExtension(file), StringComparer.Ordinal);
        if (baseName is null && bases.Count != 1)
        {
            return Refuse(io, bases.Count == 0 ? "the pack has no base episode; put one in cases/episodes first." : $"say with --base which episode the case starts from: {string.Join(", ", bases.Keys.Select(PlainText.OneLine))}.");
        }

        baseName ??= bases.Keys.Single();
        if (!bases.TryGetValue(baseName, out var baseFile))
        {
            return Refuse(io, $"there is no base episode \"{PlainText.OneLine(baseName)}\". {Suggestion.DidYouMean(baseName, bases.Keys) ?? $"There is {string.Join(", ", bases.Keys.Select(PlainText.OneLine))}."}");
        }

        if (!TryPatch(patchFile, io, out var patch) || Patched(baseFile, patch, patchFile, io) is not { } episode)
        {
            return (null, ExitCodes.InvalidInput);
        }

        var file = set.Cases.FirstOrDefault(other => other.Base == baseName)?.Location.File ?? $"{folder}/cases/{baseName}.json";
        return (new CasePlan(pack, baseName, patch, episode, file), ExitCodes.Done);
    }

    private static (CasePlan? Plan, int ExitCode) Refuse(CommandIo io, string reason)
    {
        io.Tell($"{Commands.CommandLine.Name}: {reason}");
        return (null, ExitCodes.WrongUsage);
    }

    private static bool TryPatch(string? file, CommandIo io, out JsonObject? patch)
    {
        patch = null;
        if (file is null)
        {
            return true;
        }

        var read = file == EpisodeInput.StandardInput ? PackFormat.Format(StandardInput(io), StandardInputName) : PackFormat.FormatFile(file);
        if (!read.TryGetValue(out var formatted))
        {
            io.Error.Write(DiagnosticText.Render(read.Diagnostics));
            return false;
        }

        patch = JsonNode.Parse(formatted.Text) as JsonObject;
        if (patch is null)
        {
            io.Tell($"{Commands.CommandLine.Name}: a patch is a JSON object with the members that differ from the base episode.");
        }

        return patch is not null;
    }

    private static byte[] StandardInput(CommandIo io)
    {
        using var input = io.OpenInput();
        using var buffer = new MemoryStream();
        input.CopyTo(buffer);
        return buffer.ToArray();
    }

    private static PatientEpisode? Patched(string baseFile, JsonObject? patch, string? patchFile, CommandIo io)
    {
        var target = JsonNode.Parse(PackFormat.FormatFile(baseFile).Value.Text)!.AsObject();
        if (patch is not null && CasePatch.RemovalsOfNothing(target, patch).ToList() is { Count: > 0 } needless)
        {
            needless.ForEach(problem => io.Tell($"{Commands.CommandLine.Name}: {problem}"));
            return null;
        }

        var merged = patch is null ? target : CasePatch.Apply(target, patch);
        var read = EpisodeReader.Read(Encoding.UTF8.GetBytes(merged.ToJsonString()), patchFile == EpisodeInput.StandardInput ? StandardInputName : patchFile ?? baseFile);
        if (!read.TryGetValue(out var episode))
        {
            // The merged text is in no file, so that its lines would mislead; the pointers do not.
            io.Error.Write(DiagnosticText.Render(read.Diagnostics.Select(problem => problem with { Location = problem.Location with { Line = 0, Column = 0 } })));
            io.Tell("Nothing was written: with this patch the episode is not valid.");
        }

        return episode;
    }
}
