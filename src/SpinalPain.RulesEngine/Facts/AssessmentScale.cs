namespace SpinalPain.RulesEngine.Facts;

/// <summary>A validated pain or function scale. Its range, its measure and its direction are in <see cref="AssessmentScales"/>.</summary>
public enum AssessmentScale
{
    /// <summary>Numeric rating scale of pain, 0 to 10.</summary>
    NumericRatingScale,

    /// <summary>Visual analog scale of pain in millimeters, 0 to 100.</summary>
    VisualAnalogScale,

    /// <summary>Faces pain scale, 0 to 10.</summary>
    FacesPainScale,

    /// <summary>Oswestry disability index in percent, 0 to 100.</summary>
    OswestryDisabilityIndex,

    /// <summary>Roland-Morris disability questionnaire, 0 to 24.</summary>
    RolandMorrisDisabilityQuestionnaire,

    /// <summary>Neck disability index in percent, 0 to 100.</summary>
    NeckDisabilityIndex,

    /// <summary>Pain disability index, 0 to 70.</summary>
    PainDisabilityIndex,

    /// <summary>Quebec back pain disability scale, 0 to 100.</summary>
    QuebecBackPainDisabilityScale,

    /// <summary>Patient-specific functional scale, 0 to 10; higher is better.</summary>
    PatientSpecificFunctionalScale,

    /// <summary>PROMIS physical function T-score, 0 to 100; higher is better.</summary>
    PromisPhysicalFunction,
}
