namespace SpinalPain.RulesEngine.Facts;

/// <summary>The purpose of a visit.</summary>
public enum VisitKind
{
    /// <summary>First evaluation.</summary>
    Initial,

    /// <summary>Follow-up.</summary>
    FollowUp,

    /// <summary>The visit of a procedure.</summary>
    Procedure,
}
