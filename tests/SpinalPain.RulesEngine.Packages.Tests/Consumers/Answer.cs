using System.Text.Json.Nodes;

namespace SpinalPain.RulesEngine.Packages.Tests.Consumers;

/// <summary>A determination as JSON, from a package and as the repository has it.</summary>
internal static class Answer
{
    /// <summary>Both have to be the same but for the version that decided, which is that of the packages.</summary>
    public static void ShouldBe(string json, string repoRelativePath)
    {
        var (given, expected) = (JsonNode.Parse(json)!.AsObject(), JsonNode.Parse(File.ReadAllText(Golden.PathOf(repoRelativePath)))!.AsObject());
        if (given["decidedBy"]?["libraryVersion"] is { } version)
        {
            version.GetValue<string>().ShouldBe(Packed.Version);
        }

        given.Remove("decidedBy").ShouldBe(expected.Remove("decidedBy"));
        JsonNode.DeepEquals(given, expected).ShouldBeTrue($"{repoRelativePath} says otherwise than:\n{json}");
    }
}
