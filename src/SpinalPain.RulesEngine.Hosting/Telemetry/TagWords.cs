using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;

namespace SpinalPain.RulesEngine.Hosting.Telemetry;

/// <summary>The values of attributes: the words of the determination's JSON and of pack.json.</summary>
internal static class TagWords
{
    public static string Of(CoverageOutcome outcome) => outcome switch
    {
        CoverageOutcome.Covered => "covered",
        CoverageOutcome.MoreInformationNeeded => "moreInformationNeeded",
        CoverageOutcome.NotCovered => "notCovered",
        _ => "notGoverned",
    };

    public static string Of(PackStatus status) => status switch
    {
        PackStatus.Draft => "draft",
        PackStatus.Retired => "retired",
        _ => "active",
    };

    public static string Of(RulesReloadResult result) => result switch
    {
        RulesReloadResult.Swapped => "swapped",
        RulesReloadResult.Unchanged => "unchanged",
        _ => "failed",
    };
}
