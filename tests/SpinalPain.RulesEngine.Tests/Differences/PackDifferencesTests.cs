using SpinalPain.RulesEngine.Cases;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Differences;
using SpinalPain.RulesEngine.Tests.Packs;

namespace SpinalPain.RulesEngine.Tests.Differences;

public sealed class PackDifferencesTests
{
    private const string Injections = "policies/injections.json";
    private const string Responses = "policies/responses.json";

    private static IEnumerable<TestCaseData> Nothing() =>
    [
        new("a schema that is named otherwise", "items.json", "\"$schema\": \"../../../../schemas/items.schema.json\"", "\"$schema\": \"items.schema.json\""),
        new("the version", "pack.json", "1.2.0-draft.1", "1.3.0"),
        new("a way to write a number", "parameters.json", "\"value\": 4.5", "\"value\": 4.50"),
        new("the order of states", "pack.json", "[\"KY\", \"OH\"]", "[\"OH\", \"KY\"]"),
        new("the order of codes", "value-sets.json", "\"M54.16\", \"M54.17\"", "\"M54.17\", \"M54.16\""),
        new("the order of criteria required", Injections, "\"duration\", \"record\"", "\"record\", \"duration\""),
        new("a message that was the title all along", Injections, "\"notMet\": \"The record is not complete.\"", "\"met\": \"A complete record\", \"notMet\": \"The record is not complete.\""),
    ];

    [TestCaseSource(nameof(Nothing))]
    public void What_decides_nothing_and_says_nothing_is_no_change(string what, string file, string find, string replacement)
    {
        var differences = Changed.EveryOperator(file, find, replacement);

        differences.AnythingChanged.ShouldBeFalse(what + "\n" + PackDifferencesText.Write(differences));
        differences.MeaningChanged.ShouldBeFalse(what);
    }

    [Test]
    public void Another_id_is_another_pack()
    {
        var change = Changed.EveryOperator("pack.json", "\"id\": \"every-operator\"", "\"id\": \"some-operators\"").Manifest.ShouldHaveSingleItem();

        (change.What, change.Old, change.New, change.ChangesMeaning).ShouldBe(("id", "every-operator", "some-operators", true));
    }

    [TestCase("advice", "A-4", MeaningChange.Changed)]
    [TestCase("notCovered", "A-3", MeaningChange.Tightened)]
    public void A_criterion_more_tightens_unless_it_only_advises(string consequence, string item, MeaningChange expected)
    {
        var criterion = $$"""
            { "id": "another", "title": "Another", "covers": ["{{item}}"], "source": "policy", "consequence": "{{consequence}}", "ask": "It.",
              "messages": { "notMet": "It is not so.", "unknown": "The record does not say." }, "when": { "fact": "episode.carePlan.conservativeTreatment", "is": false } },
            """;
        var differences = Changed.EveryOperator(files =>
        {
            ChangedPack.Replace(files, Responses, "{\n      \"id\": \"program\"", criterion + "{\n      \"id\": \"program\"");
            ChangedPack.Replace(files, Injections, "\"requires\": [\"duration\"", "\"requires\": [\"another\", \"duration\"");
        });

        var change = differences.Criteria.ShouldHaveSingleItem();
        (change.Id, change.Kind, change.Meaning).ShouldBe(("another", ChangeKind.Added, expected));
    }

    [Test]
    public void A_threshold_that_changes_later_changes_only_services_from_then_on()
    {
        var differences = Changed.EveryOperator(
            "parameters.json",
            "{ \"from\": \"2025-01-01\", \"value\": 4, \"source\": \"policy\", \"reason\": \"As the policy states.\" }",
            "{ \"from\": \"2025-01-01\", \"value\": 4, \"source\": \"policy\", \"reason\": \"As the policy states.\" }, { \"from\": \"2025-07-01\", \"value\": 8, \"source\": \"policy\", \"reason\": \"Revised.\" }");

        var change = differences.Parameters.ShouldHaveSingleItem();
        change.Kind.ShouldBe(ChangeKind.Changed);
        change.UsedBy.ShouldBe(["duration"]);
        change.Values.ShouldBe([new ParameterValueChange(Dates.Of("2025-07-01").Value, Dates.Of("2026-12-31"), 4, "weeks", 8, "weeks", Dates.Of("2025-07-01").Value, "policy", "Revised.")]);
        differences.Criteria.ShouldHaveSingleItem().Meaning.ShouldBe(MeaningChange.Tightened);
        differences.Criteria[0].Parameters.ShouldBe(["painDuration"]);
        differences.Criteria[0].Conditions.ShouldBeEmpty();
        differences.Items.ShouldHaveSingleItem().Id.ShouldBe("A-1");
    }

