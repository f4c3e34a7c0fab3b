namespace SpinalPain.RulesEngine.Facts;

/// <summary>The route by which the needle reaches the epidural space.</summary>
public enum InjectionApproach
{
    /// <summary>Between the laminae.</summary>
    Interlaminar,

    /// <summary>Through the intervertebral foramen.</summary>
    Transforaminal,

    /// <summary>Through the sacral hiatus.</summary>
    Caudal,
}
