using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using SpinalPain.RulesEngine.Facts;
using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Tests.Vocabulary;

/// <summary>Holds the table of facts against the records that it describes.</summary>
public sealed class FactVocabularyTests
{
    public static IEnumerable<RecordType> Types => FactVocabulary.All;

    [Test]
    public void All_record_types_that_an_episode_leads_to_are_listed_and_no_others()
    {
        var reached = new HashSet<RecordType>();
        Reach(FactVocabulary.PatientEpisode);

        FactVocabulary.All.ShouldBe(reached, ignoreOrder: true);

        void Reach(RecordType type)
        {
            if (reached.Add(type))
            {
                foreach (var fact in type.Facts.Where(fact => fact.Record is not null))
                {
                    Reach(fact.Record!);
                }
            }
        }
    }

    [Test]
    public void Parts_are_listed_before_the_wholes_that_hold_them()
    {
        foreach (var type in FactVocabulary.All)
        {
            type.Facts.Where(fact => fact.Record is not null).ShouldAllBe(fact => FactVocabulary.All.IndexOf(fact.Record!) < FactVocabulary.All.IndexOf(type));
        }
    }

    [Test]
    public void Names_of_record_types_are_unique() => FactVocabulary.All.Select(type => type.Name).ShouldBeUnique();

    [Test]
    public void Every_public_property_of_the_table_is_listed() =>
        typeof(FactVocabulary).GetProperties().Where(property => property.PropertyType == typeof(RecordType)).Select(property => (RecordType)property.GetValue(null)!)
            .ShouldBe(FactVocabulary.All, ignoreOrder: true);

    [Test]
    public void Every_record_of_facts_is_in_the_table()
    {
        var records = typeof(PatientEpisode).Assembly.GetExportedTypes()
            .Where(type => type.Namespace == typeof(PatientEpisode).Namespace && type is { IsClass: true } && type.GetMethod("<Clone>$") is not null && type != typeof(AssessmentScaleInfo));

        FactVocabulary.All.Select(type => type.ClrType).ShouldBe(records, ignoreOrder: true);
    }

    [Test]
    public void Every_enumeration_of_facts_is_the_type_of_some_fact()
    {
        var enumerations = typeof(PatientEpisode).Assembly.GetExportedTypes()
            .Where(type => type.Namespace == typeof(PatientEpisode).Namespace && type.IsEnum && type != typeof(ExtensionKind));

        FactVocabulary.All.SelectMany(type => type.Facts).Where(fact => fact.Kind == FactKind.Code).Select(fact => fact.CodeType!).Distinct().ShouldBe(enumerations, ignoreOrder: true);
    }

