using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.NRules.Episodes;

/// <summary>A member of an episode that conditions can read.</summary>
/// <param name="Name">Its name, as in paths.</param>
internal abstract record EpisodeMember(string Name)
{
    /// <summary>The type of the records that can be inserted and retracted by themselves; null for a text.</summary>
    public abstract Type? RecordType { get; }

    /// <summary>Its value, or null.</summary>
    public abstract object? Get(PatientEpisode episode);

    /// <summary>The episode with another value of it.</summary>
    public abstract PatientEpisode Set(PatientEpisode episode, object? value);

    /// <summary>The episode with one record more.</summary>
    /// <returns>The episode, or null when there is no room for another.</returns>
    public abstract PatientEpisode? Insert(PatientEpisode episode, object record);

    /// <summary>The episode with a record replaced, or taken away.</summary>
    /// <returns>The episode, or null when it does not hold the record.</returns>
    public abstract PatientEpisode? Replace(PatientEpisode episode, object record, object? by);
}
