namespace SpinalPain.RulesEngine.Facts;

/// <summary>When the request is judged: before the service is given, or after it was billed.</summary>
public enum ReviewStage
{
    /// <summary>Judged before the service; documents of the service itself cannot exist yet.</summary>
    PriorAuthorization,

    /// <summary>Judged after the service, with its documents.</summary>
    ClaimReview,
}
