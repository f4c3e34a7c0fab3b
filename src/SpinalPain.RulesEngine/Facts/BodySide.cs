namespace SpinalPain.RulesEngine.Facts;

/// <summary>The side treated. Bilateral overlaps both others.</summary>
public enum BodySide
{
    /// <summary>Left side.</summary>
    Left,

    /// <summary>Right side.</summary>
    Right,

    /// <summary>Both sides.</summary>
    Bilateral,
}
