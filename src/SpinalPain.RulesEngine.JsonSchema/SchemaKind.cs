namespace SpinalPain.RulesEngine.JsonSchema;

/// <summary>What a JSON text is, and so which schema it must meet.</summary>
public enum SchemaKind
{
    /// <summary>The manifest of a pack, <c>pack.json</c>.</summary>
    Manifest,

    /// <summary>The items of a pack, <c>items.json</c>.</summary>
    Items,

    /// <summary>The parameters of a pack, <c>parameters.json</c>.</summary>
    Parameters,

    /// <summary>The value sets of a pack, <c>value-sets.json</c>.</summary>
    ValueSets,

    /// <summary>Policies, criteria and definitions of a pack, <c>policies/*.json</c>.</summary>
    Policies,

    /// <summary>Cases that prove a pack, <c>cases/*.json</c>.</summary>
    Cases,

    /// <summary>An episode, such as those in <c>cases/episodes/*.json</c>.</summary>
    Episode,

    /// <summary>A determination, as the library writes it.</summary>
    Determination,
}
