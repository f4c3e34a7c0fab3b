namespace SpinalPain.RulesEngine.Replay;

/// <summary>What a value of a record may be.</summary>
/// <param name="MayBeNull">Whether it may be null.</param>
internal abstract record RecordForm(bool MayBeNull);

/// <summary>A text.</summary>
/// <param name="Form">What it must be, such as "a date in the form yyyy-MM-dd"; null when it may be any text.</param>
/// <param name="IsFormed">Whether it is.</param>
/// <param name="MayBeNull">Whether it may be null.</param>
internal sealed record TextForm(string? Form, Func<string, bool> IsFormed, bool MayBeNull = false) : RecordForm(MayBeNull)
{
    public static TextForm Any { get; } = new(null, _ => true);

    public static TextForm AnyOrNull { get; } = new(null, _ => true, MayBeNull: true);
}

/// <summary>A number that a decimal holds.</summary>
internal sealed record NumberForm() : RecordForm(MayBeNull: false);

/// <summary>True, false or null.</summary>
internal sealed record TruthForm() : RecordForm(MayBeNull: true);

/// <summary>A list.</summary>
/// <param name="Item">What its elements are.</param>
internal sealed record ListForm(RecordForm Item) : RecordForm(MayBeNull: false);

/// <summary>An object.</summary>
/// <param name="Name">What it is, for messages, such as "a criterion".</param>
/// <param name="Members">Its members, in the order in which they are written.</param>
/// <param name="MayBeNull">Whether it may be null.</param>
internal sealed record ObjectForm(string Name, RecordMember[] Members, bool MayBeNull = false) : RecordForm(MayBeNull);

/// <summary>A member of an object.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Form">What it is.</param>
/// <param name="MayBeAbsent">Whether it is left out at times.</param>
internal sealed record RecordMember(string Name, RecordForm Form, bool MayBeAbsent = false);