    [Test]
    public void A_threshold_that_rises_here_and_falls_there_is_changed()
    {
        var differences = Changed.EveryOperator(files =>
        {
            ChangedPack.Replace(files, "parameters.json", "\"value\": 6, \"source\": \"policy\", \"reason\": \"As the policy stated.\"", "\"value\": 5, \"source\": \"policy\", \"reason\": \"As the policy stated.\"");
            ChangedPack.Replace(files, "parameters.json", "\"value\": 4, ", "\"value\": 5, ");
        });

        differences.Parameters.ShouldHaveSingleItem().Values.Select(value => (value.Old, value.New)).ShouldBe([(6, 5), (4, 5)]);
        differences.Criteria.ShouldHaveSingleItem().Meaning.ShouldBe(MeaningChange.Changed);
    }

    [Test]
    public void The_same_time_in_another_unit_changes_the_threshold_and_no_criterion()
    {
        var differences = Changed.EveryOperator(files =>
        {
            ChangedPack.Replace(files, "parameters.json", "\"unit\": \"weeks\",\n      \"range\": { \"minimum\": 0, \"maximum\": 52 }", "\"unit\": \"days\",\n      \"range\": { \"minimum\": 0, \"maximum\": 364 }");
            ChangedPack.Replace(files, "parameters.json", "\"value\": 6, \"source\": \"policy\", \"reason\": \"As the policy stated.\"", "\"value\": 42, \"source\": \"policy\", \"reason\": \"As the policy stated.\"");
            ChangedPack.Replace(files, "parameters.json", "\"value\": 4, ", "\"value\": 28, ");
        });

        differences.Parameters.ShouldHaveSingleItem().Values[^1].ShouldBeEquivalentTo(new ParameterValueChange(
            Dates.Of("2025-01-01").Value, Dates.Of("2026-12-31"), 4, "weeks", 28, "days", Dates.Of("2025-01-01").Value, "policy", "As the policy states."));
        differences.Criteria.ShouldBeEmpty();
    }

    [Test]
    public void Another_reason_for_the_same_value_is_other_words()
    {
        var differences = Changed.EveryOperator("parameters.json", "\"value\": 4, \"source\": \"policy\", \"reason\": \"As the policy states.\"", "\"value\": 4, \"source\": \"policy\", \"reason\": \"Since the revision.\"");

        differences.MeaningChanged.ShouldBeFalse();
        differences.Parameters.ShouldHaveSingleItem().Wording.ShouldHaveSingleItem().New.ShouldBe("in force since 2025-01-01 (policy): Since the revision.");
    }

    [Test]
    public void A_code_beside_the_prefix_that_covers_it_changes_nothing_in_meaning()
    {
        var differences = Changed.EveryOperator("value-sets.json", "\"M51.1*\"", "\"M51.1*\", \"M51.16\", \"M51.17*\"");

        differences.MeaningChanged.ShouldBeFalse();
        differences.ValueSets.ShouldHaveSingleItem().Kind.ShouldBe(ChangeKind.Reworded);
        differences.ValueSets[0].Wording.ShouldBe([new WordingChange("codes that others cover", null, "M51.16, M51.17*")]);
    }

    [Test]
    public void A_prefix_in_the_place_of_its_codes_takes_in_more()
    {
        var differences = Changed.EveryOperator("value-sets.json", "\"M54.16\", \"M54.17\"", "\"M54.1*\"");

        var change = differences.ValueSets.ShouldHaveSingleItem();
        change.Scope.ShouldBe(ScopeChange.Wider);
        change.Added.ShouldBe(["M54.1*"]);
        change.Removed.ShouldBeEmpty();
        var criterion = differences.Criteria.ShouldHaveSingleItem();
        (criterion.Id, criterion.Meaning).ShouldBe(("duration", MeaningChange.Loosened));
        criterion.ValueSets.ShouldBe(["radiculopathy"]);
    }

    [Test]
    public void Other_words_of_a_criterion_are_told_one_by_one()
    {
        var differences = Changed.EveryOperator(files =>
        {
            ChangedPack.Replace(files, Injections, "\"A complete record\"", "\"The whole record\"");
            ChangedPack.Replace(files, Injections, "\"The record may not be complete.\"", "\"Perhaps.\"");
        });

        differences.MeaningChanged.ShouldBeFalse();
        differences.AnythingChanged.ShouldBeTrue();
        var change = differences.Criteria.ShouldHaveSingleItem();
        change.Kind.ShouldBe(ChangeKind.Reworded);
        change.ChangesMeaning.ShouldBeFalse();
        change.Wording.Select(words => words.What).ShouldBe(["title", "message when met", "message when unknown"]);
    }

