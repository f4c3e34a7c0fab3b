using System.Collections.Immutable;
using System.Reflection;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Cli.Batches;

/// <summary>All that the bytes of an output hang on. A run may only be gone on with when it is the same.</summary>
internal sealed record RunIdentity
{
    /// <summary>The version of this program.</summary>
    public required string Program { get; init; }

    /// <summary>Every pack with its version and SHA-256.</summary>
    public required ImmutableArray<string> JudgedBy { get; init; }

    public required bool ByLibrary { get; init; }

    public required ReviewStage? Stage { get; init; }

    public required bool OutcomeOnly { get; init; }

    /// <summary>The name of the file of rejects, without its folder.</summary>
    public required string? Rejects { get; init; }

    public required int ChunkBytes { get; init; }

    /// <summary>What the input was called when the run was begun, which is what its rejects call it to the end.</summary>
    public required string InputName { get; init; }

    public required InputFingerprint Input { get; init; }

    public static RunIdentity Of(BatchRequest request, Judge judge, InputFingerprint input) => new()
    {
        Program = typeof(RunIdentity).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion,
        JudgedBy = judge.Identities,
        ByLibrary = judge.IsLibrary,
        Stage = request.Stage,
        OutcomeOnly = request.OutcomeOnly,
        Rejects = request.Rejects is { } file ? Path.GetFileName(file) : null,
        ChunkBytes = request.ChunkBytes,
        InputName = EpisodeInput.NameOf(request.Input),
        Input = input,
    };

    /// <summary>What is different from the run that is to be gone on with, as a sentence; null when nothing is.</summary>
    public string? DifferenceFrom(RunIdentity begun)
    {
        if (begun.Program != this.Program)
        {
            return $"it was begun by version {PlainText.OneLine(begun.Program)} of this program, and this is {this.Program}";
        }

        if (begun.ByLibrary != this.ByLibrary || !begun.JudgedBy.SequenceEqual(this.JudgedBy))
        {
            return $"it was judged by {InWords(begun)}, and now it would be by {InWords(this)}";
        }

        if (begun.Stage != this.Stage)
        {
            return "it was begun with another --stage";
        }

        if (begun.OutcomeOnly != this.OutcomeOnly)
        {
            return begun.OutcomeOnly ? "it was begun with --outcome-only" : "it was begun without --outcome-only";
        }

        if (begun.Rejects != this.Rejects)
        {
            return begun.Rejects is { } file ? $"it was begun with --rejects {PlainText.OneLine(file)}" : "it was begun without --rejects";
        }

        return begun.Input != this.Input ? "its input began with other lines" : null;
    }

    private static string InWords(RunIdentity run) => run.JudgedBy is [var only] && !run.ByLibrary ? $"the pack {PlainText.OneLine(only)}" : $"a library of {run.JudgedBy.Length} packs";
}
