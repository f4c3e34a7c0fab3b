namespace SpinalPain.RulesEngine.Facts;

/// <summary>Where the pain is felt.</summary>
public enum PainLocation
{
    /// <summary>Neck.</summary>
    Neck,

    /// <summary>Mid back.</summary>
    MidBack,

    /// <summary>Low back.</summary>
    LowBack,

    /// <summary>An arm or a leg.</summary>
    Limb,

    /// <summary>Elsewhere.</summary>
    Other,
}
