namespace SpinalPain.RulesEngine.Facts;

/// <summary>The program that the patient takes part in.</summary>
public enum RehabilitationProgram
{
    /// <summary>Active rehabilitation program.</summary>
    ActiveRehabilitation,

    /// <summary>Home exercise program.</summary>
    HomeExercise,

    /// <summary>Functional restoration program.</summary>
    FunctionalRestoration,

    /// <summary>Documented as no program.</summary>
    None,
}
