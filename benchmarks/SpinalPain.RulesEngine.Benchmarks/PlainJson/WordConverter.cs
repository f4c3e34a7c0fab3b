using System.Text.Json;
using System.Text.Json.Serialization;

namespace SpinalPain.RulesEngine.Benchmarks.PlainJson;

/// <summary>Words in camel case for the values of an enumeration, as System.Text.Json has them.</summary>
internal sealed class WordConverter<TCode>() : JsonStringEnumConverter<TCode>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
    where TCode : struct, Enum;
