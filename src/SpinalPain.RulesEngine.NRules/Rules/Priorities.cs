namespace SpinalPain.RulesEngine.NRules.Rules;

/// <summary>
/// What is concluded first: a rule runs after all that its facts are concluded from, so that it runs once for a change and never on
/// a mixture of old and new.
/// </summary>
internal static class Priorities
{
    public const int List = int.MaxValue;

    public const int Policy = 4;

    public const int Criterion = 3;

    public const int Answer = 2;

    public const int Determination = 1;

    /// <summary>Of a definition that builds on others, so many deep.</summary>
    public static int Definition(int depth) => int.MaxValue - 1 - depth;
}
