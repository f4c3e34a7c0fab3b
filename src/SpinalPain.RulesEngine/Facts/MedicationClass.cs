namespace SpinalPain.RulesEngine.Facts;

/// <summary>The class of an injected medication.</summary>
public enum MedicationClass
{
    /// <summary>A corticosteroid.</summary>
    Corticosteroid,

    /// <summary>A local anesthetic.</summary>
    LocalAnesthetic,

    /// <summary>Saline.</summary>
    Saline,

    /// <summary>A biologic, such as platelet-rich plasma or stem cells.</summary>
    Biologic,

    /// <summary>Any other class.</summary>
    Other,
}
