using System.Collections.Immutable;

namespace SpinalPain.RulesEngine.Differences;

/// <summary>An item of the source text that changed, or that is judged otherwise.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Text">The obligation in one line.</param>
/// <param name="Criteria">Ids of the criteria that cover it and changed in meaning.</param>
/// <param name="Wording">What changed in its section, text or weight.</param>
public sealed record ItemChange(string Id, ChangeKind Kind, string Text, ImmutableArray<string> Criteria, ImmutableArray<WordingChange> Wording);
