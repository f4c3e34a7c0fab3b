namespace SpinalPain.RulesEngine.Evaluation;

/// <summary>Where a measured value stands to a threshold.</summary>
internal enum Boundary
{
    /// <summary>One step below it.</summary>
    Below,

    /// <summary>Exactly at it.</summary>
    At,

    /// <summary>One step above it.</summary>
    Above,

    /// <summary>Further away.</summary>
    Elsewhere,
}
