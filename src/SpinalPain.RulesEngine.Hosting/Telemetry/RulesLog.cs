using Microsoft.Extensions.Logging;

namespace SpinalPain.RulesEngine.Hosting.Telemetry;

/// <summary>Every log message. docs/operations.md lists them, and a test holds the two to one another. An id never changes its meaning.</summary>
internal static partial class RulesLog
{
    [LoggerMessage(1001, LogLevel.Information, "Rules of generation {Generation} are in force: {Packs}.", EventName = "RulesSwapped")]
    public static partial void Swapped(ILogger logger, long generation, string packs);

    [LoggerMessage(1002, LogLevel.Debug, "The packs were loaded again and are those in force, generation {Generation}.", EventName = "RulesUnchanged")]
    public static partial void Unchanged(ILogger logger, long generation);

    [LoggerMessage(1003, LogLevel.Error, "The rules were not reloaded, and generation {Generation} of {LoadedAt:O} stays in force.\n\n{Diagnostics}", EventName = "RulesReloadFailed")]
    public static partial void ReloadFailed(ILogger logger, long generation, DateTimeOffset loadedAt, string diagnostics);

    [LoggerMessage(1004, LogLevel.Critical, "The rules could not be loaded, and none are in force.\n\n{Diagnostics}", EventName = "RulesLoadFailed")]
    public static partial void LoadFailed(ILogger logger, string diagnostics);

    [LoggerMessage(1005, LogLevel.Warning, "The rules of generation {Generation} have warnings.\n\n{Diagnostics}", EventName = "RulesWarnings")]
    public static partial void Warnings(ILogger logger, long generation, string diagnostics);

    [LoggerMessage(1006, LogLevel.Warning, "{PackId} {PackVersion} has another content under the same version: SHA-256 {Before} before, and {After} now.", EventName = "PackContentChanged")]
    public static partial void ContentChanged(ILogger logger, string packId, string packVersion, string before, string after);

    [LoggerMessage(1007, LogLevel.Error, "The source \"{Source}\" threw an exception while it was read.", EventName = "SourceFailed")]
    public static partial void SourceFailed(ILogger logger, string source, Exception exception);

    [LoggerMessage(1008, LogLevel.Error, "The source \"{Source}\" threw an exception while it was asked for its changes; it is asked again in {Delay}.", EventName = "SourceWatchFailed")]
    public static partial void WatchFailed(ILogger logger, string source, TimeSpan delay, Exception exception);

    [LoggerMessage(1009, LogLevel.Error, "The load of the rules ended with an exception, which is a fault of the engine: report it.", EventName = "RulesLoadFault")]
    public static partial void LoadFault(ILogger logger, Exception exception);
}
