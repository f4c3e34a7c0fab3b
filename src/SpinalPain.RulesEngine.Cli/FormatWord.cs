using System.Text.Json;

namespace SpinalPain.RulesEngine.Cli;

/// <summary>Values of enumerations as the words that stand for them in files.</summary>
internal static class FormatWord
{
    public static string Of<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
