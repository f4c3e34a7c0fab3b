using System.Collections.Immutable;
using SpinalPain.RulesEngine.Facts;
using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.NRules.Tests.Lowering;

/// <summary>Takes members away from episodes.</summary>
internal static class Stripping
{
    /// <summary>An episode of some of its members alone; id and stage, which are always there, are those of another one.</summary>
    public static PatientEpisode To(PatientEpisode episode, ImmutableArray<Fact> members)
    {
        var kept = members.Select(member => member.Name).ToHashSet(StringComparer.Ordinal);
        T? Kept<T>(string member, T? value)
            where T : class => kept.Contains(member) ? value : null;
        return new PatientEpisode
        {
            Id = Kept("id", episode.Id) ?? "another",
            Stage = kept.Contains("stage") ? episode.Stage : 1 - episode.Stage,
            Lines = Kept("lines", episode.Lines) ?? [],
            Payer = Kept("payer", episode.Payer),
            Jurisdiction = Kept("jurisdiction", episode.Jurisdiction),
            Patient = Kept("patient", episode.Patient),
            Symptoms = Kept("symptoms", episode.Symptoms),
            Diagnoses = Kept("diagnoses", episode.Diagnoses),
            Assessments = Kept("assessments", episode.Assessments),
            ConservativeTreatments = Kept("conservativeTreatments", episode.ConservativeTreatments),
            ImagingStudies = Kept("imagingStudies", episode.ImagingStudies),
            Procedures = Kept("procedures", episode.Procedures),
            Visits = Kept("visits", episode.Visits),
            Contraindications = Kept("contraindications", episode.Contraindications),
            CarePlan = Kept("carePlan", episode.CarePlan),
            Stimulation = Kept("stimulation", episode.Stimulation),
            Screening = Kept("screening", episode.Screening),
            StimulationTrials = Kept("stimulationTrials", episode.StimulationTrials),
            Facility = Kept("facility", episode.Facility),
            Documents = Kept("documents", episode.Documents),
            Providers = Kept("providers", episode.Providers),
            Extensions = Kept("extensions", episode.Extensions),
        };
    }
}
