using System.Text.Json.Nodes;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Packs;
using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Tests.Agreement;

/// <summary>What turns up in generated packs, by the names of <see cref="PackFeatures"/>.</summary>
internal sealed class PackCensus
{
    private readonly SortedDictionary<string, int> counts = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, int> Counts => this.counts;

    public void Count(PackText text, CheckedPack pack)
    {
        this.CountParts(text, pack);
        foreach (var condition in PackConditions.All(pack))
        {
            this.Add(condition.GetType().Name);
            foreach (var path in ConditionParts.PathsOf(condition))
            {
                this.CountPath(path);
            }

            this.Count(condition);
        }

        foreach (var node in text.Files.Where(file => file.Key.StartsWith("policies/", StringComparison.Ordinal)).SelectMany(file => Objects(file.Value)))
        {
            this.CountForm(node);
        }
    }

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => Objects(member.Value)).Prepend(members),
        JsonArray elements => elements.SelectMany(Objects),
        _ => [],
    };

    private void CountParts(PackText text, CheckedPack pack)
    {
        this.AddWhen(text.Files.ContainsKey("policies/b.json"), "second file");
        this.AddWhen(pack.Manifest.EffectiveUntil is not null, "end of the effective period");
        this.AddWhen(pack.Policies.SelectMany(policy => policy.Requires).GroupBy(criterion => criterion).Any(group => group.Count() > 1), "criterion of several policies");
        this.AddWhen(pack.Policies.SelectMany(policy => policy.Codes).GroupBy(code => code).Any(group => group.Count() > 1), "code of several policies");
        foreach (var parameter in pack.Parameters)
        {
            this.Add($"parameter {parameter.Type}");
            this.AddWhen(parameter.Type == ParameterType.Duration, $"duration in {parameter.Unit}");
            this.AddWhen(parameter.Values.Length > 1, "series");
            this.AddWhen(parameter.Values.Any(value => value.Until is not null), "value with an end");
        }

        foreach (var set in pack.ValueSets)
        {
            this.Add($"value set {set.System}");
            this.AddWhen(set.Codes.Any(code => code.EndsWith('*')), "value set prefix");
        }

        foreach (var criterion in pack.Criteria)
        {
            this.Add($"consequence {criterion.Consequence}");
            this.Add($"stage {criterion.Stage?.ToString() ?? "any"}");
            this.AddWhen(criterion.AppliesWhen is not null, "appliesWhen");
            this.AddWhen(criterion.MetMessage.Text != criterion.Title.Text, "met message");
            MessageTemplate[] sentences = [criterion.Title, criterion.Ask, criterion.MetMessage, criterion.NotMetMessage, criterion.UnknownMessage];
            this.AddWhen(sentences.Any(sentence => sentence.Parts.Any(part => part.Parameter is not null)), "placeholder");
        }

        this.AddWhen(pack.Policies.Any(policy => policy.GovernsWhen is not null), "governs.when");
        this.AddWhen(pack.Definitions.OfType<SubsetDefinition>().Any(subset => subset.From is SubsetList), "subset of a subset");
    }

    private void CountPath(FactPath path)
    {
        this.AddWhen(path.Steps.Any(step => step.IsDerived), "path through a derived record");
        this.AddWhen(path.IsElement, path.Fact.Kind == FactKind.Code ? "element of codes" : "element of texts");
        var owner = path.Steps.IsEmpty ? path.Root.Record : path.Steps[^1].Record;
        this.AddWhen(!path.IsElement, $"{owner?.Name}.{path.Fact.Name}");
        if (path.Fact.IsExtension)
        {
            this.Add($"extension of the {owner!.Name}");
            this.Add($"extension {path.Fact.Kind}");
        }
    }

    private void Count(Condition condition)
    {
        switch (condition)
        {
            case NumberCondition number:
                this.Add($"{nameof(NumberCondition)} {number.Comparison}");
                break;
            case DateCondition date:
                this.Add($"{nameof(DateCondition)} {date.Comparison}");
                break;
            case ElapsedCondition elapsed:
                this.Add($"{nameof(ElapsedCondition)} {elapsed.Comparison}");
                break;
            case SameFactCondition same:
                this.Add($"{nameof(SameFactCondition)} {same.Subject.Fact.Kind}{(same.Negated ? " negated" : string.Empty)}");
                break;
            case RecordedCondition recorded:
                this.Add($"{nameof(RecordedCondition)} {recorded.Subject.Fact.Kind}");
                break;
            case FormatCondition format:
                this.Add($"format {format.Format}");
                break;
            case IncludesCondition includes:
                this.Count(includes);
                break;
            case FirstKnownCondition firstKnown:
                this.AddWhen(firstKnown.Operands.Any(operand => operand is NotCondition { Operand: RecordedCondition }), "negated isRecorded in firstKnown");
                break;
            case ListCondition list:
                this.AddWhen(list is CountCondition, $"{nameof(CountCondition)} {(list as CountCondition)?.Comparison}");
                this.AddWhen(list.List is SubsetList, "element of a subset");
                this.AddWhen(list.List.Path.Root.ElementOf is not null, "list within a list");
                break;
            default:
                break;
        }
    }

    private void Count(IncludesCondition includes)
    {
        var words = includes.Codes.IsDefault ? includes.Texts : [.. includes.Codes.Select(code => includes.Subject.Fact.Codes[code])];
        var operand = includes.Value is not null ? "value" : includes.List is not null ? "list" : words.Length == 1 && !includes.All ? "one word" : "words";
        this.Add($"{nameof(IncludesCondition)} {includes.Subject.Fact.Kind} {operand}{(includes.All ? " all" : string.Empty)}");
    }

    private void CountForm(JsonObject node)
    {
        if (node.ContainsKey("fact") && FactTests.All.LastOrDefault(test => node.ContainsKey(test.Name)) is { } test)
        {
            var operand = node[test.Name] switch { JsonArray => "list", JsonObject other => other.ContainsKey("fact") ? "fact" : "parameter", _ => "value" };
            this.Add($"{test.Name} {operand}");
        }
        else if (ConditionForms.All.FirstOrDefault(form => node.ContainsKey(form.Name)) is { HasTest: false } form)
        {
            foreach (var member in form.MemberNames)
            {
                this.Add($"{form.Name}: {(node.ContainsKey(member) ? string.Empty : "without ")}{member}");
            }
        }
    }

    private void AddWhen(bool condition, string name)
    {
        if (condition)
        {
            this.Add(name);
        }
    }

    private void Add(string name) => this.counts[name] = this.counts.GetValueOrDefault(name) + 1;
}
