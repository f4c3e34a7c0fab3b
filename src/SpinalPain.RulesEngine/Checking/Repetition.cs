using System.Collections.Immutable;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Packs;

namespace SpinalPain.RulesEngine.Checking;

/// <summary>Finds what stands twice in a list.</summary>
internal static class Repetition
{
    public static bool Check(ImmutableArray<Placed<string>> texts, string kind, DiagnosticBag diagnostics)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var repeated = false;
        foreach (var text in texts.Where(text => !seen.Add(text.Value)))
        {
            repeated = true;
            diagnostics.Add(DiagnosticCodes.Repeated, text.Location, $"The {kind} \"{text.Value}\" stands twice in this list.", "Keep one of the two.");
        }

        return repeated;
    }
}
