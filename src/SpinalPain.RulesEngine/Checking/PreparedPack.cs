namespace SpinalPain.RulesEngine.Checking;

/// <summary>A pack that stands in the library as what reading and checking it gives. What its criteria ask is made when it is first asked for.</summary>
internal abstract class PreparedPack
{
    /// <summary>Makes what a criterion asks.</summary>
    /// <param name="criterion">Its place among the criteria of the pack.</param>
    public abstract CriterionConditions ConditionsOf(int criterion);
}
