namespace SpinalPain.RulesEngine.Facts;

/// <summary>What is known of an assessment scale.</summary>
/// <param name="Scale">The scale.</param>
/// <param name="Title">Its name in the field.</param>
/// <param name="Measures">What it measures.</param>
/// <param name="Maximum">Its highest score, in points; every scale begins at 0.</param>
/// <param name="HigherIsWorse">Whether a higher score is worse. Improvement is the fall from baseline then, else the rise.</param>
public sealed record AssessmentScaleInfo(AssessmentScale Scale, string Title, AssessmentMeasure Measures, decimal Maximum, bool HigherIsWorse)
{
    /// <summary>Whether a score lies within the range of the scale.</summary>
    internal bool Holds(decimal score) => (!decimal.IsNegative(score) || score == 0) && score <= this.Maximum;

    /// <summary>How much better a score is than another, in points.</summary>
    internal decimal Improvement(decimal from, decimal to) => this.HigherIsWorse ? from - to : to - from;
}
