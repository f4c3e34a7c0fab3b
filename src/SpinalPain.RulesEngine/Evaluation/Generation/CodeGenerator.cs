namespace SpinalPain.RulesEngine.Evaluation.Generation;

/// <summary>
/// Generates code for conditions that run again and again, so that asking for the truth costs about what code written by hand for the same
/// policy does. Each condition goes on as it was until its code is ready, and comes to the same truth before and after.
/// </summary>
internal sealed class CodeGenerator
{
    private readonly Queue<IGenerated> waiting = new();
    private readonly HashSet<IGenerated> known = new(ReferenceEqualityComparer.Instance);

    /// <summary>Generates code for these and all that they run.</summary>
    public static void Generate(IEnumerable<IGenerated> these)
    {
        var generator = new CodeGenerator();
        generator.Add(these);
        while (generator.waiting.TryDequeue(out var next))
        {
            if (!next.TryUseCode(generator))
            {
                generator.Add(next.Parts);
            }
        }
    }

    /// <summary>Has code generated for these too.</summary>
    public void Add(IEnumerable<IGenerated> others)
    {
        foreach (var other in others)
        {
            this.Add(other);
        }
    }

    /// <summary>Has code generated for this too.</summary>
    public void Add(IGenerated other)
    {
        if (this.known.Add(other))
        {
            this.waiting.Enqueue(other);
        }
    }
}
