namespace SpinalPain.RulesEngine.Determinations;

/// <summary>The truth of a condition in strong Kleene logic.</summary>
public enum Truth : byte
{
    /// <summary>The record does not decide it.</summary>
    Unknown,

    /// <summary>The record shows that it does not hold.</summary>
    False,

    /// <summary>The record shows that it holds.</summary>
    True,
}
