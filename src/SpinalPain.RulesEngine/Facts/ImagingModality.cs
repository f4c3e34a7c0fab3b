namespace SpinalPain.RulesEngine.Facts;

/// <summary>The kind of an imaging study.</summary>
public enum ImagingModality
{
    /// <summary>Magnetic resonance imaging (MRI).</summary>
    MagneticResonance,

    /// <summary>Computed tomography (CT).</summary>
    ComputedTomography,

    /// <summary>Plain films.</summary>
    Radiography,

    /// <summary>Myelography.</summary>
    Myelography,

    /// <summary>Bone scan.</summary>
    BoneScan,

    /// <summary>Any other study.</summary>
    Other,
}
