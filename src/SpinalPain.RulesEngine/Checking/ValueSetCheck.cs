using System.Collections.Immutable;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Packs;

namespace SpinalPain.RulesEngine.Checking;

/// <summary>The codes of value sets and of policies.</summary>
internal sealed class ValueSetCheck(PackSymbols symbols)
{
    public ImmutableArray<ValueSet> Check(ImmutableArray<ValueSetDocument> documents)
    {
        var valueSets = ImmutableArray.CreateBuilder<ValueSet>();
        foreach (var document in documents)
        {
            var system = document.System.Value switch { "cpt" => CodeSystem.Cpt, "hcpcs" => CodeSystem.Hcpcs, _ => CodeSystem.Icd10Cm };
            symbols.Sources.Resolve(document.Source);
            Repetition.Check(document.Codes, "code", symbols.Diagnostics);
            foreach (var code in document.Codes)
            {
                this.CheckCode(code, system, document.System.Value);
            }

            valueSets.Add(new(document.Id.Value, document.Title.Value, system, document.Source.Value, [.. document.Codes.Select(code => code.Value)]));
            symbols.ValueSets.Declare(document.Id, valueSets[^1]);
        }

        return valueSets.ToImmutable();
    }

    /// <summary>The codes that a policy governs: CPT or HCPCS.</summary>
    public ImmutableArray<string> CheckGoverned(ImmutableArray<Placed<string>> codes)
    {
        Repetition.Check(codes, "code", symbols.Diagnostics);
        foreach (var code in codes.Where(code => !CodeFormat.IsProcedureCode(code.Value)))
        {
            symbols.Diagnostics.Add(
                DiagnosticCodes.MalformedCode,
                code.Location,
                $"\"{code.Value}\" is neither a CPT nor a HCPCS code.",
                $"{CodeFormat.Describe(CodeSystem.Cpt)} {CodeFormat.Describe(CodeSystem.Hcpcs)}");
        }

        return [.. codes.Select(code => code.Value)];
    }

    private void CheckCode(Placed<string> code, CodeSystem system, string systemName)
    {
        var isPrefix = code.Value.EndsWith('*');
        if (isPrefix && system != CodeSystem.Icd10Cm)
        {
            symbols.Diagnostics.Add(
                DiagnosticCodes.MalformedCode,
                code.Location,
                $"\"{code.Value}\" stands for all codes that begin so, and the system \"{systemName}\" has no such hierarchy.",
                "Write each code.");
        }
        else if (!(isPrefix ? CodeFormat.IsPrefix(code.Value[..^1]) : CodeFormat.IsWellFormed(system, code.Value)))
        {
            symbols.Diagnostics.Add(DiagnosticCodes.MalformedCode, code.Location, $"\"{code.Value}\" is not a code of the system \"{systemName}\".", CodeFormat.Describe(system));
        }
    }
}
