using SpinalPain.RulesEngine.Json;

namespace SpinalPain.RulesEngine.JsonSchema;

/// <summary>Leaves, of several failures of one value, those that are no mere consequence of another.</summary>
internal static class FailureFilter
{
    // A value that may not be there need not have the right type; one of the wrong type need not be a word of the list, and so on.
    private static readonly string[][] Ranks = [[Failure.NoMember], ["type"], ["const", "enum"], ["pattern", "minLength", "maxLength", "not"], ["anyOf", "oneOf", Failure.SeveralForms]];

    public static IEnumerable<Failure> Distinct(IEnumerable<Failure> failures)
    {
        foreach (var ofValue in failures.GroupBy(failure => (failure.Place.Node, failure.IsName)))
        {
            var rank = Array.FindIndex(Ranks, keywords => ofValue.Any(failure => keywords.Contains(failure.Keyword)));
            if (rank >= 0)
            {
                yield return ofValue.First(failure => Ranks[rank].Contains(failure.Keyword));
            }

            // What an object lacks, and how many parts there are, are problems of their own.
            if (rank is not (0 or 1))
            {
                foreach (var failure in ofValue.Where(failure => !Ranks.Any(keywords => keywords.Contains(failure.Keyword))))
                {
                    yield return failure;
                }
            }
        }
    }
}
