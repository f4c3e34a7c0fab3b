using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.JsonSchema;

namespace SpinalPain.RulesEngine.Tests.Documentation;

/// <summary>The C# of docs/schema-validation.md, compiled. A test compares the two word for word and runs this one.</summary>
internal static class DocumentExample
{
    public static void Run()
    {
        // EXAMPLE
        var json = """{ "id": "episode-1", "stage": "priorAuthorisation", "lines": [] }"""u8.ToArray();
        var problems = SchemaValidator.Default.Validate(SchemaKind.Episode, json, "episode-1.json");
        Console.Write(DiagnosticText.Render(problems));

        var ofPack = SchemaValidator.Default.ValidatePackFolder("rules/cgs-spinal-pain/1.0.0");
        Console.WriteLine(ofPack.Length);
        // EXAMPLE
    }
}
