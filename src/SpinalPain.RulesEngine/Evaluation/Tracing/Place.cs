namespace SpinalPain.RulesEngine.Evaluation.Tracing;

/// <summary>Where a record, or an element of a list, stands in the episode: two are equal exactly when they are the same place.</summary>
/// <param name="Stem">What a <see cref="PlaceTable"/> knows of it: the episode, the line, or a member of another place.</param>
/// <param name="Index">The place in the list that the member is, or in the list of providers; <see cref="NoElement"/> where it is neither.</param>
internal readonly record struct Place(int Stem, int Index)
{
    public const int NoElement = -1;
}
