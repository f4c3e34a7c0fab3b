using System.Collections.Immutable;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Facts;
using SpinalPain.RulesEngine.Packs;
using SpinalPain.RulesEngine.Tests.Packs;
using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Tests.Checking;

/// <summary>What the checker makes of a good pack.</summary>
public sealed class CheckedPackTests
{
    private static CheckedPack Check(string name) => PackChecker.Check(PackReader.ReadFolder(Golden.PathOf($"tests/data/good/{name}")).Value).Value;

    private static CheckedPack EveryOperator { get; } = Check(ChangedPack.EveryOperator);

    private static CheckedPack Extensions { get; } = Check("pack-extensions");

    private static IEnumerable<Condition> Roots(CheckedPack pack) =>
    [
        .. pack.Policies.Select(policy => policy.GovernsWhen).OfType<Condition>(),
        .. pack.Criteria.SelectMany(criterion => new[] { criterion.AppliesWhen, criterion.When }).OfType<Condition>(),
        .. pack.Definitions.Select(definition => definition is ConditionDefinition condition ? condition.When : ((SubsetDefinition)definition).Where),
    ];

    private static IEnumerable<Condition> WithParts(Condition condition)
    {
        Condition?[] parts = condition switch
        {
            AllCondition all => [.. all.Operands],
            AnyCondition any => [.. any.Operands],
            AgreeCondition agree => [.. agree.Operands],
            FirstKnownCondition firstKnown => [.. firstKnown.Operands],
            AtLeastCondition atLeast => [.. atLeast.Operands],
            NotCondition not => [not.Operand],
            EveryCondition every => [every.Where, every.Satisfies],
            ExtremeCondition extreme => [extreme.Where, extreme.Satisfies],
            ListCondition list => [list.Where],
            _ => [],
        };
        return parts.OfType<Condition>().SelectMany(WithParts).Prepend(condition);
    }

    private static ImmutableArray<Condition> AllOf(CheckedPack pack) => [.. Roots(pack).SelectMany(WithParts)];