    [TestCase("\"consequence\": \"documentation\"", "\"consequence\": \"notCovered\"", MeaningChange.Tightened)]
    [TestCase("\"stage\": \"claimReview\",", "", MeaningChange.Tightened)]
    [TestCase("\"stage\": \"claimReview\"", "\"stage\": \"priorAuthorization\"", MeaningChange.Changed)]
    public void Stage_and_consequence_can_be_stricter(string find, string replacement, MeaningChange meaning)
    {
        var change = Changed.EveryOperator(Injections, find, replacement).Criteria.ShouldHaveSingleItem();

        change.Id.ShouldBe("record");
        change.Meaning.ShouldBe(meaning);
        change.Asks.ShouldBe(MeaningChange.None);
    }

    [Test]
    public void A_stricter_condition_with_a_milder_consequence_is_changed()
    {
        var change = Changed.EveryOperator(files =>
        {
            ChangedPack.Replace(files, Responses, "\"consequence\": \"notCovered\"", "\"consequence\": \"documentation\"");
            ChangedPack.Replace(files, "parameters.json", "\"value\": 50", "\"value\": 60");
        }).Criteria.ShouldHaveSingleItem();

        change.Asks.ShouldBe(MeaningChange.Tightened);
        change.Meaning.ShouldBe(MeaningChange.Changed);
    }

    [Test]
    public void A_definition_under_another_name_is_no_change_in_meaning()
    {
        var differences = Changed.EveryOperator(files =>
        {
            foreach (var file in files.Keys.Where(path => path.StartsWith("policies/", StringComparison.Ordinal)).ToList())
            {
                files[file] = files[file].Replace("\"visitRecords\"", "\"records\"", StringComparison.Ordinal);
            }
        });

        differences.MeaningChanged.ShouldBeFalse();
        differences.Criteria.ShouldBeEmpty();
        var change = differences.Definitions.ShouldHaveSingleItem();
        (change.Id, change.OldId, change.Kind).ShouldBe(("records", "visitRecords", ChangeKind.Renamed));
        change.UsedBy.ShouldBe(["record"]);
    }

    [Test]
    public void A_definition_that_takes_more_tells_what_it_does_to_each_criterion()
    {
        // Fewer than so many earlier injections is asked for, so that more of them make it harder to meet.
        var differences = Changed.EveryOperator(Responses, "\"where\": { \"fact\": \"procedure.kind\", \"isNot\": \"diagnosticMedialBranchBlock\" }", "\"where\": { \"fact\": \"procedure.performedOn\", \"isRecorded\": true }");

        var change = differences.Definitions.ShouldHaveSingleItem();
        change.Scope.ShouldBe(ScopeChange.Changed);
        change.UsedBy.ShouldBe(["response"]);
        differences.Criteria.ShouldHaveSingleItem().Definitions.ShouldBe(["earlierInjections"]);
    }

    [Test]
    public void Codes_and_conditions_that_govern_are_more_or_fewer_lines()
    {
        var change = Changed.EveryOperator(files =>
        {
            ChangedPack.Replace(files, Injections, "\"codes\": [\"62323\", \"G0260\"]", "\"codes\": [\"62323\", \"62321\"]");
            ChangedPack.Replace(files, Injections, "\"isOneOf\": [\"lumbosacral\", \"thoracic\"]", "\"is\": \"thoracic\"");
        }).Policies.ShouldHaveSingleItem();

        change.CodesAdded.ShouldBe(["62321"]);
        change.CodesRemoved.ShouldBe(["G0260"]);
        change.Governs.ShouldBe(ScopeChange.Narrower);
        change.Condition!.New.ShouldBe(["line.region is thoracic"]);
    }

