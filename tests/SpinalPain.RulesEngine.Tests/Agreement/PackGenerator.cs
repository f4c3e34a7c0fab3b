using System.Globalization;
using System.Text.Json.Nodes;
using CsCheck;

namespace SpinalPain.RulesEngine.Tests.Agreement;

/// <summary>Makes whole packs out of the vocabulary and the grammar, as the files that a person would write.</summary>
internal sealed class PackGenerator
{
    public static readonly string[] Sources = ["source-a", "source-b"];

    private readonly Dice dice;
    private readonly EffectivePeriod period;
    private readonly ParameterPool parameters;
    private readonly ValueSetPool valueSets;
    private readonly DefinitionPool definitions = new();
    private readonly ConditionGenerator conditions;
    private readonly JsonArray extensions;
    private readonly NamesInForce top;

    private PackGenerator(Dice dice)
    {
        this.dice = dice;
        this.period = EffectivePeriod.Any(dice);
        this.parameters = new ParameterPool(dice, this.period);
        this.valueSets = new ValueSetPool(dice);
        this.conditions = new ConditionGenerator(dice, this.parameters, this.valueSets, this.definitions);
        this.extensions = ExtensionGenerator.Declare(dice);
        this.top = NamesInForce.Top(ExtensionGenerator.FactsOf(this.extensions));
    }

    /// <summary>Packs that may fail the checker: now and then a condition of them can never differ.</summary>
    public static Gen<PackText> Packs { get; } = Gen.Int[0, int.MaxValue - 1].Select(Pack);

    /// <summary>The pack of a seed.</summary>
    public static PackText Pack(int seed) => new PackGenerator(new Dice(seed)).Pack();

    private PackText Pack()
    {
        this.Define();
        JsonObject[] criteria = [.. Enumerable.Range(1, this.dice.Weighted((1, 2), (2, 3), (3, 3), (4, 2))).Select(this.Criterion)];
        JsonObject[] policies = [.. Enumerable.Range(1, this.dice.Number(1, 3)).Select(number => this.Policy(number, criteria))];
        return new PackText(
        [
            new("pack.json", this.Manifest()),
            new("items.json", new JsonObject { ["items"] = new JsonArray([.. criteria.SelectMany(Items).DistinctBy(item => item["id"]!.GetValue<string>())]) }),
            new("parameters.json", new JsonObject { ["parameters"] = this.parameters.ToJson() }),
            new("value-sets.json", new JsonObject { ["valueSets"] = this.valueSets.ToJson() }),
            .. this.Files(policies, criteria),
        ]);
    }

    private JsonObject Manifest()
    {
        var effective = new JsonObject { ["from"] = Text(this.period.From) };
        if (this.period.Until is { } until)
        {
            effective["until"] = Text(until);
        }

        return new JsonObject
        {
            ["formatVersion"] = "1.0",
            ["id"] = "generated",
            ["version"] = "1.0.0",
            ["title"] = "Generated",
            ["payer"] = Words.Payers[0],
            ["jurisdictions"] = new JsonArray("KY", "OH"),
            ["effective"] = effective,
            ["status"] = this.dice.Pick("draft", "active", "retired"),
            ["sources"] = new JsonArray([.. Sources.Select(id => (JsonNode)new JsonObject { ["id"] = id, ["document"] = $"Document of {id}" })]),
            ["readings"] = new JsonArray(),
            ["extensions"] = this.extensions,
        };
    }

    private void Define()
    {
        for (var count = this.dice.Number(0, 5); count > 0; count--)
        {
            if (this.dice.Chance(0.5))
            {
                this.definitions.AddCondition(this.conditions.Condition(this.top, depth: 2));
            }
            else
            {
                var (from, list) = new ListGenerator(this.dice, this.definitions).Any(this.top);
                var name = this.top.Free(this.dice);
                this.definitions.AddSubset(from, list, name, this.conditions.Condition(this.top.With(name, list), depth: 1));
            }
        }
    }