    [Test]
    public void Every_form_of_condition_stands_in_the_good_pack()
    {
        var forms = typeof(Condition).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Condition)) && !type.IsAbstract);

        AllOf(EveryOperator).Select(condition => condition.GetType()).Distinct().ShouldBe(forms, ignoreOrder: true);
    }

    [Test]
    public void Conditions_are_numbered_without_gaps_in_the_order_of_the_files()
    {
        var conditions = AllOf(EveryOperator);

        conditions.Select(condition => condition.Id).Order().ShouldBe(Enumerable.Range(0, EveryOperator.ConditionCount));
        conditions.OrderBy(condition => condition.Id).Select(condition => condition.Location).ShouldBe(
            conditions.Select(condition => condition.Location).OrderBy(place => place.File, StringComparer.Ordinal).ThenBy(place => place.Line).ThenBy(place => place.Column));
    }

    [Test]
    public void Every_binding_has_a_slot_of_its_own()
    {
        var bindings = AllOf(EveryOperator).OfType<ListCondition>().Select(list => list.Element)
            .Concat(EveryOperator.Definitions.OfType<SubsetDefinition>().Select(subset => subset.Element));

        bindings.Select(binding => binding.Slot).Order().ShouldBe(Enumerable.Range(2, EveryOperator.SlotCount - 2));
    }

    [Test]
    public void Definitions_come_after_those_that_they_use()
    {
        EveryOperator.Definitions.Select(definition => definition.Id).ShouldBe(["recentScore", "visitRecords", "earlierInRegion", "earlierInjections"]);
        EveryOperator.Definitions.Select(definition => definition.Index).ShouldBe([0, 1, 2, 3]);
        var injections = (SubsetDefinition)EveryOperator.Definitions[3];
        injections.From.ShouldBe(new SubsetList((SubsetDefinition)EveryOperator.Definitions[2]));
        injections.From.Fact.ShouldBe(FactVocabulary.PatientEpisode.Find("procedures"));
    }

    [Test]
    public void Sentences_are_cut_at_their_parameters()
    {
        var title = EveryOperator.Criteria.Single(criterion => criterion.Id == "response").Title;

        title.Text.ShouldBe("Improvement of {improvement} for {lasting}");
        title.Parts.Select(part => part.Literal ?? $"<{part.Parameter!.Id}>").ShouldBe(["Improvement of ", "<improvement>", " for ", "<lasting>"]);
    }

    [Test]
    public void The_message_of_a_met_criterion_is_its_title_where_there_is_none()
    {
        EveryOperator.Criteria.Single(criterion => criterion.Id == "duration").MetMessage.Text.ShouldBe("Pain has lasted at least {painDuration}.");
        EveryOperator.Criteria.Single(criterion => criterion.Id == "record").MetMessage.Text.ShouldBe("A complete record");
    }

    [Test]
    public void Words_and_references_are_resolved()
    {
        var duration = EveryOperator.Criteria.Single(criterion => criterion.Id == "duration");
        duration.Stage.ShouldBe(ReviewStage.PriorAuthorization);
        var implantation = duration.AppliesWhen.ShouldBeOfType<CodeCondition>();
        implantation.Negated.ShouldBeTrue();
        implantation.Codes.ShouldBe([(int)ImplantationKind.Trial]);
        duration.Source.ShouldBe(EveryOperator.Manifest.Sources[0]);
        EveryOperator.Policies.Single().Requires.Select(criterion => criterion.Index).ShouldBe([0, 1, 2, 3]);
    }

    [Test]
    public void IsNot_true_expects_false() =>
        AllOf(EveryOperator).OfType<BooleanCondition>().Single(boolean => boolean.Subject.Text == "procedure.medicallyNecessary").Expected.ShouldBeFalse();

    [Test]
    public void Paths_go_through_records()
    {
        var signed = AllOf(EveryOperator).OfType<RecordedCondition>().Single(recorded => recorded.Subject.Root.Slot > Binding.LineSlot).Subject;

        signed.Root.Name.ShouldBe("document");
        signed.Steps.ShouldBe([FactVocabulary.Document.Find("signature")!]);
        signed.Fact.ShouldBe(FactVocabulary.Signature.Find("signedOn"));
    }

    [Test]
    public void An_element_of_a_list_of_texts_is_a_path_by_itself()
    {
        var code = AllOf(EveryOperator).OfType<FormatCondition>().Single().Subject;

        code.IsElement.ShouldBeTrue();
        code.IsList.ShouldBeFalse();
        code.Steps.ShouldBeEmpty();
        code.Fact.ShouldBe(FactVocabulary.RequestedLine.Find("diagnosisCodes"));
    }

    [Test]
    public void A_payer_specific_fact_is_a_fact_of_the_line_or_the_episode()
    {
        var index = AllOf(Extensions).OfType<NumberCondition>().Single().Subject;
        index.Steps.ShouldBeEmpty();
        index.Fact.Unit.ShouldBe("kg/m2");
        var line = new RequestedLine
        {
            Id = "1",
            Code = "62323",
            DateOfService = new DateOnly(2024, 5, 1),
            Extensions = new ExtensionFacts([KeyValuePair.Create("bodyMassIndex", new ExtensionValue(31.5m))]),
        };

        index.Fact.Accessor.Number(line).ShouldBe(31.5m);
        AllOf(Extensions).OfType<DateCondition>().Single().Subject.Fact.Kind.ShouldBe(FactKind.Date);
    }

    [Test]
    public void A_parameter_has_the_unit_of_its_type_where_none_is_written()
    {
        var improvement = EveryOperator.Parameters.Single(parameter => parameter.Id == "improvement");

        improvement.Unit.ShouldBe("percent");
        improvement.On(new DateOnly(2024, 1, 1))!.Value.ShouldBe(50m);
    }

    [Test]
    public void The_manifest_is_taken_over()
    {
        var manifest = EveryOperator.Manifest;

        manifest.Status.ShouldBe(PackStatus.Draft);
        manifest.EffectiveFrom.ShouldBe(new DateOnly(2024, 1, 1));
        manifest.EffectiveUntil.ShouldBe(new DateOnly(2026, 12, 31));
        manifest.Items.Count(item => item.IsAdvice).ShouldBe(1);
        manifest.Sources[1].Section.ShouldBeNull();
        manifest.Readings.Single().Items.ShouldBe(["A-1"]);
    }

    [Test]
    public void Warnings_of_reading_and_of_checking_come_with_the_pack()
    {
        var files = ChangedPack.Bad("pack-SP4053-parameter");
        files["notes.txt"] = "x";
        var pack = PackChecker.Check(PackReader.Read(ChangedPack.ToFiles(files)).Value);

        pack.Value.Warnings.Select(warning => warning.Code.Id).ShouldBe(["SP3001", "SP4053"]);
        pack.Diagnostics.ShouldBe(pack.Value.Warnings);
    }

    [Test]
    public void Null_is_an_error_of_the_caller() => Should.Throw<ArgumentNullException>(() => PackChecker.Check(null!));
}
