namespace SpinalPain.RulesEngine.Evaluation.Generation;

/// <summary>Something that runs as it is until code is generated for it.</summary>
internal interface IGenerated
{
    /// <summary>What it runs when it runs as it is.</summary>
    IEnumerable<IGenerated> Parts { get; }

    /// <summary>Has code generated for itself and uses it from now on. False where there is none.</summary>
    /// <param name="generator">Takes what has to be generated besides.</param>
    bool TryUseCode(CodeGenerator generator);
}
