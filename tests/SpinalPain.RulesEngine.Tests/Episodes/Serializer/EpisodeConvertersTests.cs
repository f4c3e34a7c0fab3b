using SpinalPain.RulesEngine.Facts;
using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Tests.Episodes.Serializer;

public sealed class EpisodeConvertersTests
{
    [Test]
    public void Every_code_and_every_list_of_the_vocabulary_has_one_converter_and_there_is_no_other()
    {
        var facts = FactVocabulary.All.SelectMany(type => type.Facts).Where(fact => !fact.IsDerived).ToArray();
        var codes = facts.Where(fact => fact.Kind == FactKind.Code).Select(fact => fact.CodeType!);
        var lists = facts.Where(fact => fact.IsList).Select(fact => typeof(FactList<>).MakeGenericType(fact.CodeType ?? fact.Record?.ClrType ?? typeof(string)));
        Type[] others = [typeof(string), typeof(decimal), typeof(DateOnly), typeof(ExtensionFacts)];

        EpisodeConverters.All.Select(converter => converter.Type!).ShouldBe(others.Concat(codes.Distinct()).Concat(lists.Distinct()), ignoreOrder: true);
    }
}
