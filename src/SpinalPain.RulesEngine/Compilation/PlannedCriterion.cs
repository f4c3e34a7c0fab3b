namespace SpinalPain.RulesEngine.Compilation;

/// <summary>A criterion that has to be judged for a procedure code.</summary>
/// <param name="Criterion">The criterion.</param>
/// <param name="Policies">The places in the plan of the policies that require it; none where one does that governs each line of its codes.</param>
internal readonly record struct PlannedCriterion(CompiledCriterion Criterion, int[] Policies)
{
    /// <summary>Whether one of those that govern a line requires it.</summary>
    public bool IsRequired(ReadOnlySpan<bool> governing) => this.Policies.Length == 0 || this.IsRequiredByOne(governing);

    private bool IsRequiredByOne(ReadOnlySpan<bool> governing)
    {
        foreach (var place in this.Policies)
        {
            if (governing[place])
            {
                return true;
            }
        }

        return false;
    }
}