    private JsonObject Criterion(int number)
    {
        var consequence = this.dice.Weighted(("notCovered", 3), ("documentation", 2), ("advice", 1));
        var item = consequence == "advice" ? "ADVICE" : "ITEM";
        var criterion = new JsonObject
        {
            ["id"] = FormattableString.Invariant($"criterion-{number}"),
            ["covers"] = new JsonArray(FormattableString.Invariant($"{item}-{this.dice.Number(1, 2)}")),
            ["source"] = this.dice.Pick(Sources),
            ["consequence"] = consequence,
        };
        if (this.dice.Chance(0.3))
        {
            criterion["stage"] = this.dice.Pick("priorAuthorization", "claimReview");
        }

        if (this.dice.Chance(0.3))
        {
            criterion["appliesWhen"] = this.conditions.Condition(this.top, depth: 1);
        }

        // Most of what can differ lies within lists.
        criterion["when"] = this.dice.Chance(0.5) ? this.conditions.List(this.top, depth: this.dice.Number(2, 3)) : this.conditions.Condition(this.top, depth: 3);
        criterion["title"] = this.Sentence($"Criterion {number}");
        criterion["ask"] = this.Sentence(this.dice.Chance(0.5) ? "Ask for it." : $"Ask for what criterion {number} reads.");
        criterion["messages"] = new JsonObject { ["notMet"] = this.Sentence("Not met."), ["unknown"] = this.Sentence("Unknown.") };
        if (this.dice.Chance(0.5))
        {
            criterion["messages"]!["met"] = this.Sentence("Met.");
        }

        return criterion;
    }

    private JsonObject Policy(int number, JsonObject[] criteria)
    {
        // The first two codes turn up in most policies, so that policies share lines and the criteria that both require.
        string[] codes = [.. this.dice.Some(["62323", "64635"], this.dice.Number(1, 2)), .. this.dice.Some(["0275T", "G0260"], this.dice.Number(0, 1))];
        var governs = new JsonObject { ["codes"] = new JsonArray([.. codes.Select(code => (JsonNode)code)]) };
        if (this.dice.Chance(0.3))
        {
            governs["when"] = this.conditions.Condition(this.top, depth: 1);
        }

        // What no policy requires is never judged, so the first requires whatever the others may leave.
        var required = number == 1 ? criteria : this.dice.Some(criteria, this.dice.Number(1, criteria.Length));
        return new JsonObject
        {
            ["id"] = FormattableString.Invariant($"policy-{number}"),
            ["title"] = FormattableString.Invariant($"Policy {number}"),
            ["source"] = this.dice.Pick(Sources),
            ["governs"] = governs,
            ["requires"] = new JsonArray([.. required.Select(criterion => criterion["id"]!.DeepClone())]),
        };
    }

    private static IEnumerable<JsonObject> Items(JsonObject criterion) => criterion["covers"]!.AsArray().Select(item => new JsonObject
    {
        ["id"] = item!.GetValue<string>(),
        ["section"] = "Section",
        ["text"] = "What the policy says.",
        ["weight"] = criterion["consequence"]!.GetValue<string>() == "advice" ? "advice" : "decisive",
    });

    /// <summary>One file, or two that form one whole.</summary>
    private IEnumerable<KeyValuePair<string, JsonObject>> Files(JsonObject[] policies, JsonObject[] criteria)
    {
        // Definitions may be used before the place where they stand.
        JsonNode[] defined = this.dice.Some(this.definitions.All, int.MaxValue);
        var cut = this.dice.Chance(0.3) ? this.dice.Number(0, criteria.Length) : criteria.Length;
        yield return new("policies/a.json", new JsonObject
        {
            ["policies"] = new JsonArray([.. policies]),
            ["criteria"] = new JsonArray([.. criteria[..cut]]),
            ["definitions"] = cut == criteria.Length ? new JsonArray(defined) : [],
        });
        if (cut < criteria.Length)
        {
            yield return new("policies/b.json", new JsonObject { ["criteria"] = new JsonArray([.. criteria[cut..]]), ["definitions"] = new JsonArray(defined) });
        }
    }

    /// <summary>A sentence, now and then with a threshold in it.</summary>
    private string Sentence(string text) =>
        this.parameters.Ids is { Count: > 0 } ids && this.dice.Chance(0.3) ? $"{text} (The threshold is {{{this.dice.Pick(ids)}}}.)" : text;

    private static string Text(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
