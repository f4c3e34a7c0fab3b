using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Evaluation.Tracing;

/// <summary>Where a record, or an element of a list, stands in the episode: two are equal exactly when they are the same place.</summary>
/// <param name="Stem">What a <see cref="PlaceTable"/> knows of it: the episode, the line, or a member of another place.</param>
/// <param name="Index">The place in the list that the member is, or in the list of providers; <see cref="NoElement"/> where it is neither.</param>
internal readonly record struct Place(int Stem, int Index)
{
    public const int NoElement = -1;

    /// <summary>A hash of a fact of the place.</summary>
    public int HashOf(Fact? fact)
    {
        var hash = ((((uint)this.Stem * 31) + (uint)this.Index) * 0x9E3779B1) ^ ((uint)(fact?.Number ?? 0) * 0x85EBCA6B);
        return (int)(hash ^ (hash >> 16));
    }
}
