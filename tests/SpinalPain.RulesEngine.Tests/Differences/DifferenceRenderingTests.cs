using System.Globalization;
using System.Text.Json;
using SpinalPain.RulesEngine.Differences;
using SpinalPain.RulesEngine.Tests.Packs;

namespace SpinalPain.RulesEngine.Tests.Differences;

public sealed class DifferenceRenderingTests
{
    private const string Injections = "policies/injections.json";
    private const string Responses = "policies/responses.json";
    private const string Hostile = "\\u001b[31m</details> | `x` **b** <script>alert(1)</script> @team #1\\n# Heading";

    private static PackDifferences Many() => Changed.EveryOperator(files =>
    {
        ChangedPack.Replace(files, "pack.json", "\"status\": \"draft\"", "\"status\": \"active\"");
        ChangedPack.Replace(files, "pack.json", "\"title\": \"A pack that uses every operator once or more\"", "\"title\": \"Every operator\"");
        ChangedPack.Replace(files, "pack.json", "{ \"id\": \"weeks\", \"items\": [\"A-1\"], \"text\": \"Weeks are counted in days.\" }", "");
        ChangedPack.Replace(files, "items.json", "\"text\": \"Earlier procedures helped.\"", "\"text\": \"Earlier procedures helped for long.\"");
        ChangedPack.Replace(files, "parameters.json", "\"value\": 50, \"source\": \"policy\", \"reason\": \"As the policy states.\" }", "\"value\": 50, \"source\": \"policy\", \"reason\": \"As the policy states.\" }, { \"from\": \"2025-07-01\", \"value\": 60, \"source\": \"policy\", \"reason\": \"The revision of July 2025.\" }");
        ChangedPack.Replace(files, "parameters.json", "\"title\": \"Lowest score of severe pain\"", "\"title\": \"Least score of severe pain\"");
        ChangedPack.Replace(files, "value-sets.json", "\"M54.16\", \"M54.17\"", "\"M54.1*\", \"M48.061\"");
        ChangedPack.Replace(files, Injections, "\"codes\": [\"62323\", \"G0260\"]", "\"codes\": [\"62323\", \"62321\"]");
        ChangedPack.Replace(files, Injections, "\"requires\": [\"duration\", \"record\", \"response\", \"program\"]", "\"requires\": [\"duration\", \"record\", \"response\", \"program\", \"consent\"]");
        ChangedPack.Replace(files, Injections, "{ \"fact\": \"document.views\", \"moreThan\": { \"parameter\": \"sessions\" } },", "");
        ChangedPack.Replace(files, Injections, "\"consequence\": \"documentation\"", "\"consequence\": \"notCovered\"");
        ChangedPack.Replace(files, Injections, "\"criteria\": [", """
            "criteria": [
                {
                  "id": "consent", "title": "Consent is on record", "covers": ["A-2"], "source": "policy", "consequence": "documentation", "ask": "The consent.",
                  "messages": { "notMet": "There is no consent.", "unknown": "The record does not show a consent." },
                  "when": { "fact": "line.contrastInjectedFirst", "is": true }
                },
            """);
        ChangedPack.Replace(files, Responses, "\"No program goes along.\"", "\"The record shows no program.\"");
        foreach (var file in new[] { Injections, Responses })
        {
            files[file] = files[file].Replace("\"visitRecords\"", "\"records\"", StringComparison.Ordinal);
        }

        ChangedPack.Replace(files, Responses, "\"where\": { \"fact\": \"procedure.kind\", \"isNot\": \"diagnosticMedialBranchBlock\" }", "\"where\": { \"fact\": \"procedure.kind\", \"is\": \"epiduralSteroidInjection\" }");
    });

    private static PackDifferences Hostiles() => Changed.EveryOperator(files =>
    {
        ChangedPack.Replace(files, "pack.json", "\"title\": \"A pack that uses every operator once or more\"", $"\"title\": \"{Hostile}\"");
        ChangedPack.Replace(files, "parameters.json", "\"title\": \"Smallest improvement\"", $"\"title\": \"{Hostile}\"");
        ChangedPack.Replace(files, "parameters.json", "\"value\": 50, \"source\": \"policy\", \"reason\": \"As the policy states.\"", $"\"value\": 60, \"source\": \"policy\", \"reason\": \"{Hostile}\"");
        ChangedPack.Replace(files, Injections, "\"A complete record\"", $"\"``` {Hostile}\"");
        ChangedPack.Replace(files, Injections, "{ \"fact\": \"line.performedBy\", \"isOneOf\": [\"p1\", \"p2\"] }", $"{{ \"fact\": \"line.performedBy\", \"is\": \"{Hostile}\" }}");
    });

    [Test]
    public void Many_changes_as_text() => Golden.Compare("tests/data/differences/many.txt", PackDifferencesText.Write(Many()));

    [Test]
    public void Many_changes_as_Markdown() => Golden.Compare("tests/data/differences/many.md", PackDifferencesMarkdown.Write(Many()));

    [Test]
    public void Many_changes_as_JSON() => Golden.Compare("tests/data/differences/many.json", PackDifferencesJson.Write(Many()) + "\n");

    [Test]
    public void Text_of_a_pack_has_no_power_over_a_terminal_or_a_page()
    {
        Golden.Compare("tests/data/differences/hostile.md", PackDifferencesMarkdown.Write(Hostiles()));
        PackDifferencesText.Write(Hostiles()).ShouldNotContain('\u001b');
        PackDifferencesMarkdown.Write(Hostiles()).ShouldNotContain('\u001b');
        JsonDocument.Parse(PackDifferencesJson.Write(Hostiles())).RootElement.GetProperty("meaningChanged").GetBoolean().ShouldBeTrue();
    }

    [Test]
    public void The_texts_are_the_same_in_every_culture()
    {
        var (text, markdown, json) = (PackDifferencesText.Write(Many()), PackDifferencesMarkdown.Write(Many()), PackDifferencesJson.Write(Many()));
        var culture = CultureInfo.CurrentCulture;
        try
        {
            var strange = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            strange.NumberFormat.NumberDecimalSeparator = ",";
            strange.DateTimeFormat.DateSeparator = "/";
            strange.DateTimeFormat.ShortDatePattern = "d/M/yy";
            CultureInfo.CurrentCulture = strange;

            PackDifferencesText.Write(Many()).ShouldBe(text);
            PackDifferencesMarkdown.Write(Many()).ShouldBe(markdown);
            PackDifferencesJson.Write(Many()).ShouldBe(json);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }
}
