using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Facts;
using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Tests.Reference;

/// <summary>Reads facts along paths; docs/reasons.md, "Places".</summary>
internal static class ReferenceReader
{
    public static Reading Read(FactPath path, Surroundings around) =>
        path.IsElement
            ? (Reading)around.Bindings[path.Root.Slot]
            : Read(path.Steps.Aggregate((Place)around.Bindings[path.Root.Slot], (holder, step) => Step(holder, step, around)), path.Fact);

    public static Reading Read(Place holder, Fact fact) =>
        new(
            fact.IsExtension ? $"{holder.Path}.extensions.{fact.Name}" : $"{holder.Path}.{fact.Name}",
            holder.LeadsNowhere ? holder.Pointer : fact.IsExtension ? $"{holder.Pointer}/extensions/{fact.Name}" : $"{holder.Pointer}/{fact.Name}",
            fact,
            holder.Record is { } record ? ValueOf(record, fact) : null,
            DateOf(holder, fact));

    /// <summary>The elements of a list; none when it is absent.</summary>
    public static IEnumerable<Bound> Elements(Reading reading)
    {
        var list = reading.List;
        for (var index = 0; index < (list?.Count ?? 0); index++)
        {
            var path = $"{reading.Path}[{index}]";
            var pointer = list!.IsIncomplete ? $"{reading.Pointer}/items/{index}" : $"{reading.Pointer}/{index}";
            yield return reading.Fact.Kind switch
            {
                FactKind.Record => new Place(path, pointer, reading.Fact.Record!, list.RecordAt(index)),
                FactKind.Code => new Reading(path, pointer, reading.Fact, HasWord(reading.Fact, list.CodeAt(index)) ? list.CodeAt(index) : null, On: null),
                _ => new Reading(path, pointer, reading.Fact, list.TextAt(index), On: null),
            };
        }
    }

    private static Place Step(Place holder, Fact fact, Surroundings around)
    {
        var path = $"{holder.Path}.{fact.Name}";
        if (fact.IsDerived)
        {
            return Referred(holder, path, fact, around.Episode);
        }

        var pointer = holder.LeadsNowhere ? holder.Pointer : $"{holder.Pointer}/{fact.Name}";
        return new Place(path, pointer, fact.Record!, holder.Record is { } record ? fact.Accessor.Record(around.Episode, record) : null, holder.LeadsNowhere);
    }

    /// <summary>The one record that is found by a reference is the performing provider of a line.</summary>
    private static Place Referred(Place holder, string path, Fact fact, PatientEpisode episode)
    {
        var id = ((RequestedLine?)holder.Record)?.PerformedBy;
        for (var index = 0; index < (episode.Providers?.Count ?? 0); index++)
        {
            if (episode.Providers![index].Id == id)
            {
                var pointer = episode.Providers.IsIncomplete ? $"/providers/items/{index}" : $"/providers/{index}";
                return new Place(path, pointer, fact.Record!, episode.Providers[index]);
            }
        }

        return new Place(path, $"{holder.Pointer}/performedBy", fact.Record!, null, LeadsNowhere: true);
    }

    private static object? ValueOf(object record, Fact fact)
    {
        if (fact.IsList)
        {
            return fact.Accessor.List(record);
        }

        return fact.Kind switch
        {
            FactKind.Boolean => fact.Accessor.Boolean(record),
            FactKind.Number => fact.Accessor.Number(record),
            FactKind.Date => fact.Accessor.Date(record),
            FactKind.Text => fact.Accessor.Text(record),
            _ => fact.Accessor.Code(record) is var code && HasWord(fact, code) ? code : null,
        };
    }

    /// <summary>An app may cast any number to an enumeration; one without a word says nothing.</summary>
    private static bool HasWord(Fact fact, int code) => code >= 0 && code < fact.Codes.Length;

    private static DateOnly? DateOf(Place holder, Fact fact) =>
        fact.Kind != FactKind.Date && holder.Record is { } record ? holder.Type.DatedBy?.Accessor.Date(record) : null;
}
