using SpinalPain.RulesEngine.Episodes;
using SpinalPain.RulesEngine.Facts;
using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Tests.Episodes;

/// <summary>Holds the makers of records against the vocabulary: each fact of a record is the one that was read for it.</summary>
public sealed class RecordMakersTests
{
    public static IEnumerable<RecordType> Types => FactVocabulary.All;

    [Test]
    public void Every_record_type_has_a_maker_and_nothing_else_has() => RecordMakers.All.Keys.ShouldBe(FactVocabulary.All, ignoreOrder: true);

    [TestCaseSource(nameof(Types))]
    public void Each_fact_is_the_one_that_was_read_for_it(RecordType type)
    {
        Fact[] facts = [.. type.Facts.Where(fact => !fact.IsDerived)];
        var required = facts.Index().Aggregate(0UL, (bits, each) => bits | (each.Item.IsRequired ? 1UL << each.Index : 0));
        for (var index = 0; index < facts.Length; index++)
        {
            var present = required | (1UL << index);
            var record = Make(type, facts, present);

            record.ShouldBeOfType(type.ClrType);
            for (var other = 0; other < facts.Length; other++)
            {
                var isThere = (present & (1UL << other)) != 0;
                OnRecord(facts[other], record).ShouldBe(isThere, $"{type.Name}.{facts[other].Name} where {facts[index].Name} was read");
                if (isThere && facts[other] is { Kind: FactKind.Text, IsList: false })
                {
                    facts[other].Accessor.Text(record).ShouldBe(facts[other].Name);
                }
            }
        }
    }

    private static object Make(RecordType type, Fact[] facts, ulong present)
    {
        var frame = new FactFrame([.. facts.Select(Slot)], 0, present);
        return RecordMakers.All[type](ref frame);
    }

    private static FactSlot Slot(Fact fact) => new()
    {
        Reference = fact.Kind switch
        {
            _ when fact.IsList => null,
            FactKind.Text => fact.Name,
            FactKind.Record => Make(fact.Record!, [.. fact.Record!.Facts.Where(part => !part.IsDerived)], ulong.MaxValue),
            FactKind.Extensions => new ExtensionFacts([]),
            _ => null,
        },
    };

    private static bool OnRecord(Fact fact, object record) => fact.IsList ? fact.Accessor.List(record) is not null : fact.Kind switch
    {
        FactKind.Boolean => fact.Accessor.Boolean(record) is not null,
        FactKind.Number => fact.Accessor.Number(record) is not null,
        FactKind.Date => fact.Accessor.Date(record) is not null,
        FactKind.Code => fact.Accessor.Code(record) >= 0,
        FactKind.Text => fact.Accessor.Text(record) is not null,
        FactKind.Record => fact.Accessor.Record(null!, record) is not null,
        _ => fact.Accessor.Extensions(record) is not null,
    };
}
