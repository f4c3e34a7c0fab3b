
using SpinalPain.RulesEngine.Json;

namespace SpinalPain.RulesEngine.JsonSchema;

/// <summary>Leaves, of several failures of one value, those that are no mere consequence of another.</summary>
internal static class FailureFilter
{
    // A value that may not be there need not have the right type; one of the wrong type need not be a word of the list, and so on.
    private static readonly string[][] Ranks = [[Failure.NoMember], ["type"], ["const", "enum"], ["pattern", "minLength", "maxLength", "not"], ["anyOf", "oneOf", Failure.SeveralForms, Failure.MixedForms]];

    public static IEnumerable<Failure> Distinct(IReadOnlyCollection<Failure> failures)
    {
        foreach (var ofValue in WithMixedForms(failures).GroupBy(failure => (failure.Place.Node, failure.IsName)))
        {
            var rank = Array.FindIndex(Ranks, keywords => ofValue.Any(failure => keywords.Contains(failure.Keyword)));
            if (rank >= 0)
            {
                yield return ofValue.First(failure => Ranks[rank].Contains(failure.Keyword));
            }

            // What an object lacks, and how many parts there are, are problems of their own.
            if (rank is not (0 or 1))
            {
                foreach (var ofKeyword in ofValue.Where(failure => !Ranks.Any(keywords => keywords.Contains(failure.Keyword))).GroupBy(failure => failure.Keyword))
                {
                    foreach (var failure in Tightest(ofKeyword))
                    {
                        yield return failure;
                    }
                }
            }
        }
    }

    /// <summary>Who keeps the tightest of several bounds keeps all of them.</summary>
    private static IEnumerable<Failure> Tightest(IGrouping<string, Failure> failures) => failures.Key switch
    {
        "required" or "dependentRequired" => failures,
        "maximum" or "exclusiveMaximum" => [failures.MinBy(failure => failure.Schema.GetProperty(failures.Key).GetDecimal())!],
        "minimum" or "exclusiveMinimum" => [failures.MaxBy(failure => failure.Schema.GetProperty(failures.Key).GetDecimal())!],
        _ => [failures.First()],
    };

    /// <summary>An object that has the marks of several forms is held against each of them. That is one problem, and not one for each member.</summary>
    private static IEnumerable<Failure> WithMixedForms(IReadOnlyCollection<Failure> failures)
    {
        var mixed = failures
            .Where(failure => failure.Keyword == Failure.NoMember && failure.Place.Node is { Name: not null, Parent: not null })
            .GroupBy(failure => failure.Place.Node.Parent!)
            .Where(ofObject => ofObject.Select(Form).Distinct(StringComparer.Ordinal).Count() > 1)
            .ToDictionary(ofObject => ofObject.Key, Mixed);

        // What one of the forms lacks is not missing, as another may be meant.
        return failures
            .Where(failure => failure.Keyword switch
            {
                Failure.NoMember => failure.Place.Node.Parent is not { } parent || !mixed.TryGetValue(parent, out var forms) || !forms.Names.Contains(failure.Place.Node.Name),
                "required" => !mixed.ContainsKey(failure.Place.Node),
                _ => true,
            })
            .Concat(mixed.Values.Where(failure => failure.Names.Count > 0));
    }

    /// <summary>The members that tell one form from another, wherever in the schema the form stands.</summary>
    private static string Form(Failure failure) => string.Join('\n', KnownToSchema.MembersOf(failure.Part, failure.Schema).Keys.Order(StringComparer.Ordinal));

    private static Failure Mixed(IGrouping<SourceNode, Failure> refused)
    {
        var known = refused.SelectMany(failure => KnownToSchema.MembersOf(failure.Part, failure.Schema).Keys).ToHashSet(StringComparer.Ordinal);
        return refused.First() with
        {
            Place = new Place(refused.Key, null),
            Keyword = Failure.MixedForms,
            Names = [.. refused.Select(failure => failure.Place.Node.Name!).Where(known.Contains).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        };
    }
}
