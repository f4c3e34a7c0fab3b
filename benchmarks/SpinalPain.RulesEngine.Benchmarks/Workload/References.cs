using System.Diagnostics.CodeAnalysis;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Benchmarks.Workload;

/// <summary>
/// A record that names a provider or a procedure which its lists do not hold is refused when it is read. Where a hole swallowed what is named,
/// the name goes with it, as one who does not know a procedure cannot refer to it.
/// </summary>
internal static class References
{
    public static PatientEpisode Mend(PatientEpisode episode)
    {
        HashSet<string> providers = [.. (episode.Providers ?? []).Select(provider => provider.Id)];
        HashSet<string> procedures = [.. episode.Lines.Select(line => line.Id), .. (episode.Procedures ?? []).Select(procedure => procedure.Id)];
        return episode with
        {
            Lines = Each(episode.Lines, line => line with { PerformedBy = Known(line.PerformedBy, providers) }),
            Assessments = Each(episode.Assessments, score => score with
            {
                BeforeProcedure = Known(score.BeforeProcedure, procedures),
                AfterProcedure = Known(score.AfterProcedure, procedures),
            }),
            Documents = Each(episode.Documents, document => document with
            {
                Author = Known(document.Author, providers),
                Signature = document.Signature is { } signature ? signature with { SignedBy = Known(signature.SignedBy, providers) } : null,
            }),
        };
    }

    private static string? Known(string? name, HashSet<string> names) => name is not null && names.Contains(name) ? name : null;

    [return: NotNullIfNotNull(nameof(list))]
    private static FactList<T>? Each<T>(FactList<T>? list, Func<T, T> change)
        where T : notnull => list is null ? null : list.IsIncomplete ? FactList.Incomplete<T>([.. list.Select(change)]) : FactList.Create<T>([.. list.Select(change)]);
}
