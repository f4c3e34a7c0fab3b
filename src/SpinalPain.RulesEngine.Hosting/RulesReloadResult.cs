namespace SpinalPain.RulesEngine.Hosting;

/// <summary>What came of a load of the rules.</summary>
public enum RulesReloadResult
{
    /// <summary>New packs are in force.</summary>
    Swapped,

    /// <summary>The sources hold the packs that were in force before, and these still are.</summary>
    Unchanged,

    /// <summary>Something is wrong; what was in force before still is.</summary>
    Failed,
}
