namespace SpinalPain.RulesEngine.Schemas;

/// <summary>One JSON Schema (draft 2020-12), complete in itself: it refers to no other file.</summary>
/// <param name="Name">Its file name, such as "pack.schema.json".</param>
/// <param name="Json">The schema as indented JSON, with lines ended by "\n", the last one too.</param>
public sealed record SchemaFile(string Name, string Json);
