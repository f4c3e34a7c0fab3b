using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.NRules.Tests.Lowering;

[TestFixture]
internal sealed class FactTests
{
    // A condition, what a line says that meets it, and what a line says that does not.
    [TestCase("""{ "fact": "line.contrast", "is": true }""", """ "contrast": true """, """ "contrast": false """)]
    [TestCase("""{ "fact": "line.contrast", "isNot": true }""", """ "contrast": false """, """ "contrast": true """)]
    [TestCase("""{ "fact": "line.side", "is": "left" }""", """ "side": "left" """, """ "side": "right" """)]
    [TestCase("""{ "fact": "line.side", "isNot": "left" }""", """ "side": "bilateral" """, """ "side": "left" """)]
    [TestCase("""{ "fact": "line.side", "isOneOf": ["left", "right"] }""", """ "side": "right" """, """ "side": "bilateral" """)]
    [TestCase("""{ "fact": "line.extensions.massIndex", "atLeast": { "parameter": "fourPoints" } }""", """ "extensions": { "massIndex": 4 } """, """ "extensions": { "massIndex": 3.999 } """)]
    [TestCase("""{ "fact": "line.extensions.massIndex", "atMost": { "parameter": "fourPoints" } }""", """ "extensions": { "massIndex": 4 } """, """ "extensions": { "massIndex": 4.001 } """)]
    [TestCase("""{ "fact": "line.extensions.massIndex", "moreThan": { "parameter": "fourPoints" } }""", """ "extensions": { "massIndex": 4.001 } """, """ "extensions": { "massIndex": 4 } """)]
    [TestCase("""{ "fact": "line.extensions.massIndex", "lessThan": { "parameter": "fourPoints" } }""", """ "extensions": { "massIndex": -79228162514264337593543950335 } """, """ "extensions": { "massIndex": 4 } """)]
    [TestCase("""{ "fact": "line.extensions.heldOn", "before": { "fact": "line.dateOfService" } }""", """ "extensions": { "heldOn": "2025-06-14" } """, """ "extensions": { "heldOn": "2025-06-15" } """)]
    [TestCase("""{ "fact": "line.extensions.heldOn", "onOrBefore": { "fact": "line.dateOfService" } }""", """ "extensions": { "heldOn": "2025-06-15" } """, """ "extensions": { "heldOn": "2025-06-16" } """)]
    [TestCase("""{ "fact": "line.extensions.heldOn", "after": { "fact": "line.dateOfService" } }""", """ "extensions": { "heldOn": "2025-06-16" } """, """ "extensions": { "heldOn": "2025-06-15" } """)]
    [TestCase("""{ "fact": "line.extensions.heldOn", "onOrAfter": { "fact": "line.dateOfService" } }""", """ "extensions": { "heldOn": "2025-06-15" } """, """ "extensions": { "heldOn": "2025-06-14" } """)]
    [TestCase("""{ "fact": "line.extensions.heldOn", "is": { "fact": "line.dateOfService" } }""", """ "extensions": { "heldOn": "2025-06-15" } """, """ "extensions": { "heldOn": "2025-06-16" } """)]
    [TestCase("""{ "fact": "line.extensions.heldOn", "isNot": { "fact": "line.dateOfService" } }""", """ "extensions": { "heldOn": "2025-06-16" } """, """ "extensions": { "heldOn": "2025-06-15" } """)]
    public void A_fact_is_tested(string condition, string met, string notMet)
    {
        SmallPack.Judge(condition, SmallPack.Episode(met)).ShouldBe(Truth.True);
        SmallPack.Judge(condition, SmallPack.Episode(notMet)).ShouldBe(Truth.False);
        SmallPack.Judge(condition, SmallPack.Episode()).ShouldBe(Truth.Unknown);
    }

