using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Episodes;

/// <summary>A member of a record as <see cref="CanonicalEpisode"/> needs it.</summary>
/// <param name="Name">Its name in quotes, with the colon after it.</param>
/// <param name="Kind">Its type, or that of its elements.</param>
/// <param name="IsList">Whether it is a list.</param>
/// <param name="Accessor">Reads it.</param>
/// <param name="Words">The words of a code in quotes, by the number of the code.</param>
/// <param name="Record">The record that it is, or null.</param>
internal sealed record CanonicalMember(byte[] Name, FactKind Kind, bool IsList, FactAccessor Accessor, byte[][] Words, CanonicalShape? Record);
