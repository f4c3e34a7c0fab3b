using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Episodes;
using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Tests.Agreement;

/// <summary>What a pack looks at: facts worth having in an episode, and the values that make a difference.</summary>
internal sealed class PackInterests
{
    private static readonly RecordType Assessment = FactVocabulary.Assessment;
    private static readonly RecordType Procedure = FactVocabulary.Procedure;

    private readonly HashSet<Fact> facts = [];
    private readonly Dictionary<Fact, HashSet<string>> words = [];
    private readonly Dictionary<Fact, HashSet<decimal>> thresholds = [];

    public PackInterests(CheckedPack pack)
    {
        this.Pack = pack;
        foreach (var condition in PackConditions.All(pack))
        {
            this.Note(condition);
        }

        var durations = pack.Parameters.Where(parameter => parameter.Type == ParameterType.Duration);
        this.Durations = [.. durations.SelectMany(parameter => parameter.Values, (parameter, value) => (value.Value, parameter.Unit)).Distinct()];
        this.LineCodes = [.. pack.Policies.SelectMany(policy => policy.Codes).Distinct()];
        this.Days = [.. this.ServiceDays().Where(FactDate.IsInRange).Distinct().Order()];
    }

    public CheckedPack Pack { get; }

    /// <summary>Whether some condition asks for improvement.</summary>
    public bool AsksForImprovement { get; private set; }

    /// <summary>The percentages of improvement that are asked for.</summary>
    public HashSet<decimal> Improvements { get; } = [];

    /// <summary>How long improvement is asked to last, with the units.</summary>
    public HashSet<(decimal Amount, string Unit)> Sustained { get; } = [];

    /// <summary>The durations of the pack with their units.</summary>
    public IReadOnlyList<(decimal Amount, string Unit)> Durations { get; }

    /// <summary>The procedure codes that the pack governs.</summary>
    public IReadOnlyList<string> LineCodes { get; }

    /// <summary>The days on which something changes for a date of service, and those before them.</summary>
    public IReadOnlyList<DateOnly> Days { get; }

    /// <summary>Whether some condition reads the fact, or a fact that cannot be without it.</summary>
    public bool Reads(Fact fact) => this.facts.Contains(fact);

    /// <summary>The words or texts that the pack tests the fact against.</summary>
    public IReadOnlyCollection<string> WordsOf(Fact fact) => this.words.GetValueOrDefault(fact) ?? [];

    /// <summary>The words that the pack tests facts of one kind of code against.</summary>
    public IEnumerable<string> WordsOf(Type code) => this.words.Where(entry => entry.Key.CodeType == code).SelectMany(entry => entry.Value);

    /// <summary>The numbers that the pack compares the fact with.</summary>
    public IReadOnlyCollection<decimal> ThresholdsOf(Fact fact) => this.thresholds.GetValueOrDefault(fact) ?? [];

    private static void Add<T>(Dictionary<Fact, HashSet<T>> known, Fact fact, IEnumerable<T> values)
    {
        if (!known.TryGetValue(fact, out var noted))
        {
            known.Add(fact, noted = []);
        }

        noted.UnionWith(values);
    }

    private void Note(Condition condition)
    {
        foreach (var path in ConditionParts.PathsOf(condition))
        {
            this.facts.Add(path.Fact);
            this.facts.UnionWith(path.Steps);
            this.NoteSources(path);
        }

        switch (condition)
        {
            case CodeCondition code:
                Add(this.words, code.Subject.Fact, code.Codes.Select(word => code.Subject.Fact.Codes[word]));
                break;
            case TextCondition text:
                Add(this.words, text.Subject.Fact, text.Texts);
                break;
            case IncludesCondition { Codes.IsDefault: false } includes:
                Add(this.words, includes.Subject.Fact, includes.Codes.Select(word => includes.Subject.Fact.Codes[word]));
                break;
            case IncludesCondition { Texts.IsDefault: false } includes:
                Add(this.words, includes.Subject.Fact, includes.Texts);
                break;
            case ValueSetCondition { ValueSet: var valueSet } inSet:
                Add(this.words, inSet.Subject.Fact, valueSet.Codes.SelectMany(code => code.EndsWith('*') ? [code[..^1].TrimEnd('.'), code[..^1] + "2", code[..^1] + ".2"] : new[] { code }));
                break;
            case NumberCondition { Operand: ParameterOperand operand } number:
                Add(this.thresholds, number.Subject.Fact, operand.Parameter.Values.Select(value => value.Value));
                break;
            case ImprovementCondition improvement:
                this.NoteImprovement(improvement);
                break;
            default:
                break;
        }
    }

    /// <summary>What a derived fact follows from is read with it.</summary>
    private void NoteSources(FactPath path)
    {
        foreach (var fact in path.Steps.Append(path.Fact).Where(fact => fact.IsDerived))
        {
            this.facts.UnionWith(fact.Name == "measures"
                ? [Assessment.Find("scale")!]
                : [FactVocabulary.RequestedLine.Find("performedBy")!, FactVocabulary.PatientEpisode.Find("providers")!]);
        }
    }

    private void NoteImprovement(ImprovementCondition condition)
    {
        this.AsksForImprovement = true;
        this.facts.Add(FactVocabulary.PatientEpisode.Find("assessments")!);
        this.facts.UnionWith(Assessment.Facts);
        this.facts.UnionWith(new[] { "performedOn", "responses", "kind" }.Select(name => Procedure.Find(name)!));
        this.facts.UnionWith(FactVocabulary.ProcedureResponse.Facts);
        this.Improvements.UnionWith(condition.AtLeast.Values.Select(value => value.Value));
        Add(this.thresholds, FactVocabulary.ProcedureResponse.Find("improvementPercent")!, condition.AtLeast.Values.Select(value => value.Value));
        if (condition.SustainedFor is { } duration)
        {
            this.Sustained.UnionWith(duration.Values.Select(value => (value.Value, duration.Unit)));
            Add(this.thresholds, FactVocabulary.ProcedureResponse.Find("sustainedMonths")!, duration.Values.Select(value => duration.Unit == Units.Years ? value.Value * 12 : value.Value));
        }
    }

    private IEnumerable<DateOnly> ServiceDays()
    {
        var manifest = this.Pack.Manifest;
        IEnumerable<DateOnly> changes = [manifest.EffectiveFrom, .. this.Pack.Parameters.SelectMany(parameter => parameter.Values).Select(value => value.From)];
        foreach (var change in changes)
        {
            yield return change.AddDays(-1);
            yield return change;
        }

        if (manifest.EffectiveUntil is { } until)
        {
            yield return until;
            yield return until.AddDays(1);
        }
    }
}
