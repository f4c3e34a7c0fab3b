namespace SpinalPain.RulesEngine.Json;

/// <summary>What a document may ask of the reader, so that hostile input costs bounded time and memory.</summary>
/// <param name="Bytes">The largest size in bytes.</param>
/// <param name="Depth">The deepest nesting of objects and lists.</param>
/// <param name="Values">The most values in the whole document.</param>
/// <param name="ListLength">The most elements of one list or members of one object.</param>
internal sealed record SourceLimits(int Bytes, int Depth, int Values, int ListLength)
{
    /// <summary>The most characters of one text of a pack or an episode.</summary>
    public const int TextLength = 2_000;

    /// <summary>The most characters of one number.</summary>
    public const int NumberLength = 40;

    /// <summary>The most characters of one text of this document.</summary>
    public int LongestText { get; init; } = TextLength;

    public static SourceLimits Episode { get; } = new(Bytes: 16 * 1024 * 1024, Depth: 32, Values: 1_000_000, ListLength: 50_000);

    /// <summary>A decision names each fact that it rests on, and its reasons may list every pack of a library.</summary>
    public static SourceLimits Record { get; } = new(Bytes: 64 * 1024 * 1024, Depth: 16, Values: 4_000_000, ListLength: 200_000) { LongestText = 100_000 };

    /// <summary>What this program wrote itself.</summary>
    public static SourceLimits None { get; } = new(int.MaxValue, Depth: 16, int.MaxValue, int.MaxValue) { LongestText = int.MaxValue / 6 };

    public static SourceLimits Pack { get; } = new(Bytes: 4 * 1024 * 1024, Depth: 64, Values: 200_000, ListLength: 20_000);

    /// <summary>A bundle holds the files of a pack as texts, those of its cases too.</summary>
    public static SourceLimits Bundle { get; } = new(Bytes: 64 * 1024 * 1024, Depth: 8, Values: 200_000, ListLength: 20_000) { LongestText = 16 * 1024 * 1024 };
}
