using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.NRules.Episodes;

/// <summary>A member that is there once or not at all.</summary>
internal sealed record SingleMember<T>(string Name, Func<PatientEpisode, T?> Read, Func<PatientEpisode, T?, PatientEpisode> Write) : EpisodeMember(Name)
    where T : class
{
    public override Type? RecordType => typeof(T) == typeof(string) ? null : typeof(T);

    public override object? Get(PatientEpisode episode) => this.Read(episode);

    public override PatientEpisode Set(PatientEpisode episode, object? value) => this.Write(episode, (T?)value);

    public override PatientEpisode? Insert(PatientEpisode episode, object record) => this.Read(episode) is null ? this.Write(episode, (T)record) : null;

    public override PatientEpisode? Replace(PatientEpisode episode, object record, object? by) =>
        record.Equals(this.Read(episode)) ? this.Write(episode, (T?)by) : null;
}
