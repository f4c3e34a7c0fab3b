using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Extensions.Logging;

namespace SpinalPain.RulesEngine.CoverageService.Tests;

/// <summary>Keeps all that is logged: messages, their parts, scopes and exceptions.</summary>
internal sealed class LogCollector : ILoggerProvider, ISupportExternalScope
{
    private IExternalScopeProvider scopes = new LoggerExternalScopeProvider();

    public ConcurrentQueue<(string Category, LogLevel Level, string Text)> Entries { get; } = [];

    public string Text => string.Join('\n', this.Entries.Select(entry => $"{entry.Category} {entry.Level}: {entry.Text}"));

    public ILogger CreateLogger(string categoryName) => new Logger(this, categoryName);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => this.scopes = scopeProvider;

    public void Dispose()
    {
    }

    private sealed class Logger(LogCollector log, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => log.scopes.Push(state);

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            var parts = new List<string> { formatter(state, exception), Parts(state) };
            log.scopes.ForEachScope((scope, all) => all.Add(Parts(scope)), parts);
            log.Entries.Enqueue((category, logLevel, $"{string.Join(" | ", parts)} {exception}"));
        }

        private static string Parts(object? state) => state is IEnumerable<KeyValuePair<string, object?>> values
            ? string.Join(", ", values.Select(value => string.Create(CultureInfo.InvariantCulture, $"{value.Key}={value.Value}")))
            : state?.ToString() ?? string.Empty;
    }
}
