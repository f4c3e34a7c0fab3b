using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Benchmarks.Workload;

/// <summary>Episodes that ask for spinal cord stimulation: the trial, or the permanent implantation after it.</summary>
internal static class StimulationHistory
{
    public static PatientEpisode Write(Chart chart, Request request)
    {
        var sketch = new Sketch();
        var isTrial = chart.Dice.Chance(500);
        var line = new RequestedLine
        {
            Id = "line-1",
            Code = "63650",
            DateOfService = request.DateOfService,
            DiagnosisCodes = chart.List("G89.4"),
            PerformedBy = chart.Text(Paperwork.Author, Paperwork.Other),
            Region = SpinalRegion.Thoracic,
            Levels = chart.List("T8-T9"),
            Guidance = ImageGuidance.Fluoroscopy,
            Implantation = chart.Value(isTrial ? ImplantationKind.Trial : ImplantationKind.Permanent),
        };
        sketch.Lines.Add(line);
        if (!isTrial)
        {
            sketch.Lines.Add(line with { Id = "line-2", Code = "63685" });
        }

        sketch.Diagnoses.Add(new Diagnosis
        {
            Code = "G89.4",
            Kind = chart.Value(DiagnosisKind.ChronicIntractablePain, DiagnosisKind.Other),
            SupportedBy = chart.Whole(DiagnosisSupport.History, DiagnosisSupport.PhysicalExam),
            RefractoryToConservativeCare = true,
        });
        sketch.Visit(chart, VisitKind.Initial, request.Before(110));
        sketch.Score(chart, request.Before(110), chart.Dice.Between(6, 10), disability: true);
        Anamnesis.Write(chart, request, sketch, axial: false);
        Paperwork.Write(chart, request, sketch);
        if (!isTrial)
        {
            sketch.Documents.Add(sketch.Documents[0] with { Id = "trial-report", Kind = DocumentKind.TrialReport, Contents = chart.Whole(DocumentContent.TrialSuccess) });
        }

        return sketch.Finish(chart, request) with
        {
            Stimulation = chart.Hole() ? null : new StimulationReview
            {
                LateOrLastResort = chart.Yes(),
                Pharmacological = Tried(chart),
                Surgical = Tried(chart),
                Physical = Tried(chart),
                Psychological = Tried(chart),
            },
            Screening = chart.Hole() ? null : new Screening
            {
                ByMultidisciplinaryTeam = chart.Yes(),
                CompletedOn = chart.Value(request.Before(60), request.DateOfService),
                PsychologicalEvaluation = chart.Yes(),
                PhysicalEvaluation = chart.Yes(),
                RisksAndBenefitsDiscussed = chart.Yes(),
            },
            StimulationTrials = isTrial ? [] : chart.List(new StimulationTrial
            {
                StartedOn = chart.Value(request.Before(55), request.Before(30)),
                EndedOn = chart.Value(request.Before(20)),
                PainReliefShown = chart.Yes(),
            }),
            Facility = chart.Hole() ? null : new FacilityAttestation { Facilities = chart.Yes(), Equipment = chart.Yes(), Personnel = chart.Yes() },
        };
    }

    private static ModalityOutcome? Tried(Chart chart) => chart.Value(
        chart.Dice.Pick(ModalityOutcome.TriedWithoutSuccess, ModalityOutcome.TriedWithoutSuccess, ModalityOutcome.Unsuitable, ModalityOutcome.Contraindicated),
        ModalityOutcome.TriedWithSuccess);
}
