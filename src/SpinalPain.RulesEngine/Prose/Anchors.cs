namespace SpinalPain.RulesEngine.Prose;

/// <summary>The places of the page that links lead to. They hang on ids alone, so that a link from elsewhere stays good when words or thresholds change.</summary>
internal static class Anchors
{
    public static string Policy(string id) => "policy-" + id;

    public static string Criterion(string id) => "criterion-" + id;

    public static string Cases(string criterion) => "cases-" + criterion;

    public static string Item(string id) => "item-" + id;

    public static string Threshold(string id) => "threshold-" + id;

    public static string Definition(string id) => "definition-" + id;

    public static string CodeList(string id) => "codes-" + id;

    public static string Reading(string id) => "reading-" + id;

    public static string Source(string id) => "source-" + id;

    public static string PayerFact(string on, string name) => $"fact-{on}-{name}";
}
