using System.Collections.Immutable;

namespace SpinalPain.RulesEngine.Vocabulary;

/// <summary>What people call a record.</summary>
/// <param name="One">One of them, such as "pain complaint".</param>
/// <param name="Many">Several of them, such as "pain complaints".</param>
/// <param name="Short">One that was just spoken of, such as "complaint".</param>
/// <param name="Also">Other nouns that a binding may use for one of them, such as "injection" for a procedure.</param>
internal sealed record RecordNoun(string One, string Many, string Short, ImmutableArray<string> Also);