    // The same for tests of texts, on the code of a diagnosis.
    [TestCase("""{ "fact": "one.code", "is": "M96.1" }""", "M96.1", "m96.1")]
    [TestCase("""{ "fact": "one.code", "isNot": "M96.1" }""", "M96.10", "M96.1")]
    [TestCase("""{ "fact": "one.code", "isOneOf": ["M96.1", "M54.16"] }""", "M54.16", "M54.17")]
    [TestCase("""{ "fact": "one.code", "inValueSet": "spondylosis" }""", "M47.817", "M47.8")]
    [TestCase("""{ "fact": "one.code", "inValueSet": "spondylosis" }""", "M96.1", "M96.11")]
    [TestCase("""{ "fact": "one.code", "hasFormat": "icd10cm" }""", "M54.16", "M5416")]
    [TestCase("""{ "fact": "one.code", "hasFormat": "cpt" }""", "62323", "6232")]
    [TestCase("""{ "fact": "one.code", "hasFormat": "hcpcs" }""", "G0260", "W0260")]
    public void A_text_is_tested(string test, string met, string notMet)
    {
        var condition = $$"""{ "some": "episode.diagnoses", "as": "one", "where": {{test}} }""";
        SmallPack.Judge(condition, SmallPack.Episode(episode: $$"""" "diagnoses": [ { "code": "{{met}}" } ] """")).ShouldBe(Truth.True);
        SmallPack.Judge(condition, SmallPack.Episode(episode: $$"""" "diagnoses": [ { "code": "{{notMet}}" } ] """")).ShouldBe(Truth.False);
        SmallPack.Judge(condition, SmallPack.Episode(episode: """ "diagnoses": [ { "kind": "tumor" } ] """)).ShouldBe(Truth.Unknown);
    }

    [TestCase("2025-05-18", Truth.False)]
    [TestCase("2025-05-19", Truth.True)]
    [TestCase("2025-06-14", Truth.True)]
    [TestCase("2025-06-15", Truth.False)]
    public void A_window_is_open_at_both_ends(string date, Truth truth) =>
        SmallPack.Judge(
            """{ "fact": "line.extensions.heldOn", "within": { "parameter": "fourWeeks" }, "before": { "fact": "line.dateOfService" } }""",
            SmallPack.Episode($$"""" "extensions": { "heldOn": "{{date}}" } """")).ShouldBe(truth);

    [TestCase("atLeast", "2025-05-18:T 2025-05-19:F")]
    [TestCase("atMost", "2025-05-17:F 2025-05-18:T")]
    [TestCase("moreThan", "2025-05-17:T 2025-05-18:F")]
    [TestCase("lessThan", "2025-05-18:F 2025-06-15:T 2025-06-16:U")]
    public void Elapsed_time_is_compared_with_a_duration(string comparison, string table)
    {
        var condition = $$"""{ "elapsedFrom": "line.extensions.heldOn", "to": "line.dateOfService", "{{comparison}}": { "parameter": "fourWeeks" } }""";
        SmallPack.Judge(condition, SmallPack.Episode()).ShouldBe(Truth.Unknown);
        foreach (var row in table.Split(' '))
        {
            var truth = row[^1] switch { 'T' => Truth.True, 'F' => Truth.False, _ => Truth.Unknown };
            SmallPack.Judge(condition, SmallPack.Episode($$"""" "extensions": { "heldOn": "{{row[..^2]}}" } """")).ShouldBe(truth, row);
        }
    }

    [TestCase(""" "performedBy": "a" """, Truth.True)]
    [TestCase(""" "performedBy": "b" """, Truth.False)]
    [TestCase("", Truth.Unknown)]
    public void A_path_leads_through_a_reference(string line, Truth truth) =>
        SmallPack.Judge(
            """{ "fact": "line.performingProvider.role", "is": "physician" }""",
            SmallPack.Episode(line, """ "providers": [ { "id": "a", "role": "physician" }, { "id": "b", "role": "nursePractitioner" } ] """)).ShouldBe(truth);

    [Test]
    public void What_a_reference_that_leads_nowhere_holds_is_unknown()
    {
        var silent = SmallPack.Episode();
        var dangling = silent with { Lines = [silent.Lines[0] with { PerformedBy = "nobody" }], Providers = [new Provider { Id = "a", Role = ProviderRole.Physician }] };
        SmallPack.Judge("""{ "fact": "line.performingProvider.role", "is": "physician" }""", dangling).ShouldBe(Truth.Unknown);
        SmallPack.Judge("""{ "some": "line.performingProvider.training", "as": "training" }""", dangling).ShouldBe(Truth.Unknown);
    }

    [Test]
    public void A_fact_of_the_episode_that_a_pack_declares_is_read()
    {
        const string Condition = """{ "fact": "episode.extensions.inNetwork", "is": true }""";
        SmallPack.Judge(Condition, SmallPack.Episode(episode: """ "extensions": { "inNetwork": true } """)).ShouldBe(Truth.True);
        SmallPack.Judge(Condition, SmallPack.Episode(episode: """ "extensions": { "inNetwork": "yes" } """)).ShouldBe(Truth.Unknown);
    }

    [TestCase(99)]
    [TestCase(-7)]
    public void A_number_that_stands_for_no_word_says_nothing(int number)
    {
        var silent = SmallPack.Episode();
        var odd = silent with { Lines = [silent.Lines[0] with { Side = (BodySide)number }] };
        SmallPack.Judge("""{ "fact": "line.side", "is": "left" }""", odd).ShouldBe(Truth.Unknown);
        SmallPack.Judge("""{ "fact": "line.side", "isNot": "left" }""", odd).ShouldBe(Truth.Unknown);
        SmallPack.Judge("""{ "fact": "line.side", "isRecorded": true }""", odd).ShouldBe(Truth.Unknown);
    }

    [Test]
    public void What_is_recorded_is_true_and_never_false()
    {
        const string Condition = """{ "fact": "line.side", "isRecorded": true }""";
        SmallPack.Judge(Condition, SmallPack.Episode(""" "side": "left" """)).ShouldBe(Truth.True);
        SmallPack.Judge(Condition, SmallPack.Episode()).ShouldBe(Truth.Unknown);
    }
}
