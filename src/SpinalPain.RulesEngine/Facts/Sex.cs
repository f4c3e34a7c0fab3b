namespace SpinalPain.RulesEngine.Facts;

/// <summary>Administrative sex of the patient.</summary>
public enum Sex
{
    /// <summary>Female.</summary>
    Female,

    /// <summary>Male.</summary>
    Male,

    /// <summary>Neither of the two, as recorded.</summary>
    Other,
}
