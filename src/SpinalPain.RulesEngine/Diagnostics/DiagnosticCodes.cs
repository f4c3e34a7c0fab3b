using System.Collections.Immutable;

namespace SpinalPain.RulesEngine.Diagnostics;

/// <summary>
/// Every kind of problem. SP1xxx: files and JSON. SP2xxx: episodes. SP3xxx: the structure of packs. SP4xxx: the meaning of packs.
/// SP5xxx: the cases of packs. SP60xx: libraries of packs. SP61xx: bundles of packs and their keys. SP62xx: records of decisions. SP7xxx: what a JSON Schema refuses.
/// SP9xxx: the sources of an application.
/// </summary>
public static partial class DiagnosticCodes
{
    /// <summary>Every code, in order of id.</summary>
    public static ImmutableArray<DiagnosticCode> All => [.. FileCodes, .. EpisodeCodes, .. PackCodes, .. MeaningCodes, .. CaseCodes, .. LibraryCodes, .. BundleCodes, .. RecordCodes, .. SchemaCodes, .. SourceCodes];
}
