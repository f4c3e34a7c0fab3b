using System.Text.Json.Nodes;
using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Tests.Agreement;

/// <summary>The payer-specific facts that a generated pack declares.</summary>
internal static class ExtensionGenerator
{
    private static readonly string[] Types = ["boolean", "number", "date", "text"];

    /// <summary>The declarations, as the manifest writes them.</summary>
    public static JsonArray Declare(Dice dice) =>
        [.. new[] { "line", "episode" }.SelectMany(on => dice.Some(Types, dice.Number(0, 3)).Select(type => (JsonNode)Declaration(dice, on, type)))];

    /// <summary>The facts that they declare, by the record that holds them.</summary>
    public static ILookup<string, Fact> FactsOf(JsonArray extensions) => extensions.ToLookup(
        extension => extension!["on"]!.GetValue<string>(),
        extension => Fact.ForExtension(
            FactVocabulary.PatientEpisode.Find("extensions")!,
            extension!["name"]!.GetValue<string>(),
            KindOf(extension["type"]!.GetValue<string>()),
            extension["unit"]?.GetValue<string>(),
            extension["meaning"]!.GetValue<string>()));

    private static JsonObject Declaration(Dice dice, string on, string type)
    {
        var extension = new JsonObject { ["on"] = on, ["name"] = type + "Fact", ["type"] = type, ["meaning"] = "A fact of this payer." };
        if (type == "number")
        {
            extension["unit"] = dice.Pick("kg/m2", Units.Points, Units.Percent, Units.Count, Units.Weeks, Units.Points);
        }

        return extension;
    }

    private static FactKind KindOf(string type) => type switch
    {
        "boolean" => FactKind.Boolean,
        "number" => FactKind.Number,
        "date" => FactKind.Date,
        _ => FactKind.Text,
    };
}
