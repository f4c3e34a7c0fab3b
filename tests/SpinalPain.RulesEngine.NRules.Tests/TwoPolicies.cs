using System.Collections.Immutable;
using SpinalPain.RulesEngine.Compilation;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.NRules.Tests;

/// <summary>A pack with a rule of every kind: lists, definitions on definitions, policies on one code of which one asks the record, criteria.</summary>
internal static class TwoPolicies
{
    public static CompiledPack Pack { get; } = CountingVisits("initial");

    /// <summary>Episodes in which the policy that asks the record governs, does not govern, or may.</summary>
    public static ImmutableArray<PatientEpisode> Episodes { get; } =
    [
        .. from visits in new FactList<Visit>?[] { null, [], [new Visit { Kind = VisitKind.Initial }], [new Visit { Kind = VisitKind.Initial }, new Visit { Kind = VisitKind.Initial }] }
           from symptoms in new FactList<Symptom>?[] { null, [], [new Symptom { Region = SpinalRegion.Lumbosacral }] }
           select TestPack.Silent with { Visits = visits, Symptoms = symptoms },
    ];

    /// <summary>The pack, with another kind of visits that count.</summary>
    public static CompiledPack CountingVisits(string kind) => TestPack.CompilePolicies($$"""
        {
          "policies": [
            { "id": "one", "title": "One", "source": "s", "governs": { "codes": ["62323"] }, "requires": ["first"] },
            { "id": "other", "title": "Other", "source": "s", "governs": { "codes": ["62323"], "when": { "definition": "seen" } }, "requires": ["first", "second"] }
          ],
          "criteria": [
            {
              "id": "first", "title": "Title", "covers": ["I-1"], "source": "s", "consequence": "notCovered", "ask": "Ask.",
              "messages": { "notMet": "Not met.", "unknown": "Unknown." }, "when": { "some": "episode.symptoms", "as": "symptom", "where": { "fact": "symptom.region", "is": "lumbosacral" } }
            },
            {
              "id": "second", "title": "Title", "covers": ["I-1"], "source": "s", "consequence": "notCovered", "ask": "Ask.",
              "messages": { "notMet": "Not met.", "unknown": "Unknown." }, "when": { "count": { "definition": "initial" }, "as": "visit", "atLeast": { "parameter": "two" } }
            }
          ],
          "definitions": [
            { "id": "initial", "title": "Initial", "from": "episode.visits", "as": "visit", "where": { "fact": "visit.kind", "is": "{{kind}}" } },
            { "id": "seen", "title": "Seen", "when": { "some": { "definition": "initial" }, "as": "visit" } }
          ]
        }
        """);
}
