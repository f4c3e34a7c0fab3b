namespace SpinalPain.RulesEngine.Checking;

/// <summary>Where a pack stands in its life.</summary>
public enum PackStatus
{
    /// <summary>Being written; not for decisions.</summary>
    Draft,

    /// <summary>In force for dates of service in its effective period.</summary>
    Active,

    /// <summary>Replaced, and kept to replay earlier decisions.</summary>
    Retired,
}
