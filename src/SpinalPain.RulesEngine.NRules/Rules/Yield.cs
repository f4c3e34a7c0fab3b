using global::NRules.RuleModel;
using SpinalPain.RulesEngine.NRules.WorkingMemory;

namespace SpinalPain.RulesEngine.NRules.Rules;

/// <summary>What a rule concludes, as a fact that other rules match.</summary>
internal static class Yield
{
    private const string Key = "conclusion";

    /// <summary>Makes a conclusion true for as long as the rule matches. It takes the place of what the same match concluded before.</summary>
    public static void Conclusion(IContext context, IKeyedFact fact)
    {
        if (context.GetLinked(Key) is null)
        {
            context.InsertLinked(Key, fact);
        }
        else
        {
            context.UpdateLinked(Key, fact);
        }
    }
}
