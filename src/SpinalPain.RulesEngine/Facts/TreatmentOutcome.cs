namespace SpinalPain.RulesEngine.Facts;

/// <summary>How a course of conservative care ended or stands.</summary>
public enum TreatmentOutcome
{
    /// <summary>No satisfactory response.</summary>
    Failed,

    /// <summary>The patient could not tolerate it.</summary>
    NotTolerated,

    /// <summary>A satisfactory response.</summary>
    Improved,

    /// <summary>Too early to tell.</summary>
    Undetermined,
}
