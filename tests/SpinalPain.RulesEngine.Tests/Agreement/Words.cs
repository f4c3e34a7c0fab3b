using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Tests.Agreement;

/// <summary>
/// The texts that generated packs name and generated episodes hold. There are few of each form, so that they often meet, and each form
/// has some that miss another form by little.
/// </summary>
internal static class Words
{
    public static readonly string[] DiagnosisCodes = ["M54.16", "M54.17", "M54", "M51.16", "M47.812", "M47.816", "M47.81", "B02.29", "G89.4", "M4781", "m54.16", "M54.", "62323", "G0260"];

    /// <summary>The last has the form that a line needs and is a code of no system.</summary>
    public static readonly string[] ProcedureCodes = ["62323", "62321", "64635", "64636", "0275T", "G0260", "C1767", "W1234"];

    public static readonly string[] DiagnosisPrefixes = ["M54*", "M54.1*", "M47.81*", "M51.*", "B02*"];

    /// <summary>The payer of every generated pack, and another.</summary>
    public static readonly string[] Payers = ["Payer", "Other payer"];

    private static readonly string[] Free = ["alpha", "Alpha", "beta \"é\" \\", "M54.16", "62323", "G0260", "Payer"];
    private static readonly string[] Modifiers = ["RT", "LT", "50"];
    private static readonly string[] States = ["KY", "OH", "TN"];
    private static readonly string[] Levels = ["L4-L5", "L5-S1", "C7-T1", "C0-C1"];
    private static readonly string[] LowerCase = ["methylprednisolone", "lidocaine", "triamcinolone"];

    /// <summary>The texts of a fact; those that name something in the episode are names from <see cref="IdOf"/>.</summary>
    public static IReadOnlyList<string> Of(Fact fact) => fact switch
    {
        { RefersTo: FactReference.Provider } => Ids(FactVocabulary.Provider),
        { RefersTo: FactReference.Line } => Ids(FactVocabulary.RequestedLine),
        { RefersTo: FactReference.ProcedureOrLine } => [.. Ids(FactVocabulary.Procedure), .. Ids(FactVocabulary.RequestedLine)],
        { Format: TextFormat.ProcedureCode } => ProcedureCodes,
        { Format: TextFormat.Modifier } => Modifiers,
        { Format: TextFormat.State } => States,
        { Format: TextFormat.SpinalLevel } => Levels,
        { Format: TextFormat.LowerCase } => LowerCase,
        { Name: "code" or "diagnosisCodes" } => DiagnosisCodes,
        { Name: "payer" } => Payers,
        _ => Free,
    };

    /// <summary>The texts that a pack may test a fact against.</summary>
    public static IReadOnlyList<string> Testable(NameableFact tested) =>
        tested.Fact.Format == TextFormat.ProcedureCode ? [.. ProcedureCodes.Where(CodeFormat.IsProcedureCode)]
        : tested is { Fact.Name: "id", Owner: { } owner } ? Ids(owner)
        : Of(tested.Fact);

    public static string IdOf(RecordType type, int number) => FormattableString.Invariant($"{type.Name}-{number}");

    private static string[] Ids(RecordType type) => [.. Enumerable.Range(1, 3).Select(number => IdOf(type, number))];
}
