using System.Collections.Immutable;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Facts;
using SpinalPain.RulesEngine.NRules.Lowering;
using SpinalPain.RulesEngine.NRules.WorkingMemory;
using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.NRules.Tests.Lowering;

/// <summary>Asks lowered conditions as rules do: each sees the facts that it depends on, and of definitions what they came to.</summary>
internal sealed class LoweredRun
{
    private readonly Func<PatientEpisode, ImmutableArray<Fact>, PatientEpisode> see;
    private readonly PatientEpisode episode;
    private readonly LineFact line;
    private readonly Dictionary<Definition, DefinitionFact> definitions = [];

    private LoweredRun(CheckedPack pack, PatientEpisode episode, int line, Func<PatientEpisode, ImmutableArray<Fact>, PatientEpisode> see)
    {
        this.see = see;
        this.episode = episode;
        var dateOfService = episode.Lines[line].DateOfService;
        ImmutableArray<decimal> thresholds = [.. pack.Parameters.Select(parameter => parameter.On(dateOfService)?.Value ?? 0)];
        this.line = new LineFact(line, episode.Lines[line], episode.Lines.IsIncomplete, thresholds, Policies: []);
    }

    /// <summary>A run in which conditions see the whole episode.</summary>
    public static LoweredRun Of(CheckedPack pack, PatientEpisode episode, int line = 0) => new(pack, episode, line, (whole, _) => whole);

    /// <summary>A run in which conditions see the members alone that they depend on.</summary>
    public static LoweredRun OfWhatIsRead(CheckedPack pack, PatientEpisode episode, int line = 0) => new(pack, episode, line, Stripping.To);

    public Truth Judge(Condition condition) => ConditionLowering.Lower(condition)(this.ScopeOf(Dependencies.Of(condition)));

    private MatchedScope ScopeOf(Dependencies dependencies) =>
        new(this.line, this.see(this.episode, dependencies.Members), [.. dependencies.Definitions.Select(this.FactOf)]);

    private DefinitionFact FactOf(Definition definition)
    {
        if (!this.definitions.TryGetValue(definition, out var fact))
        {
            var truths = definition is SubsetDefinition subset
                ? ConditionLowering.LowerSubset(subset)(this.ScopeOf(Dependencies.Of(subset)))
                : [this.Judge(((ConditionDefinition)definition).When)];

            // No condition looks at the parts that a definition was concluded from.
            this.definitions.Add(definition, fact = new DefinitionFact(this.line.Index, definition, truths, Parts: null!));
        }

        return fact;
    }
}
