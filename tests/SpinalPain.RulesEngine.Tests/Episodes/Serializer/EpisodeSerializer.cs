using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using SpinalPain.RulesEngine.Episodes;
using SpinalPain.RulesEngine.Facts;
using SpinalPain.RulesEngine.Json;

namespace SpinalPain.RulesEngine.Tests.Episodes.Serializer;

/// <summary>
/// The JSON form of an episode for the serializer of the framework: a reader and a writer of another make, which those of the library are held to. It holds what single values
/// and members must be like, and nothing that reaches over more than one of them, such as references.
/// </summary>
internal static class EpisodeSerializer
{
    /// <summary>Reads, and writes on one line.</summary>
    public static JsonTypeInfo<PatientEpisode> Compact { get; } = TypeInfo(indented: false);

    /// <summary>Writes for people.</summary>
    public static JsonTypeInfo<PatientEpisode> Indented { get; } = TypeInfo(indented: true);

    public static PatientEpisode Read(ReadOnlyMemory<byte> utf8Json) => JsonSerializer.Deserialize(SourceParser.WithoutByteOrderMark(utf8Json).Span, Compact)!;

    /// <summary>The converter of a record within an episode.</summary>
    public static JsonConverter<T> ConverterOf<T>(JsonSerializerOptions options) => (JsonConverter<T>)options.GetTypeInfo(typeof(T)).Converter;

    private static JsonTypeInfo<PatientEpisode> TypeInfo(bool indented)
    {
        var options = new JsonSerializerOptions
        {
            AllowDuplicateProperties = false,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            MaxDepth = SourceLimits.Episode.Depth,
            WriteIndented = indented,
            NewLine = "\n",
            TypeInfoResolver = EpisodeJsonContext.Default.WithAddedModifier(AllowSchema),
        };
        foreach (var converter in EpisodeConverters.All)
        {
            options.Converters.Add(converter);
        }

        options.MakeReadOnly();
        return (JsonTypeInfo<PatientEpisode>)options.GetTypeInfo(typeof(PatientEpisode));
    }

    /// <summary>The top object of a file may name its schema for editors. That is no fact, so it is read and dropped.</summary>
    private static void AllowSchema(JsonTypeInfo type)
    {
        if (type.Type == typeof(PatientEpisode))
        {
            type.Properties.Add(JsonMetadataServices.CreatePropertyInfo(type.Options, new JsonPropertyInfoValues<string?>
            {
                DeclaringType = typeof(PatientEpisode),
                IsProperty = true,
                IsPublic = true,
                PropertyName = EpisodeJson.Schema,
                JsonPropertyName = EpisodeJson.Schema,
                Setter = static (_, _) => { },
            }));
        }
    }
}
