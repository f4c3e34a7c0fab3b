using System.Diagnostics;
using System.Diagnostics.Metrics;
using SpinalPain.RulesEngine.Hosting.Loading;

namespace SpinalPain.RulesEngine.Hosting.Telemetry;

/// <summary>Every instrument of the meter and the source of the spans. One for each container.</summary>
internal sealed class RulesInstruments : IDisposable
{
    // From ten microseconds, as most evaluations take less than a millisecond.
    private static readonly InstrumentAdvice<double> EvaluationBuckets = new()
    {
        HistogramBucketBoundaries = [0.00001, 0.000025, 0.00005, 0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1],
    };

    private static readonly InstrumentAdvice<double> ReloadBuckets = new()
    {
        HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60],
    };

    private readonly RulesState state;

    public RulesInstruments(IMeterFactory meters, RulesState state)
    {
        this.state = state;
        var version = typeof(RulesInstruments).Assembly.GetName().Version?.ToString(3);
        var meter = meters.Create(new MeterOptions(SpinalPainRulesTelemetry.MeterName) { Version = version });
        this.Spans = new ActivitySource(SpinalPainRulesTelemetry.ActivitySourceName, version);
        this.Evaluations = meter.CreateCounter<long>("spinalpain.rules.evaluations", "{evaluation}", "Episodes that were judged.");
        this.EvaluationDuration = meter.CreateHistogram("spinalpain.rules.evaluation.duration", "s", "How long it took to judge an episode.", tags: null, EvaluationBuckets);
        this.PolicyLines = meter.CreateCounter<long>("spinalpain.rules.policy.lines", "{line}", "Lines of episodes that a policy governed, where reasons were asked for.");
        this.Reloads = meter.CreateCounter<long>("spinalpain.rules.reloads", "{reload}", "Loads of the rules, the first one included.");
        this.ReloadFailures = meter.CreateCounter<long>("spinalpain.rules.reload.failures", "{reload}", "Loads of the rules that failed, by the code of the first error.");
        this.ReloadDuration = meter.CreateHistogram("spinalpain.rules.reload.duration", "s", "How long a load of the rules took.", tags: null, ReloadBuckets);
        meter.CreateObservableGauge("spinalpain.rules.reload.failing", this.Failing, "1", "1 while the last load of the rules has failed, else 0.");
        meter.CreateObservableGauge("spinalpain.rules.generation", this.Generation, "{generation}", "Which library of this process is in force, from 1; 0 when none is.");
        meter.CreateObservableGauge("spinalpain.rules.pack.info", this.Packs, "{pack}", "1 for each pack of the library in force.");
    }

    public ActivitySource Spans { get; }

    public Counter<long> Evaluations { get; }

    public Histogram<double> EvaluationDuration { get; }

    public Counter<long> PolicyLines { get; }

    public Counter<long> Reloads { get; }

    public Counter<long> ReloadFailures { get; }

    public Histogram<double> ReloadDuration { get; }

    // The meter belongs to its factory.
    public void Dispose() => this.Spans.Dispose();

    private int Failing() => this.state.Status.Failure is null ? 0 : 1;

    private long Generation() => this.state.Status.InForce?.Generation ?? 0;

    private IEnumerable<Measurement<int>> Packs() => this.state.Status.InForce?.Library.Packs.Select(each => new Measurement<int>(
        1,
        new(TagNames.PackId, each.Pack.Manifest.Id),
        new(TagNames.PackVersion, each.Pack.Manifest.Version),
        new(TagNames.PackSha256, each.Pack.Sha256),
        new(TagNames.PackStatus, TagWords.Of(each.Pack.Manifest.Status)))) ?? [];
}
