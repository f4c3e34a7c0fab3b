namespace SpinalPain.RulesEngine.Facts;

/// <summary>A kind of noninvasive conservative care.</summary>
public enum TreatmentModality
{
    /// <summary>Physical therapy.</summary>
    PhysicalTherapy,

    /// <summary>Oral or topical medication.</summary>
    Medication,

    /// <summary>A home exercise program.</summary>
    HomeExercise,

    /// <summary>Chiropractic or osteopathic manipulation.</summary>
    SpinalManipulation,

    /// <summary>Cognitive behavioral therapy.</summary>
    CognitiveBehavioralTherapy,

    /// <summary>Rest or activity modification.</summary>
    ActivityModification,

    /// <summary>Bracing.</summary>
    Bracing,

    /// <summary>Any other noninvasive care.</summary>
    Other,
}
