using System.Text.Json;

namespace SpinalPain.RulesEngine.Schemas;

/// <summary>The values of an enumeration as JSON writes them.</summary>
internal static class VocabularyWords
{
    public static string[] Of<T>()
        where T : struct, Enum => [.. Enum.GetNames<T>().Select(JsonNamingPolicy.CamelCase.ConvertName)];
}
