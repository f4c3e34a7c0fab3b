namespace SpinalPain.RulesEngine.Diagnostics;

/// <content>What a JSON Schema refuses. SpinalPain.RulesEngine.JsonSchema reports these; the readers have codes of their own.</content>
public static partial class DiagnosticCodes
{
    /// <summary>A member that the schema does not allow.</summary>
    public static DiagnosticCode SchemaUnknownMember { get; } = new("SP7001", "Member that the schema does not allow");

    /// <summary>A member that the schema requires is missing.</summary>
    public static DiagnosticCode SchemaMissingMember { get; } = new("SP7002", "Member that the schema requires");

    /// <summary>A value has another JSON type than the schema says.</summary>
    public static DiagnosticCode SchemaWrongType { get; } = new("SP7003", "Wrong type by the schema");

    /// <summary>A value is not one of those that the schema lists.</summary>
    public static DiagnosticCode SchemaUnknownWord { get; } = new("SP7004", "Value that the schema does not list");

    /// <summary>A text does not have the form or the length that the schema asks for.</summary>
    public static DiagnosticCode SchemaWrongForm { get; } = new("SP7005", "Wrong form by the schema");

    /// <summary>A number lies outside the bounds of the schema.</summary>
    public static DiagnosticCode SchemaNumberOutOfRange { get; } = new("SP7006", "Number out of the schema's bounds");

    /// <summary>A list or an object has too few or too many parts, or the same twice.</summary>
    public static DiagnosticCode SchemaWrongCount { get; } = new("SP7007", "Wrong number of parts by the schema");

    /// <summary>A value has none of the forms that the schema offers, or more than one of them.</summary>
    public static DiagnosticCode SchemaNoAlternative { get; } = new("SP7008", "None of the schema's forms");

    /// <summary>The input is larger than what is validated against a schema.</summary>
    public static DiagnosticCode SchemaInputTooLarge { get; } = new("SP7009", "Too large to be validated against a schema");

    private static DiagnosticCode[] SchemaCodes =>
    [
        SchemaUnknownMember, SchemaMissingMember, SchemaWrongType, SchemaUnknownWord, SchemaWrongForm, SchemaNumberOutOfRange, SchemaWrongCount, SchemaNoAlternative, SchemaInputTooLarge,
    ];
}
