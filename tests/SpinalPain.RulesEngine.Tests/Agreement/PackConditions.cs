using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Coverage;

namespace SpinalPain.RulesEngine.Tests.Agreement;

/// <summary>The conditions of a pack.</summary>
internal static class PackConditions
{
    /// <summary>Every condition of every policy, criterion and definition.</summary>
    public static IEnumerable<Condition> All(CheckedPack pack) => ConditionOwner.Of(pack).SelectMany(owner => ConditionParts.Within(owner.Root));
}
