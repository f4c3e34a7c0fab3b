using System.Text.Json;

namespace SpinalPain.RulesEngine.JsonSchema;

/// <summary>A value that a schema refuses.</summary>
/// <param name="Place">The value.</param>
/// <param name="Keyword">The keyword by which it is refused; <see cref="NoMember"/> when it may not stand there at all.</param>
/// <param name="Schema">The schema in which the keyword stands; for <see cref="NoMember"/>, that of the object whose member the value is.</param>
/// <param name="Part">The part that the schema belongs to.</param>
/// <param name="IsName">Whether the name of the member is meant, and not the value.</param>
internal sealed record Failure(Place Place, string Keyword, JsonElement Schema, SchemaPart Part, bool IsName = false)
{
    /// <summary>Stands for parts of which an object meets several by some of its members, and none by all.</summary>
    public const string MixedForms = "mixed forms";

    /// <summary>Stands for "additionalProperties" and every other way to allow nothing.</summary>
    public const string NoMember = "no member";

    /// <summary>Stands for "oneOf" where more than one holds.</summary>
    public const string SeveralForms = "several forms";

    /// <summary>With <see cref="MixedForms"/>, the members that belong to different forms.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];
}
