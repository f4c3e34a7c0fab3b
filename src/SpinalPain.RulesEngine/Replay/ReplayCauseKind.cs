namespace SpinalPain.RulesEngine.Replay;

/// <summary>Why a decision does not come out as it was recorded.</summary>
public enum ReplayCauseKind
{
    /// <summary>A pack that decided is not there, or not in its version; nothing was judged again.</summary>
    PackMissing,

    /// <summary>The episode is another than the one that was judged.</summary>
    Episode,

    /// <summary>A pack of the same id and version has another content.</summary>
    PackContent,

    /// <summary>A line that no pack judged finds other packs in the library.</summary>
    Library,

    /// <summary>Another engine or another version decided, and nothing else differs.</summary>
    Engine,

    /// <summary>Nothing that was decided by differs: the record was edited.</summary>
    Record,
}
