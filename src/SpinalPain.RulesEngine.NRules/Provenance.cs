using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.NRules;

/// <summary>Says of a determination what it was made of: the rules conclude it from facts and never see the whole episode.</summary>
internal static class Provenance
{
    private static readonly DecidedBy Engine = DecidedBy.Of("nrules", typeof(NRulesPack).Assembly);

    public static Determination Of(Determination concluded, PatientEpisode episode) => concluded with { Episode = episode, DecidedBy = Engine };
}
