namespace SpinalPain.RulesEngine.Facts;

/// <summary>The kind of an earlier procedure.</summary>
public enum ProcedureKind
{
    /// <summary>Epidural steroid injection.</summary>
    EpiduralSteroidInjection,

    /// <summary>Diagnostic medial branch block.</summary>
    DiagnosticMedialBranchBlock,

    /// <summary>Thermal radiofrequency ablation of facet joint nerves.</summary>
    RadiofrequencyAblation,

    /// <summary>Intraarticular facet joint injection.</summary>
    FacetJointInjection,

    /// <summary>Spinal surgery.</summary>
    SpinalSurgery,

    /// <summary>Any other procedure.</summary>
    Other,
}
