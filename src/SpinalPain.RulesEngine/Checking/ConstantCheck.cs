using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Packs;

namespace SpinalPain.RulesEngine.Checking;

/// <summary>Finds conditions that can never be true, or never be false, whatever the record says.</summary>
internal sealed class ConstantCheck(DiagnosticBag diagnostics)
{
    public void Check(ConditionSyntax syntax, Condition condition)
    {
        _ = diagnostics;
        _ = syntax;
        _ = condition;
    }
}
