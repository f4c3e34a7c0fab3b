namespace SpinalPain.RulesEngine.Checking;

/// <summary>How two values are compared.</summary>
internal enum Comparison
{
    AtLeast,
    AtMost,
    MoreThan,
    LessThan,
}
