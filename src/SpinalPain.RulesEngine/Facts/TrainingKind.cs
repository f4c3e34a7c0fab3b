namespace SpinalPain.RulesEngine.Facts;

/// <summary>A kind of training or credential.</summary>
public enum TrainingKind
{
    /// <summary>Formal residency program.</summary>
    Residency,

    /// <summary>Formal fellowship program.</summary>
    Fellowship,

    /// <summary>Certification by an organization.</summary>
    Certification,

    /// <summary>Post-graduate training course.</summary>
    PostgraduateCourse,
}
