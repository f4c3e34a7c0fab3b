namespace SpinalPain.RulesEngine.Evaluation.Generation;

/// <summary>
/// Generates code for conditions that run again and again, so that asking for the truth costs about what code written by hand for the same
/// policy does. Each condition goes on as it was until its code is ready, and comes to the same truth before and after.
/// </summary>
internal sealed class CodeGenerator
{
    private readonly Lock generating = new();
    private readonly Queue<IGenerated> waiting = new();
    private readonly HashSet<IGenerated> known = new(ReferenceEqualityComparer.Instance);

    /// <summary>Generates code for these and all that they run.</summary>
    public void Generate(IEnumerable<IGenerated> these)
    {
        lock (this.generating)
        {
            this.Add(these);
            this.GenerateWaiting();
        }
    }

    /// <summary>Generates code also for each part of these that has parts itself: whoever takes notes asks one part after the other what it came to.</summary>
    public void GenerateParts(IEnumerable<IGenerated> these)
    {
        lock (this.generating)
        {
            var seen = new HashSet<IGenerated>(ReferenceEqualityComparer.Instance);
            var left = new Stack<IGenerated>(these);
            while (left.TryPop(out var next))
            {
                foreach (var part in next.Parts)
                {
                    if (seen.Add(part) && part.Parts.Any())
                    {
                        this.Add(part);
                        left.Push(part);
                    }
                }
            }

            this.GenerateWaiting();
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

    private void GenerateWaiting()
    {
        while (this.waiting.TryDequeue(out var next))
        {
            if (!next.TryUseCode(this))
            {
                this.Add(next.Parts);
            }
        }
    }
}
