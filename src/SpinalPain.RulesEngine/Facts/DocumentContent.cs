namespace SpinalPain.RulesEngine.Facts;

/// <summary>What a document shows or states.</summary>
public enum DocumentContent
{
    /// <summary>Assessment of that visit's complaint.</summary>
    ComplaintAssessment,

    /// <summary>Relevant medical history.</summary>
    RelevantHistory,

    /// <summary>Results of pertinent tests and procedures.</summary>
    TestResults,

    /// <summary>Indications for the procedure.</summary>
    Indications,

    /// <summary>Medical necessity of the procedure.</summary>
    MedicalNecessity,

    /// <summary>Percent pain relief before the injection.</summary>
    PainReliefBefore,

    /// <summary>Percent pain relief immediately after the injection.</summary>
    PainReliefAfter,

    /// <summary>Final needle position.</summary>
    NeedlePosition,

    /// <summary>Contrast flow.</summary>
    ContrastFlow,

    /// <summary>Success of a stimulation trial.</summary>
    TrialSuccess,

    /// <summary>Rationale and medical necessity of a repeat injection.</summary>
    RepeatRationale,
}
