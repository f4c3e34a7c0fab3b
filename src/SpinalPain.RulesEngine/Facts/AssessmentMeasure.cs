namespace SpinalPain.RulesEngine.Facts;

/// <summary>What an assessment scale measures.</summary>
public enum AssessmentMeasure
{
    /// <summary>Pain intensity.</summary>
    Pain,

    /// <summary>Physical function or disability.</summary>
    Function,
}
