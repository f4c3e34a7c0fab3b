namespace CoverageService;

/// <summary>A line of a stream that is not empty.</summary>
/// <param name="Number">Its number, from 1; empty lines are counted.</param>
/// <param name="Utf8">Its bytes without the line break; they are the server's, and valid until more is read.</param>
/// <param name="IsTooLong">Whether it is longer than an episode may be; then it has no bytes.</param>
internal readonly record struct EpisodeLine(long Number, ReadOnlyMemory<byte> Utf8, bool IsTooLong);
