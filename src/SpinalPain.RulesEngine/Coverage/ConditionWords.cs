using System.Globalization;
using SpinalPain.RulesEngine.Checking;

namespace SpinalPain.RulesEngine.Coverage;

/// <summary>One condition in words, with the beginning of what stands within it, so that one "all of" can be told from the next.</summary>
internal static class ConditionWords
{
    public static string Of(Condition condition)
    {
        var words = ConditionText.Describe(condition);
        if (ConditionParts.Of(condition).ToList() is not [var first, .. var others])
        {
            return words;
        }

        var more = others.Count == 0 ? string.Empty : string.Create(CultureInfo.InvariantCulture, $", and {others.Count} more");
        var link = condition is ListCondition ? ", where" : ":";
        return $"{words}{link} {ConditionText.Describe(first)}{more}";
    }
}
