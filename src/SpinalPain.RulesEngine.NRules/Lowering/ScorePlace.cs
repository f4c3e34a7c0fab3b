namespace SpinalPain.RulesEngine.NRules.Lowering;

/// <summary>What a score is to a procedure.</summary>
internal enum ScorePlace
{
    /// <summary>It says nothing of the procedure.</summary>
    PassedOver,

    /// <summary>It was taken before it.</summary>
    Before,

    /// <summary>It is a follow-up.</summary>
    FollowUp,

    /// <summary>The record does not tell, which makes the scores of its scale unknown.</summary>
    Untold,
}
