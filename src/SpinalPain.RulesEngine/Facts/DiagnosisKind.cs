namespace SpinalPain.RulesEngine.Facts;

/// <summary>The clinical condition, in the terms that the policy uses.</summary>
public enum DiagnosisKind
{
    /// <summary>Radiculopathy.</summary>
    Radiculopathy,

    /// <summary>Radicular pain.</summary>
    RadicularPain,

    /// <summary>Neurogenic claudication.</summary>
    NeurogenicClaudication,

    /// <summary>Post-laminectomy syndrome.</summary>
    PostLaminectomySyndrome,

    /// <summary>Pain of acute herpes zoster.</summary>
    AcuteHerpesZosterPain,

    /// <summary>Pain that arises from a facet joint.</summary>
    FacetJointPain,

    /// <summary>Chronic intractable pain.</summary>
    ChronicIntractablePain,

    /// <summary>A fracture.</summary>
    Fracture,

    /// <summary>A tumor.</summary>
    Tumor,

    /// <summary>An infection.</summary>
    Infection,

    /// <summary>A significant deformity.</summary>
    SignificantDeformity,

    /// <summary>Any other condition.</summary>
    Other,
}
