namespace SpinalPain.RulesEngine.Facts;

/// <summary>A reason not to use contrast.</summary>
public enum ContraindicationKind
{
    /// <summary>Contrast allergy.</summary>
    ContrastAllergy,

    /// <summary>Pregnancy.</summary>
    Pregnancy,

    /// <summary>Any other contraindication to contrast.</summary>
    OtherContrastContraindication,
}
