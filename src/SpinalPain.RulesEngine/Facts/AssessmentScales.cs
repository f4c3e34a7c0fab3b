using System.Collections.Immutable;

namespace SpinalPain.RulesEngine.Facts;

/// <summary>The scales that scores can be given on.</summary>
public static class AssessmentScales
{
    /// <summary>Every scale, in the order of <see cref="AssessmentScale"/>.</summary>
    public static ImmutableArray<AssessmentScaleInfo> All { get; } =
    [
        new(AssessmentScale.NumericRatingScale, "numeric rating scale", AssessmentMeasure.Pain, 10, HigherIsWorse: true),
        new(AssessmentScale.VisualAnalogScale, "visual analog scale", AssessmentMeasure.Pain, 100, HigherIsWorse: true),
        new(AssessmentScale.FacesPainScale, "faces pain scale", AssessmentMeasure.Pain, 10, HigherIsWorse: true),
        new(AssessmentScale.OswestryDisabilityIndex, "Oswestry disability index", AssessmentMeasure.Function, 100, HigherIsWorse: true),
        new(AssessmentScale.RolandMorrisDisabilityQuestionnaire, "Roland-Morris disability questionnaire", AssessmentMeasure.Function, 24, HigherIsWorse: true),
        new(AssessmentScale.NeckDisabilityIndex, "neck disability index", AssessmentMeasure.Function, 100, HigherIsWorse: true),
        new(AssessmentScale.PainDisabilityIndex, "pain disability index", AssessmentMeasure.Function, 70, HigherIsWorse: true),
        new(AssessmentScale.QuebecBackPainDisabilityScale, "Quebec back pain disability scale", AssessmentMeasure.Function, 100, HigherIsWorse: true),
        new(AssessmentScale.PatientSpecificFunctionalScale, "patient-specific functional scale", AssessmentMeasure.Function, 10, HigherIsWorse: false),
        new(AssessmentScale.PromisPhysicalFunction, "PROMIS physical function", AssessmentMeasure.Function, 100, HigherIsWorse: false),
    ];

    /// <summary>What is known of one scale.</summary>
    /// <param name="scale">The scale.</param>
    /// <returns>Its measure, range and direction.</returns>
    /// <exception cref="ArgumentOutOfRangeException">No such scale.</exception>
    public static AssessmentScaleInfo For(AssessmentScale scale) =>
        (uint)scale < (uint)All.Length ? All[(int)scale] : throw new ArgumentOutOfRangeException(nameof(scale));
}
