using System.Text.Json;

namespace SpinalPain.RulesEngine.Tests.Schemas;

/// <summary>The validator that is not ours, asked about many documents at once.</summary>
internal static class Ajv
{
    /// <summary>Whether each document fits its schema; where it does not, the error is said.</summary>
    /// <param name="documents">Short names of schemas, such as "pack", and texts.</param>
    /// <returns>For each document null, or the first error.</returns>
    public static IReadOnlyList<string?> Ask(IEnumerable<(string Schema, string Text)> documents)
    {
        var lines = documents.Select(document => $"{{\"schema\":{Quote(document.Schema)},\"text\":{Quote(document.Text)}}}\n").ToList();
        var run = NodeRun.Of("validate.mjs", string.Concat(lines), "--stream");
        run.ExitCode.ShouldBe(0, run.Error);
        string?[] answers = [.. run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Read)];
        answers.Length.ShouldBe(lines.Count);
        return answers;
    }

    private static string? Read(string line)
    {
        using var answer = JsonDocument.Parse(line);
        return answer.RootElement.GetProperty("valid").GetBoolean() ? null : answer.RootElement.GetProperty("error").GetString().ShouldNotBeNull();
    }

    private static string Quote(string text) => $"\"{JsonEncodedText.Encode(text)}\"";
}
