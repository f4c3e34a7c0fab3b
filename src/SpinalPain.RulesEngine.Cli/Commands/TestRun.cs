using System.Globalization;
using System.Text;
using SpinalPain.RulesEngine.Cases;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Cli.Reports;
using SpinalPain.RulesEngine.Cli.Terminal;
using SpinalPain.RulesEngine.Compilation;
using SpinalPain.RulesEngine.Coverage;
using SpinalPain.RulesEngine.Diagnostics;

namespace SpinalPain.RulesEngine.Cli.Commands;

/// <summary>One run of <c>spinalpain test</c>.</summary>
internal sealed class TestRun(CommandIo io, CancellationToken cancellation)
{
    public required string Folder { get; init; }

    public required CoverageFormat Format { get; init; }

    public string? Output { get; init; }

    public string? JUnit { get; init; }

    public decimal? Minimum { get; init; }

    public string? Suggest { get; init; }

    /// <summary>Whether the coverage has standard output for itself, so that a program can read it.</summary>
    private bool StandsAlone => this.Output is null && this.Format != CoverageFormat.Text;

    /// <summary>Where the results of the cases go.</summary>
    private TextWriter Results => this.StandsAlone ? io.Error : io.Output;

    public int Run()
    {
        var read = PackWithCases.Read(this.Folder);
        Diagnostic[] found = [.. read.Diagnostics.Where(each => each.Code != DiagnosticCodes.UnreviewedCase)];
        if (found.Length > 0)
        {
            io.Error.Write(DiagnosticText.Render(found));
        }

        if (!read.TryGetValue(out var pack, out var cases))
        {
            io.Tell($"{PlainText.OneLine(this.Folder)} is not a valid rule pack with valid cases, so no case was run.");
            return ExitCodes.InvalidInput;
        }

        return this.Run(pack, cases);
    }

    private int Run(CheckedPack pack, CaseSet cases)
    {
        var compiled = CompiledPack.Compile(pack);
        var run = CaseProgress.While("Running cases", io, tell => CoverageRun.Of(compiled, cases, done => tell((double)done / cases.Cases.Length), cancellation));
        this.Results.Write(CaseReport.Write(run.Results));
        if (this.JUnit is { } junit)
        {
            OutputFile.Write(junit, JUnitReport.Write(pack.Manifest, run.Results));
        }

        this.Write(run.Coverage);
        var hasSuggested = this.Suggest is not { } folder || this.WriteSuggestions(run, folder);
        var reached = this.ReachesMinimum(run.Coverage);
        return !hasSuggested ? ExitCodes.OutputFailed
            : reached && run.Results.All(result => result.Passed) ? ExitCodes.Done
            : ExitCodes.ProblemsFound;
    }

    private void Write(PackCoverage coverage)
    {
        if (this.Output is null && this.Format == CoverageFormat.Text)
        {
            io.Output.Write("\n" + CoverageText.Write(coverage));
            return;
        }

        var content = this.Format switch
        {
            CoverageFormat.Json => CoverageJson.Write(coverage),
            CoverageFormat.Html => Encoding.UTF8.GetBytes(CoverageHtml.Write(coverage)),
            _ => Encoding.UTF8.GetBytes(CoverageText.Write(coverage)),
        };
        if (this.Output is { } file)
        {
            OutputFile.Write(file, content);
            io.Output.Write("\n" + CoverageText.Table(coverage));
        }
        else
        {
            io.OutputStream.Write(content);
        }
    }

    private bool ReachesMinimum(PackCoverage coverage)
    {
        if (this.Minimum is not { } minimum)
        {
            return true;
        }

        var below = coverage.Summaries.Where(summary => !summary.Reaches(minimum)).ToList();
        if (below.Count == 0)
        {
            return true;
        }

        // The text on standard output has named what is missing already.
        if (this.Output is not null || this.Format != CoverageFormat.Text)
        {
            this.Results.Write("\nNot covered:\n" + CoverageText.Missing(coverage));
        }

        this.Results.Write('\n');
        foreach (var summary in below)
        {
            var kind = summary.Kind.ToString().ToLowerInvariant();
            this.Results.Write(string.Create(CultureInfo.InvariantCulture, $"BELOW THE MINIMUM: {kind}: {summary.Seen} of {summary.Possible}, {summary.Percent:0.0} percent; the minimum is {minimum} percent.\n"));
        }

        return false;
    }

    private bool WriteSuggestions(CoverageRun run, string folder)
    {
        var suggestions = CaseProgress.While("Looking for cases", io, _ => run.Suggest(cancellation));
        var files = suggestions.Files().Select(file => (Path: Path.Combine(folder, file.Name), file.Content)).ToList();
        var existing = files.Where(file => Path.Exists(file.Path)).ToList();
        if (existing.Count > 0)
        {
            existing.ForEach(file => io.Tell($"spinalpain: {PlainText.OneLine(file.Path)} exists already, and nothing is overwritten; no suggestion was written. Name another folder."));
            return false;
        }

        if (files.Count > 0)
        {
            MakeFolder(folder);
            files.ForEach(file => OutputFile.WriteNew(file.Path, file.Content));
        }

        this.Results.Write(SuggestionReport.Write(suggestions, [.. files.Select(file => file.Path)]));
        return true;
    }

    private static void MakeFolder(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or IOException or ArgumentException or NotSupportedException)
        {
            throw new IOException($"{PlainText.OneLine(folder)}: the folder cannot be made.", exception);
        }
    }
}