    [Test]
    public void Packs_that_follow_one_another_are_compared_as_if_the_old_one_went_on()
    {
        var old = ChangedPack.Good(ChangedPack.EveryOperator);
        var next = ChangedPack.Good(ChangedPack.EveryOperator);
        ChangedPack.Replace(next, "pack.json", "{ \"from\": \"2024-01-01\", \"until\": \"2026-12-31\" }", "{ \"from\": \"2027-01-01\" }");
        next["parameters.json"] = """
            { "parameters": [
              { "id": "painDuration", "title": "Shortest duration of pain", "type": "duration", "unit": "weeks", "range": { "minimum": 0, "maximum": 52 }, "values": [{ "from": "2027-01-01", "value": 4, "source": "policy", "reason": "As before." }] },
              { "id": "window", "title": "Window in which sessions count", "type": "duration", "unit": "months", "range": { "minimum": 1, "maximum": 24 }, "values": [{ "from": "2027-01-01", "value": 12, "source": "policy", "reason": "A year again." }] },
              { "id": "lasting", "title": "How long relief lasts at least", "type": "duration", "unit": "months", "range": { "minimum": 0, "maximum": 12 }, "values": [{ "from": "2024-01-01", "value": 3, "source": "policy", "reason": "As the policy states." }] },
              { "id": "improvement", "title": "Smallest improvement", "type": "percent", "range": { "minimum": 0, "maximum": 100 }, "values": [{ "from": "2024-01-01", "value": 50, "source": "policy", "reason": "As the policy states." }] },
              { "id": "sessions", "title": "Most sessions in the window", "type": "count", "unit": "count", "range": { "minimum": 1, "maximum": 10 }, "values": [{ "from": "2024-01-01", "value": 2, "source": "policy", "reason": "As the policy states." }] },
              { "id": "severeScore", "title": "Lowest score of severe pain", "type": "number", "unit": "points", "range": { "minimum": 0, "maximum": 10 }, "values": [{ "from": "2024-01-01", "value": 4.5, "source": "policy", "reason": "As the policy states." }] }
            ] }
            """;
        var differences = PackDifferences.Between(Changed.Load(old), Changed.Load(next));

        differences.InForceTogether.ShouldBeFalse();
        differences.Parameters.Where(change => !change.Values.IsEmpty).ShouldHaveSingleItem().Id.ShouldBe("window");
        differences.Parameters.Single(change => change.Id == "window").Values.ShouldHaveSingleItem().Old.ShouldBe(6);
        differences.Criteria.ShouldHaveSingleItem().Meaning.ShouldBe(MeaningChange.Tightened);
        differences.Cases.ShouldBeNull();
    }

    [Test]
    public void A_case_that_flips_is_told_with_what_it_expects()
    {
        var old = PackLoader.LoadFolder(Golden.PathOf("tests/data/library/example-esi-1.0.0")).Value;
        var @new = PackLoader.LoadFolder(Golden.PathOf("tests/data/library/example-esi-1.1.0")).Value;
        var oldCases = CaseReader.ReadFolder(Golden.PathOf("tests/data/library/example-esi-1.0.0"), old).Value;
        var newCases = CaseReader.ReadFolder(Golden.PathOf("tests/data/library/example-esi-1.1.0"), @new).Value;

        var cases = PackDifferences.Between(old, @new, oldCases, newCases).Cases!;

        var change = cases.Changed.ShouldHaveSingleItem();
        change.Name.ShouldBe("A repeat after an improvement by half");
        change.OwnEpisodes.ShouldBeTrue();
        change.Verdicts.ShouldContain(new VerdictChange(null, null, "covered", "notCovered"));
        change.Unmet.ShouldBeEmpty();

        // A case of one version only lies outside the period of the other.
        PackDifferences.Between(old, @new, oldCases, new CaseSet([])).Cases!.JudgedByOne.Length.ShouldBe(oldCases.Cases.Length);
    }

    [Test]
    public void A_case_whose_expectation_is_not_met_any_more_says_so()
    {
        var threshold = Changed.Load(Moved(60));
        var folder = Golden.PathOf("tests/data/library/example-esi-1.0.0");
        var old = PackLoader.LoadFolder(folder).Value;
        var cases = CaseReader.ReadFolder(folder, old).Value;

        var change = PackDifferences.Between(old, threshold, cases, cases).Cases!.Changed.ShouldHaveSingleItem();

        change.OwnEpisodes.ShouldBeFalse();
        change.Unmet.Select(unmet => (unmet.CriterionId, unmet.Expected, unmet.Actual)).ShouldBe([(null, "covered", "notCovered"), ("esi.repeat", "met", "notMet")]);

        static Dictionary<string, string> Moved(int percent)
        {
            var root = Golden.PathOf("tests/data/library/example-esi-1.0.0");
            var files = Directory.EnumerateFiles(root, "*.json", SearchOption.AllDirectories)
                .Select(path => Path.GetRelativePath(root, path).Replace('\\', '/'))
                .Where(path => !path.StartsWith("cases/", StringComparison.Ordinal))
                .ToDictionary(path => path, path => File.ReadAllText(Path.Combine(root, path)), StringComparer.Ordinal);
            ChangedPack.Replace(files, "parameters.json", "\"value\": 50", $"\"value\": {percent}");
            return files;
        }
    }

    [Test]
    public void Two_conditions_too_large_to_compare_end_in_time_as_changed()
    {
        // Each operand is compared with each, and none is within another.
        var old = string.Join(", ", Enumerable.Range(0, 600).Select(number => $$"""{ "any": [{ "fact": "line.performedBy", "is": "old{{number}}" }, { "fact": "line.region", "is": "thoracic" }] }"""));
        var @new = old.Replace("\"old", "\"new", StringComparison.Ordinal);

        Changed.Condition($$"""{ "all": [{{old}}] }""", $$"""{ "all": [{{@new}}] }""").ShouldBe(MeaningChange.Changed);
    }
}
