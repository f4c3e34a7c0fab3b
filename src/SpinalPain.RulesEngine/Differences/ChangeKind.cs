namespace SpinalPain.RulesEngine.Differences;

/// <summary>What happened to a part of a pack.</summary>
public enum ChangeKind
{
    /// <summary>It is new.</summary>
    Added,

    /// <summary>It is gone.</summary>
    Removed,

    /// <summary>It means something else.</summary>
    Changed,

    /// <summary>It is there under another id and means the same.</summary>
    Renamed,

    /// <summary>Only its words changed.</summary>
    Reworded,

    /// <summary>It is as it was, but what it rests on, or what rests on it, changed.</summary>
    Affected,
}
