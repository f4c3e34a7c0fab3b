namespace SpinalPain.RulesEngine.Facts;

/// <summary>What causes a condition, as found by examination or imaging.</summary>
public enum DiagnosisCause
{
    /// <summary>Disc herniation.</summary>
    DiscHerniation,

    /// <summary>An osteophyte or osteophyte complex.</summary>
    Osteophytes,

    /// <summary>Severe degenerative disc disease.</summary>
    SevereDegenerativeDiscDisease,

    /// <summary>Foraminal spinal stenosis.</summary>
    ForaminalStenosis,

    /// <summary>Central spinal stenosis.</summary>
    CentralStenosis,

    /// <summary>A facet joint synovial cyst.</summary>
    FacetSynovialCyst,

    /// <summary>Any other cause.</summary>
    Other,
}
