using System.Text.Json.Nodes;
using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Tests.Agreement;

/// <summary>Chooses the lists that conditions look through: lists of the record, and subsets under a name.</summary>
internal sealed class ListGenerator(Dice dice, DefinitionPool definitions)
{
    /// <summary>How often a list is chosen before others: those that the hardest operators are about.</summary>
    private static readonly string[] Favorites = ["episode.procedures", "episode.procedures", "episode.documents", "episode.assessments", "line.diagnosisCodes"];

    /// <summary>A list as a condition writes it, and the list fact at the bottom of it.</summary>
    public (JsonNode List, Fact Fact) Any(NamesInForce names)
    {
        if (definitions.Subsets.Count > 0 && dice.Chance(0.3))
        {
            var (id, fact) = dice.Pick(definitions.Subsets);
            return (new JsonObject { ["definition"] = id }, fact);
        }

        // Lists within the element are met nowhere else.
        var inner = names.IsWithinList ? names.Innermost.Facts.Where(fact => fact.IsList).ToList() : [];
        inner = dice.Chance(0.5) && inner.Exists(IsOfRecords) ? inner.FindAll(IsOfRecords) : inner;

        // The same list again, so that its elements are compared with one another.
        var again = names.All[0].Facts.Where(fact => fact.IsList && fact.Fact.Record is not null && fact.Fact.Record == names.Innermost.Record).ToList();
        var all = names.All.SelectMany(name => name.Facts).Where(fact => fact.IsList).ToList();
        var list = again.Count > 0 && dice.Chance(0.2) ? dice.Pick(again)
            : inner.Count > 0 && dice.Chance(0.7) ? dice.Pick(inner)
            : dice.Chance(0.4) && dice.Pick(Favorites) is var favorite ? all.First(fact => fact.Path == favorite)
            : dice.Pick(all);
        return (list.Path, list.Fact);
    }

    private static bool IsOfRecords(NameableFact fact) => fact.Fact.Record is not null;
}
