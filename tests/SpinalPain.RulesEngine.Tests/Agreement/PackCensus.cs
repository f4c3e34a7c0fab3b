using System.Text.Json.Nodes;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Packs;
using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Tests.Agreement;

/// <summary>What turns up in generated packs, as names that can be held against lists of what there is.</summary>
internal sealed class PackCensus
{
    private static readonly FactKind[] Scalars = [FactKind.Boolean, FactKind.Number, FactKind.Date, FactKind.Code, FactKind.Text];

    private readonly SortedDictionary<string, int> counts = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, int> Counts => this.counts;

    /// <summary>Whatever must turn up: each form with each of its members, each test with each kind of fact and of operand, each fact.</summary>
    public static IEnumerable<string> Expected =>
    [
        .. typeof(Condition).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Condition)) && !type.IsAbstract).Select(type => type.Name),
        .. from form in ConditionForms.All
           from member in form.MemberNames.Where(_ => !form.HasTest)
           from absent in form.Members.Any(each => each.Name == member && !each.IsRequired) ? new[] { true, false } : [false]
           select $"{form.Name}: {(absent ? "without " : string.Empty)}{member}",
        .. from test in FactTests.All
           from operand in Operands(test.Takes)
           select $"{test.Name} {operand}",
        .. from compared in new[] { nameof(NumberCondition), nameof(DateCondition), nameof(ElapsedCondition), nameof(CountCondition) }
           from comparison in Enum.GetValues<Comparison>()
           select $"{compared} {comparison}",
        .. from tested in new[] { nameof(SameFactCondition), nameof(RecordedCondition) }
           from kind in Scalars
           select $"{tested} {kind}",
        .. from kind in new[] { FactKind.Code, FactKind.Text }
           from operand in new[] { "one word", "words", "value", "list" }
           from all in operand is "words" or "list" ? new[] { true, false } : [false]
           select $"{nameof(IncludesCondition)} {kind} {operand}{(all ? " all" : string.Empty)}",
        .. new[] { FactKind.Boolean, FactKind.Number, FactKind.Date, FactKind.Text }.Select(kind => $"extension {kind}"),
        .. FactVocabulary.All.SelectMany(type => type.Facts.Where(fact => fact.Kind != FactKind.Extensions && (fact.IsList || fact.Record is null)).Select(fact => $"{type.Name}.{fact.Name}")),
        .. Enum.GetValues<ParameterType>().Select(type => $"parameter {type}"),
        .. new[] { Units.Days, Units.Weeks, Units.Months, Units.Years }.Select(unit => $"duration in {unit}"),
        .. Enum.GetValues<Consequence>().Select(consequence => $"consequence {consequence}"),
        .. Enum.GetValues<CodeSystem>().SelectMany(system => new[] { $"value set {system}", $"format {system}" }),
        "value set prefix", "stage PriorAuthorization", "stage ClaimReview", "stage any", "appliesWhen", "governs.when", "placeholder", "met message",
        "series", "value with an end", "criterion of several policies", "code of several policies", "second file", "end of the effective period",
        "subset of a subset", "list within a list", "element of a subset", "element of texts", "element of codes", "extension of the line", "extension of the episode",
        "negated isRecorded in firstKnown", "path through a derived record",
    ];

    public void Count(PackText text, CheckedPack pack)
    {
        this.CountParts(text, pack);
        foreach (var condition in PackConditions.All(pack))
        {
            this.Add(condition.GetType().Name);
            foreach (var path in PackConditions.PathsOf(condition))
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

    private static string[] Operands(TestOperand takes) => takes switch
    {
        TestOperand.Value or TestOperand.Word => ["value", "fact"],
        TestOperand.WordsOrList => ["list", "fact"],
        TestOperand.Words => ["list"],
        TestOperand.Number => ["parameter", "fact"],
        TestOperand.Date => ["fact"],
        TestOperand.Window => ["parameter"],
        _ => ["value"],
    };

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
            this.AddWhen(new[] { criterion.Title, criterion.Ask, criterion.MetMessage, criterion.NotMetMessage, criterion.UnknownMessage }.Any(message => message.Parts.Any(part => part.Parameter is not null)), "placeholder");
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
        if (path.Fact.Path.StartsWith("extensions.", StringComparison.Ordinal))
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
                this.Add($"{nameof(SameFactCondition)} {same.Subject.Fact.Kind}");
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
                this.AddWhen(PackConditions.ListOf(list.List)[0].Root.ElementOf is not null, "list within a list");
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
