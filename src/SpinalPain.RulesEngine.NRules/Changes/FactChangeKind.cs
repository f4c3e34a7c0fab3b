namespace SpinalPain.RulesEngine.NRules;

/// <summary>What happened to a fact.</summary>
public enum FactChangeKind
{
    /// <summary>It is on record now.</summary>
    Inserted,

    /// <summary>It has another value.</summary>
    Updated,

    /// <summary>It is no longer on record.</summary>
    Retracted,
}
