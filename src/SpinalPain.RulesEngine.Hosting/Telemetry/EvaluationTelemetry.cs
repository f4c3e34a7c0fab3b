using System.Diagnostics;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Hosting.Telemetry;

/// <summary>Judges and measures. It is not on the way at all where nobody listens.</summary>
internal sealed class EvaluationTelemetry(RulesInstruments instruments, TimeProvider time)
{
    private const string SpanName = "spinalpain.evaluate";

    /// <summary>Whether anybody listens.</summary>
    public bool IsObserved =>
        instruments.Evaluations.Enabled || instruments.EvaluationDuration.Enabled || instruments.PolicyLines.Enabled || instruments.Spans.HasListeners();

    public Determination Evaluate(RulesInForce rules, PatientEpisode episode)
    {
        using var span = instruments.Spans.StartActivity(SpanName);
        var begin = time.GetTimestamp();
        var determination = rules.Library.Evaluate(episode);
        this.Record(rules, determination.Outcome, time.GetElapsedTime(begin), reasons: true, span);
        if (span is { IsAllDataRequested: true })
        {
            string[] packs = [.. determination.Packs.Select(pack => $"{pack.Id}@{pack.Version}")];
            span.SetTag(TagNames.Packs, packs);
        }

        if (instruments.PolicyLines.Enabled)
        {
            this.Count(determination);
        }

        return determination;
    }

    public CoverageOutcome EvaluateOutcome(RulesInForce rules, PatientEpisode episode)
    {
        using var span = instruments.Spans.StartActivity(SpanName);
        var begin = time.GetTimestamp();
        var outcome = rules.Library.EvaluateOutcome(episode);
        this.Record(rules, outcome, time.GetElapsedTime(begin), reasons: false, span);
        return outcome;
    }

    private void Record(RulesInForce rules, CoverageOutcome outcome, TimeSpan took, bool reasons, Activity? span)
    {
        var word = new KeyValuePair<string, object?>(TagNames.Outcome, TagWords.Of(outcome));
        var asked = new KeyValuePair<string, object?>(TagNames.Reasons, reasons);
        instruments.Evaluations.Add(1, word, asked);
        instruments.EvaluationDuration.Record(took.TotalSeconds, word, asked);
        if (span is { IsAllDataRequested: true })
        {
            span.SetTag(TagNames.Outcome, word.Value).SetTag(TagNames.Reasons, reasons).SetTag(TagNames.Generation, rules.Generation);
        }
    }

    private void Count(Determination determination)
    {
        foreach (var line in determination.Lines)
        {
            foreach (var policy in line.Policies)
            {
                instruments.PolicyLines.Add(1, new(TagNames.PackId, line.Pack?.Id), new(TagNames.PolicyId, policy), new(TagNames.Outcome, TagWords.Of(line.Outcome)));
            }
        }
    }
}
