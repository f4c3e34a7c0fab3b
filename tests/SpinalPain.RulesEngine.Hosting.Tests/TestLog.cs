using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace SpinalPain.RulesEngine.Hosting.Tests;

/// <summary>Keeps what is logged under the category of the rules.</summary>
internal sealed class TestLog : ILoggerProvider
{
    private readonly ConcurrentQueue<LogEntry> entries = new();
    private readonly ConcurrentDictionary<int, TaskCompletionSource> awaited = new();

    public IReadOnlyCollection<LogEntry> Entries => this.entries;

    /// <summary>The texts of an event.</summary>
    public IEnumerable<string> Of(int eventId) => this.entries.Where(entry => entry.Id.Id == eventId).Select(entry => entry.Text);

    /// <summary>Ends when an event is logged the next time.</summary>
    public Task Next(int eventId) => this.awaited.AddOrUpdate(eventId, _ => NewSource(), (_, old) => old.Task.IsCompleted ? NewSource() : old).Task.WaitAsync(TimeSpan.FromSeconds(60));

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void Dispose()
    {
    }

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private void Add(LogEntry entry)
    {
        this.entries.Enqueue(entry);
        if (this.awaited.TryGetValue(entry.Id.Id, out var source))
        {
            source.TrySetResult();
        }
    }

    internal sealed record LogEntry(EventId Id, LogLevel Level, string Text, Exception? Exception, IReadOnlyList<KeyValuePair<string, object?>> Values);

    private sealed class Logger(TestLog log, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => category == SpinalPainRulesTelemetry.LogCategory;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (category == SpinalPainRulesTelemetry.LogCategory)
            {
                log.Add(new LogEntry(eventId, logLevel, formatter(state, exception), exception, state as IReadOnlyList<KeyValuePair<string, object?>> ?? []));
            }
        }
    }
}
