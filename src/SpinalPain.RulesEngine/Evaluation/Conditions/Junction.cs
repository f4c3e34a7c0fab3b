using SpinalPain.RulesEngine.Determinations;

namespace SpinalPain.RulesEngine.Evaluation.Conditions;

/// <summary>What <c>all</c> and <c>any</c> have in common.</summary>
internal static class Junction
{
    /// <summary>Takes notes of the operands that decided.</summary>
    /// <param name="operands">The operands.</param>
    /// <param name="frame">The frame.</param>
    /// <param name="truth">What the junction came to.</param>
    /// <param name="shared">What it comes to when all operands do.</param>
    public static void NoteOperands(ConditionEvaluator[] operands, EvaluationFrame frame, Truth truth, Truth shared)
    {
        foreach (var operand in operands)
        {
            if (truth != shared && operand.EvaluateSilently(frame) != truth)
            {
                continue;
            }

            operand.Note(frame, truth);
            if (truth == Kleene.Not(shared) && frame.CutsShort)
            {
                break;
            }
        }
    }
}
