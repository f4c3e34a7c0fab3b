namespace SpinalPain.RulesEngine.Checking;

/// <summary>A system of medical codes.</summary>
public enum CodeSystem
{
    /// <summary>Current Procedural Terminology.</summary>
    Cpt,

    /// <summary>Healthcare Common Procedure Coding System, level II.</summary>
    Hcpcs,

    /// <summary>International Classification of Diseases, tenth revision, clinical modification.</summary>
    Icd10Cm,
}
