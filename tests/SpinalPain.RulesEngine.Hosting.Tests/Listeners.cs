using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;

namespace SpinalPain.RulesEngine.Hosting.Tests;

/// <summary>Listens to every meter and activity source of our name, and keeps what they emit.</summary>
internal sealed class Listeners : IDisposable
{
    private readonly MeterListener meters = new();
    private readonly ActivityListener activities;
    private readonly ConcurrentQueue<Emitted> measurements = new();
    private readonly ConcurrentQueue<Activity> spans = new();

    public Listeners()
    {
        this.meters.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == SpinalPainRulesTelemetry.MeterName)
            {
                this.Instruments.Enqueue(instrument);
                listener.EnableMeasurementEvents(instrument);
            }
        };
        this.meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => this.measurements.Enqueue(new Emitted(instrument, value, tags.ToArray())));
        this.meters.SetMeasurementEventCallback<int>((instrument, value, tags, _) => this.measurements.Enqueue(new Emitted(instrument, value, tags.ToArray())));
        this.meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => this.measurements.Enqueue(new Emitted(instrument, value, tags.ToArray())));
        this.meters.Start();
        this.activities = new ActivityListener
        {
            ShouldListenTo = source => source.Name == SpinalPainRulesTelemetry.ActivitySourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = this.spans.Enqueue,
        };
        ActivitySource.AddActivityListener(this.activities);
    }

    public ConcurrentQueue<Instrument> Instruments { get; } = new();

    public IReadOnlyCollection<Activity> Spans => this.spans;

    /// <summary>What was measured, with the gauges as they are now.</summary>
    public IReadOnlyList<Emitted> Measurements()
    {
        this.meters.RecordObservableInstruments();
        return [.. this.measurements];
    }

    public void Dispose()
    {
        this.meters.Dispose();
        this.activities.Dispose();
    }

    /// <summary>One value with its attributes.</summary>
    internal sealed record Emitted(Instrument Instrument, double Value, KeyValuePair<string, object?>[] Tags)
    {
        /// <summary>Such as "spinalpain.rules.reloads 1 spinalpain.reload.result=swapped".</summary>
        public string Text => string.Join(' ', this.Tags.Select(tag => $"{tag.Key}={Convert.ToString(tag.Value, CultureInfo.InvariantCulture)}")
            .Prepend(this.Value.ToString(CultureInfo.InvariantCulture)).Prepend(this.Instrument.Name));
    }
}
