using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Packs;

namespace SpinalPain.RulesEngine.Checking;

/// <summary>Checks what a pack means: names, types, units, dates, codes and coverage. All problems are reported at once.</summary>
public static class PackChecker
{
    /// <summary>Checks a pack.</summary>
    /// <param name="document">The pack as written.</param>
    /// <returns>The checked pack with its warnings, or every problem.</returns>
    public static Checked<CheckedPack> Check(PackDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        var diagnostics = new DiagnosticBag();
        diagnostics.AddRange(document.Warnings);
        var pack = Check(document.Content, document.Sha256, new PackSymbols(diagnostics));
        return diagnostics.HasErrors ? Checked<CheckedPack>.Failure(diagnostics) : Checked<CheckedPack>.Success(pack, diagnostics);
    }

    /// <summary>Checks content whose structure is sound; what comes of it may be used only when there are no errors.</summary>
    internal static CheckedPack Check(PackContent content, string sha256, PackSymbols symbols)
    {
        var diagnostics = symbols.Diagnostics;
        var manifest = new ManifestCheck(symbols).Check(content);
        var parameters = new ParameterCheck(symbols, content.Manifest).Check(content.Parameters);
        var valueSets = new ValueSetCheck(symbols).Check(content.ValueSets);
        var conditions = new ConditionCheck(symbols);
        var definitions = new DefinitionCheck(symbols, conditions).Check(content.Definitions);
        var policyCheck = new PolicyCheck(symbols, conditions);
        var criteria = policyCheck.CheckCriteria(content.Criteria);
        var policies = policyCheck.CheckPolicies(content.Policies);
        new ExpansionCheck(diagnostics).Check(content);
        UsageCheck.Check(symbols, content);

        return new CheckedPack
        {
            Manifest = manifest,
            Sha256 = sha256,
            Parameters = parameters,
            ValueSets = valueSets,
            Policies = policies,
            Criteria = criteria,
            Warnings = diagnostics.ToImmutable(),
            Places = new ManifestPlaces(
                content.Manifest.Version.Location,
                content.Manifest.EffectiveFrom.Location,
                content.Manifest.EffectiveUntil?.Location,
                content.Manifest.Status.Location),
            Definitions = definitions,
            Extensions = [.. symbols.Extensions.SelectMany(table => table.Value.Facts.Select(fact => new DeclaredFact(table.Key.Name, fact)))],
            SlotCount = conditions.SlotCount,
            ConditionCount = content.ConditionCount,
        };
    }
}
