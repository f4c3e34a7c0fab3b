namespace SpinalPain.RulesEngine.Checking;

/// <summary>The right side of a comparison of numbers.</summary>
internal abstract record NumberOperand;

/// <summary>A threshold.</summary>
internal sealed record ParameterOperand(Parameter Parameter) : NumberOperand;

/// <summary>Another fact.</summary>
internal sealed record FactOperand(FactPath Path) : NumberOperand;
