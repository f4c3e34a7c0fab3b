using System.Collections.Immutable;
using System.Diagnostics;
using Microsoft.Extensions.Logging;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Hosting.Telemetry;
using SpinalPain.RulesEngine.Library;

namespace SpinalPain.RulesEngine.Hosting.Loading;

/// <summary>
/// One load: reads all sources, makes a library of them aside, and brings it into force in one step when all is well. Only one runs at a time.
/// </summary>
internal sealed class RulesLoad(SourceSet sources, RulesState state, RulesInstruments instruments, EvaluationTelemetry telemetry, TimeProvider time, ILogger logger)
{
    /// <exception cref="OperationCanceledException">The application stops.</exception>
    public async Task<RulesReload> RunAsync(CancellationToken stopping)
    {
        using var span = instruments.Spans.StartActivity("spinalpain.reload");
        var begin = time.GetTimestamp();
        var contents = await Task.WhenAll(sources.Readers.Select(reader => reader.ReadAsync(stopping))).ConfigureAwait(false);
        var reload = this.Take(LoadedRules.Make(contents, PackGate.Open(sources.Gate, state.Status.InForce)));
        this.Record(reload, time.GetElapsedTime(begin), span);
        return reload;
    }

    private RulesReload Take(LoadedRules loaded)
    {
        var before = state.Status;
        if (loaded.Library is not { } library)
        {
            return this.Refuse(before, loaded.Diagnostics);
        }

        if (before.InForce is { } inForce && IsSame(inForce.Library, library))
        {
            state.Status = before with { Failure = null };
            RulesLog.Unchanged(logger, inForce.Generation);
            return new RulesReload(RulesReloadResult.Unchanged, inForce, loaded.Diagnostics);
        }

        var rules = new RulesInForce(library, (before.InForce?.Generation ?? 0) + 1, time.GetUtcNow(), telemetry);
        state.Status = new RulesStatus(rules, Failure: null);
        this.Tell(before.InForce?.Library, rules, loaded.Diagnostics);
        return new RulesReload(RulesReloadResult.Swapped, rules, loaded.Diagnostics);
    }

    private RulesReload Refuse(RulesStatus before, ImmutableArray<Diagnostic> diagnostics)
    {
        var failure = new LoadFailure(before.Failure?.Since ?? time.GetUtcNow(), (before.Failure?.Times ?? 0) + 1, diagnostics);
        state.Status = before with { Failure = failure };
        var text = DiagnosticText.Render(diagnostics);
        if (before.InForce is { } inForce)
        {
            RulesLog.ReloadFailed(logger, inForce.Generation, inForce.LoadedAt, text);
        }
        else
        {
            RulesLog.LoadFailed(logger, text);
        }

        return new RulesReload(RulesReloadResult.Failed, before.InForce, diagnostics);
    }

    private void Tell(RulePackLibrary? before, RulesInForce rules, ImmutableArray<Diagnostic> warnings)
    {
        if (logger.IsEnabled(LogLevel.Information))
        {
            RulesLog.Swapped(logger, rules.Generation, string.Join(", ", rules.Library.Packs.Select(each => $"{each.Pack.Manifest.Id} {each.Pack.Manifest.Version} (SHA-256 {each.Pack.Sha256})")));
        }

        if (warnings.Length > 0)
        {
            RulesLog.Warnings(logger, rules.Generation, DiagnosticText.Render(warnings));
        }

        foreach (var pack in rules.Library.Packs)
        {
            var manifest = pack.Pack.Manifest;
            if (before?.Find(manifest.Id, manifest.Version) is { } earlier && earlier.Pack.Sha256 != pack.Pack.Sha256)
            {
                RulesLog.ContentChanged(logger, manifest.Id, manifest.Version, earlier.Pack.Sha256, pack.Pack.Sha256);
            }
        }
    }

    private void Record(RulesReload reload, TimeSpan took, Activity? span)
    {
        var result = new KeyValuePair<string, object?>(TagNames.Result, TagWords.Of(reload.Result));
        instruments.Reloads.Add(1, result);
        instruments.ReloadDuration.Record(took.TotalSeconds, result);
        span?.SetTag(TagNames.Result, result.Value).SetTag(TagNames.Generation, reload.InForce?.Generation ?? 0);
        if (reload.Result == RulesReloadResult.Failed)
        {
            var code = reload.Diagnostics[0].Code.Id;
            instruments.ReloadFailures.Add(1, new KeyValuePair<string, object?>(TagNames.ErrorType, code));
            span?.SetTag(TagNames.ErrorType, code).SetStatus(ActivityStatusCode.Error, code);
        }
    }

    // Id and version are part of the content that the digest is of.
    private static bool IsSame(RulePackLibrary one, RulePackLibrary other) => one.Packs.Select(pack => pack.Pack.Sha256).SequenceEqual(other.Packs.Select(pack => pack.Pack.Sha256));
}
