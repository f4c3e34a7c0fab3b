using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Episodes;

/// <summary>
/// The JSON form of an episode. What single values and members must be like is held here and in the converters, exactly as
/// <see cref="EpisodeWalk"/> holds it: whatever the walk passes can be deserialized.
/// </summary>
internal static class EpisodeJson
{
    public const string Schema = "$schema";

    public const string Items = "items";

    public const string Incomplete = "incomplete";

    /// <summary>Reads, and writes on one line.</summary>
    public static JsonTypeInfo<PatientEpisode> Compact { get; } = TypeInfo(indented: false);

    /// <summary>Writes for people.</summary>
    public static JsonTypeInfo<PatientEpisode> Indented => ForPeople.TypeInfo;

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
            MaxDepth = Json.SourceLimits.Episode.Depth,
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
                PropertyName = Schema,
                JsonPropertyName = Schema,
                Setter = static (_, _) => { },
            }));
        }
    }

    // Made when it is first asked for: to judge an episode takes the other form only.
    private static class ForPeople
    {
        public static readonly JsonTypeInfo<PatientEpisode> TypeInfo = EpisodeJson.TypeInfo(indented: true);
    }
}
