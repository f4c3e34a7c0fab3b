namespace SpinalPain.RulesEngine.Facts;

/// <summary>The spinal region of a service or finding. One region counts as one for session limits.</summary>
public enum SpinalRegion
{
    /// <summary>Neck, C1 to C7-T1.</summary>
    Cervical,

    /// <summary>Mid back, T1-T2 to T12-L1.</summary>
    Thoracic,

    /// <summary>Low back: lumbar, sacral and caudal.</summary>
    Lumbosacral,
}
