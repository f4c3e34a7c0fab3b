using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Packs;

namespace SpinalPain.RulesEngine.Checking;

/// <summary>What nothing uses: an item that no criterion covers is an error, anything else a warning.</summary>
internal static class UsageCheck
{
    public static void Check(PackSymbols symbols, PackContent content)
    {
        if (symbols.HasGaps)
        {
            return;
        }

        var covered = content.Criteria.SelectMany(criterion => criterion.Covers).Select(item => item.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var item in content.Items.Where(item => !covered.Contains(item.Id.Value)))
        {
            symbols.Diagnostics.Add(DiagnosticCodes.ItemNotCovered, item.Id.Location, $"No criterion covers the item \"{item.Id.Value}\".", "Add it to the \"covers\" of the criterion that decides it.");
        }

        // An error may hide a use, so only a pack without errors is told what it does not use.
        if (symbols.Diagnostics.HasErrors)
        {
            return;
        }

        Report(symbols.Criteria.Unused, DiagnosticCodes.CriterionNotRequired, "No policy requires the criterion", "Add it to the \"requires\" of a policy.");
        Report(symbols.Parameters.Unused, DiagnosticCodes.UnusedParameter, "Nothing uses the parameter", "Use it or take it out.");
        Report(symbols.ValueSets.Unused, DiagnosticCodes.UnusedValueSet, "Nothing uses the value set", "Use it or take it out.");
        Report(symbols.Definitions.Unused, DiagnosticCodes.UnusedDefinition, "Nothing uses the definition", "Use it or take it out.");
        Report(symbols.Sources.Unused, DiagnosticCodes.UnusedSource, "Nothing cites the source", "Cite it or take it out.");
        Report(symbols.Extensions.Values.SelectMany(table => table.Unused), DiagnosticCodes.UnusedExtension, "No condition uses the payer-specific fact", "Use it or take it out.");

        void Report(IEnumerable<Placed<string>> ids, DiagnosticCode code, string message, string help)
        {
            foreach (var id in ids)
            {
                symbols.Diagnostics.Add(code, id.Location, $"{message} \"{id.Value}\".", help);
            }
        }
    }
}
