using System.Collections.Frozen;
using System.Collections.Immutable;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.NRules.Episodes;

/// <summary>Every member of an episode but its id and stage, in the order of the vocabulary. A test holds it against the vocabulary.</summary>
internal static class EpisodeMembers
{
    private static readonly FrozenDictionary<string, EpisodeMember> ByName;
    private static readonly FrozenDictionary<Type, EpisodeMember> ByRecordType;

    static EpisodeMembers()
    {
        ByName = All.ToFrozenDictionary(member => member.Name, StringComparer.Ordinal);
        ByRecordType = All.Where(member => member.RecordType is not null).ToFrozenDictionary(member => member.RecordType!);
    }

    public static ImmutableArray<EpisodeMember> All { get; } =
    [
        new SingleMember<string>("payer", x => x.Payer, (x, value) => x with { Payer = value }),
        new SingleMember<string>("jurisdiction", x => x.Jurisdiction, (x, value) => x with { Jurisdiction = value }),
        new SingleMember<Patient>("patient", x => x.Patient, (x, value) => x with { Patient = value }),
        new ListMember<RequestedLine>("lines", x => x.Lines, (x, value) => x with { Lines = value ?? [] }),
        new ListMember<Symptom>("symptoms", x => x.Symptoms, (x, value) => x with { Symptoms = value }),
        new ListMember<Diagnosis>("diagnoses", x => x.Diagnoses, (x, value) => x with { Diagnoses = value }),
        new ListMember<Assessment>("assessments", x => x.Assessments, (x, value) => x with { Assessments = value }),
        new ListMember<ConservativeTreatment>("conservativeTreatments", x => x.ConservativeTreatments, (x, value) => x with { ConservativeTreatments = value }),
        new ListMember<ImagingStudy>("imagingStudies", x => x.ImagingStudies, (x, value) => x with { ImagingStudies = value }),
        new ListMember<Procedure>("procedures", x => x.Procedures, (x, value) => x with { Procedures = value }),
        new ListMember<Visit>("visits", x => x.Visits, (x, value) => x with { Visits = value }),
        new ListMember<Contraindication>("contraindications", x => x.Contraindications, (x, value) => x with { Contraindications = value }),
        new SingleMember<CarePlan>("carePlan", x => x.CarePlan, (x, value) => x with { CarePlan = value }),
        new SingleMember<StimulationReview>("stimulation", x => x.Stimulation, (x, value) => x with { Stimulation = value }),
        new SingleMember<Screening>("screening", x => x.Screening, (x, value) => x with { Screening = value }),
        new ListMember<StimulationTrial>("stimulationTrials", x => x.StimulationTrials, (x, value) => x with { StimulationTrials = value }),
        new SingleMember<FacilityAttestation>("facility", x => x.Facility, (x, value) => x with { Facility = value }),
        new ListMember<Document>("documents", x => x.Documents, (x, value) => x with { Documents = value }),
        new ListMember<Provider>("providers", x => x.Providers, (x, value) => x with { Providers = value }),
        new SingleMember<ExtensionFacts>("extensions", x => x.Extensions, (x, value) => x with { Extensions = value }),
    ];

    public static EpisodeMember Named(string name) => ByName[name];

    /// <summary>The member that holds records of a type, or null.</summary>
    public static EpisodeMember? Holding(Type recordType) => ByRecordType.GetValueOrDefault(recordType);
}
