using SpinalPain.RulesEngine.Evaluation.Conditions;

namespace SpinalPain.RulesEngine.Evaluation.Generation;

/// <summary>
/// Generates code for conditions that run again and again, so that asking for the truth costs about what code written by hand for the same
/// policy does. Each condition goes on as it was until its code is ready, and comes to the same truth before and after.
/// </summary>
internal sealed class CodeGenerator
{
    private readonly Queue<ConditionEvaluator> waiting = new();
    private readonly HashSet<ConditionEvaluator> known = new(ReferenceEqualityComparer.Instance);

    /// <summary>Generates code for conditions and all that they run.</summary>
    public static void Generate(IEnumerable<ConditionEvaluator> conditions)
    {
        var generator = new CodeGenerator();
        foreach (var condition in conditions)
        {
            generator.Add(condition);
        }

        while (generator.waiting.TryDequeue(out var next))
        {
            generator.GenerateOne(next);
        }
    }

    /// <summary>Has code generated for a condition too.</summary>
    public void Add(ConditionEvaluator condition)
    {
        if (this.known.Add(condition))
        {
            this.waiting.Enqueue(condition);
        }
    }

    private void GenerateOne(ConditionEvaluator condition)
    {
        if (new ConditionWriter(this).MethodOf(condition) is { } method)
        {
            condition.Use(method);
            return;
        }

        foreach (var part in condition.Parts)
        {
            this.Add(part);
        }
    }
}