    [TestCaseSource(nameof(Types))]
    public void A_record_type_has_the_facts_of_its_record_in_their_order(RecordType type)
    {
        var properties = type.ClrType.GetProperties().Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name));

        // What follows from other facts is a fact without a property of its own.
        type.Facts.Where(fact => !fact.IsDerived).Select(fact => fact.Name).ShouldBe(properties);
        type.Facts.Select(fact => fact.Name).ShouldBeUnique();
        type.Facts.ShouldAllBe(fact => type.Find(fact.Name) == fact);
        type.Find("noSuchFact").ShouldBeNull();
    }

    [TestCaseSource(nameof(Types))]
    public void A_fact_has_the_type_of_its_property(RecordType type)
    {
        foreach (var (fact, property) in Properties(type))
        {
            var declared = property.PropertyType;
            fact.IsList.ShouldBe(declared.IsGenericType && declared.GetGenericTypeDefinition() == typeof(FactList<>), Path(type, fact));
            var single = fact.IsList ? declared.GetGenericArguments()[0] : Nullable.GetUnderlyingType(declared) ?? declared;

            fact.Kind.ShouldBe(KindOf(single), Path(type, fact));
            fact.CodeType.ShouldBe(single.IsEnum ? single : null, Path(type, fact));
            fact.Record?.ClrType.ShouldBe(single, Path(type, fact));
            (fact.Record is not null).ShouldBe(fact.Kind == FactKind.Record, Path(type, fact));
            fact.Codes.Length.ShouldBeLessThanOrEqualTo(Fact.MostCodes, Path(type, fact));
            fact.Codes.ShouldBe(single.IsEnum ? Enum.GetNames(single).Select(JsonNamingPolicy.CamelCase.ConvertName) : [], Path(type, fact));
        }
    }

    [TestCaseSource(nameof(Types))]
    public void A_fact_is_required_if_and_only_if_its_property_is(RecordType type)
    {
        var nullability = new NullabilityInfoContext();
        foreach (var (fact, property) in Properties(type))
        {
            fact.IsRequired.ShouldBe(property.IsDefined(typeof(RequiredMemberAttribute)), Path(type, fact));
            fact.IsDerived.ShouldBe(!property.CanWrite, Path(type, fact));
            (nullability.Create(property).ReadState == NullabilityState.NotNull).ShouldBe(fact.IsRequired, Path(type, fact));
        }
    }

    [TestCaseSource(nameof(Types))]
    public void A_fact_has_what_its_type_needs(RecordType type)
    {
        type.Meaning.ShouldEndWith(".");
        foreach (var fact in type.Facts)
        {
            fact.Meaning.ShouldEndWith(".", Case.Sensitive, Path(type, fact));
            (fact.Unit is not null && fact.Minimum < fact.Maximum).ShouldBe(fact.Kind == FactKind.Number, Path(type, fact));
            (fact.Format == TextFormat.Any || fact.Kind == FactKind.Text).ShouldBeTrue(Path(type, fact));
            (fact.RefersTo == FactReference.None || fact is { Kind: FactKind.Text, Format: TextFormat.Any }).ShouldBeTrue(Path(type, fact));
        }
    }

    [TestCaseSource(nameof(Types))]
    public void An_accessor_reads_the_property_that_its_fact_names(RecordType type)
    {
        foreach (var (fact, property) in Properties(type).Where(pair => pair.Property.CanWrite))
        {
            foreach (var value in Values(property))
            {
                // Every other property stays empty, so that reading another one shows.
                var owner = RuntimeHelpers.GetUninitializedObject(type.ClrType);
                property.SetValue(owner, value);
                Read(fact, owner).ShouldBe(value, Path(type, fact));
            }
        }
    }

    [TestCaseSource(nameof(Types))]
    public void An_accessor_reads_what_is_not_on_record_as_absent(RecordType type)
    {
        var owner = RuntimeHelpers.GetUninitializedObject(type.ClrType);
        foreach (var fact in type.Facts.Where(fact => !fact.IsRequired))
        {
            Read(fact, owner).ShouldBeNull(Path(type, fact));
        }
    }

    [Test]
    public void What_a_scale_measures_follows_from_the_scale()
    {
        var measures = FactVocabulary.Assessment.Find("measures")!;
        foreach (var scale in AssessmentScales.All)
        {
            Read(measures, new Assessment { Scale = scale.Scale }).ShouldBe(scale.Measures);
        }
    }

    [Test]
    public void The_performing_provider_is_the_one_that_the_line_names()
    {
        var provider = FactVocabulary.RequestedLine.Find("performingProvider")!;
        var line = new RequestedLine { Id = "l", Code = "62323", DateOfService = new DateOnly(2024, 5, 31), PerformedBy = "p2" };
        var episode = new PatientEpisode { Id = "e", Stage = ReviewStage.ClaimReview, Lines = [line], Providers = [new Provider { Id = "p1" }, new Provider { Id = "p2" }] };

        provider.Accessor.Record(episode, line).ShouldBeSameAs(episode.Providers[1]);
        provider.Accessor.Record(episode, line with { PerformedBy = "p3" }).ShouldBeNull();
        provider.Accessor.Record(episode, line with { PerformedBy = null }).ShouldBeNull();
        provider.Accessor.Record(episode with { Providers = null }, line).ShouldBeNull();
    }

    [Test]
    public void A_declared_extension_is_read_in_its_own_type_only()
    {
        var extensions = FactVocabulary.PatientEpisode.Find("extensions")!;
        var episode = new PatientEpisode
        {
            Id = "e",
            Stage = ReviewStage.ClaimReview,
            Lines = [],
            Extensions = new ExtensionFacts([new("a", new ExtensionValue(1.5m)), new("b", new ExtensionValue(true)), new("c", new ExtensionValue("2024-05-31"))]),
        };
        FactAccessor Accessor(string name) => Fact.ForExtension(extensions, name, FactKind.Number, Units.Count, "A declared fact.").Accessor;

        Accessor("a").Number(episode).ShouldBe(1.5m);
        Accessor("a").Boolean(episode).ShouldBeNull();
        Accessor("a").Text(episode).ShouldBeNull();
        Accessor("b").Boolean(episode).ShouldBe(true);
        Accessor("b").Number(episode).ShouldBeNull();
        Accessor("c").Text(episode).ShouldBe("2024-05-31");
        Accessor("c").Date(episode).ShouldBe(new DateOnly(2024, 5, 31));
        Accessor("d").Text(episode).ShouldBeNull();
        Accessor("a").Number(episode with { Extensions = null }).ShouldBeNull();
    }

    private static string Path(RecordType type, Fact fact) => $"{type.Name}.{fact.Name}";

    private static IEnumerable<(Fact Fact, PropertyInfo Property)> Properties(RecordType type) =>
        type.ClrType.GetProperties().Select(property => (type.Find(JsonNamingPolicy.CamelCase.ConvertName(property.Name)).ShouldNotBeNull(), property));

    private static FactKind KindOf(Type type) =>
        type == typeof(bool) ? FactKind.Boolean
        : type == typeof(decimal) ? FactKind.Number
        : type == typeof(DateOnly) ? FactKind.Date
        : type.IsEnum ? FactKind.Code
        : type == typeof(string) ? FactKind.Text
        : type == typeof(ExtensionFacts) ? FactKind.Extensions
        : FactKind.Record;

    private static IEnumerable<object> Values(PropertyInfo property)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        return type.IsEnum ? Enum.GetValues(type).Cast<object>()
            : type == typeof(bool) ? [true, false]
            : type == typeof(decimal) ? [12.34m]
            : type == typeof(DateOnly) ? [new DateOnly(2024, 5, 31)]
            : type == typeof(string) ? [$"a text of {property.Name}"]
            : type == typeof(ExtensionFacts) ? [new ExtensionFacts([])]
            : [RuntimeHelpers.GetUninitializedObject(type)];
    }

    private static object? Read(Fact fact, object owner) => fact switch
    {
        { IsList: true } => fact.Accessor.List(owner),
        { Kind: FactKind.Boolean } => fact.Accessor.Boolean(owner),
        { Kind: FactKind.Number } => fact.Accessor.Number(owner),
        { Kind: FactKind.Date } => fact.Accessor.Date(owner),
        { Kind: FactKind.Code } => fact.Accessor.Code(owner) is var code and >= 0 ? Enum.ToObject(fact.CodeType!, code) : null,
        { Kind: FactKind.Text } => fact.Accessor.Text(owner),
        { Kind: FactKind.Record } => fact.Accessor.Record((PatientEpisode)RuntimeHelpers.GetUninitializedObject(typeof(PatientEpisode)), owner),
        _ => fact.Accessor.Extensions(owner),
    };
}
