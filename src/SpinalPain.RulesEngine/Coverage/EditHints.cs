using System.Collections.Immutable;
using System.Text.Json;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Coverage;

/// <summary>Values that the conditions of a pack look for, and the thresholds that are to be tried.</summary>
internal sealed class EditHints
{
    private readonly Dictionary<Fact, SortedSet<string>> texts = [];

    public EditHints(CoverageTargets targets, IEnumerable<Parameter> thresholds)
    {
        this.Thresholds = [.. thresholds.Distinct()];
        foreach (var (_, condition, _) in targets.Conditions)
        {
            switch (condition)
            {
                case TextCondition text:
                    this.Note(text.Subject.Fact, text.Texts);
                    break;
                case IncludesCondition { Texts.IsDefaultOrEmpty: false } includes:
                    this.Note(includes.Subject.Fact, includes.Texts);
                    break;
                case ValueSetCondition set:
                    this.Note(set.Subject.Fact, set.ValueSet.Codes.Where(code => !code.EndsWith('*')).Take(1));
                    break;
            }
        }
    }

    /// <summary>The thresholds to try.</summary>
    public ImmutableArray<Parameter> Thresholds { get; }

    public IEnumerable<string> Texts(Fact fact) => this.texts.TryGetValue(fact, out var known) ? known : [];

    public EpisodeHints For(JsonElement episode) => new(this, episode);

    private void Note(Fact fact, IEnumerable<string> values)
    {
        if (!this.texts.TryGetValue(fact, out var known))
        {
            this.texts.Add(fact, known = new SortedSet<string>(StringComparer.Ordinal));
        }

        known.UnionWith(values);
    }
}
