using System.Collections.Immutable;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Facts;
using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Tests.Reference;

/// <summary>What a condition sees: the episode, the line that is judged, and what the bindings around it stand for.</summary>
/// <param name="Episode">The episode.</param>
/// <param name="Line">The line, whose date of service says which thresholds are in force.</param>
/// <param name="Bindings">What each binding stands for, by its slot.</param>
/// <param name="Depth">How many lists are around the condition.</param>
internal sealed record Surroundings(PatientEpisode Episode, RequestedLine Line, ImmutableDictionary<int, Bound> Bindings, int Depth)
{
    public bool IsWithinElement => this.Depth > 0;

    public static Surroundings Of(PatientEpisode episode, int place)
    {
        var line = episode.Lines[place];
        var pointer = episode.Lines.IsIncomplete ? $"/lines/items/{place}" : $"/lines/{place}";
        var bindings = ImmutableDictionary<int, Bound>.Empty
            .Add(Binding.EpisodeSlot, new Place("episode", string.Empty, FactVocabulary.PatientEpisode, episode))
            .Add(Binding.LineSlot, new Place("line", pointer, FactVocabulary.RequestedLine, line));
        return new Surroundings(episode, line, bindings, Depth: 0);
    }

    public Surroundings With(Binding binding, Bound element) => this with { Bindings = this.Bindings.SetItem(binding.Slot, element), Depth = this.Depth + 1 };

    /// <summary>The value in force on the date of service.</summary>
    public decimal InForce(Parameter parameter) => Thresholds.InForce(parameter, this.Line.DateOfService).Value;
}
