using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Benchmarks.Workload;

/// <summary>What every patient brings along: complaints, diagnoses, imaging, care, and things that have nothing to do with the request.</summary>
internal static class Anamnesis
{
    public static SpinalRegion? Region(Chart chart) => chart.Value(SpinalRegion.Lumbosacral, SpinalRegion.Cervical);

    /// <summary>The complaint, the imaging and the course of care that a request rests on.</summary>
    public static void Write(Chart chart, Request request, Sketch sketch, bool axial)
    {
        var dice = chart.Dice;
        var onset = request.Before(chart.Flaw() ? dice.Between(10, 27) : dice.Between(120, 900));
        sketch.Symptoms.Add(new Symptom
        {
            Region = Region(chart),
            Location = PainLocation.LowBack,
            OnsetOn = chart.Value(onset),
            Severity = chart.Value(dice.Pick(PainSeverity.Moderate, PainSeverity.Severe), PainSeverity.Mild),
            PredominantlyAxial = chart.Value(axial, !axial),
            FunctionalDeficit = chart.Yes(),
            GreatlyImpactsLifeOrFunction = chart.Yes(),
        });
        sketch.Studies.Add(new ImagingStudy
        {
            Modality = ImagingModality.MagneticResonance,
            PerformedOn = chart.Value(request.Before(dice.Between(20, 110)), request.DateOfService.AddDays(5)),
            Region = Region(chart),
            Concordant = chart.Yes(),
            ShowsOtherSourceOfPain = chart.Value(false, true),
        });
        var began = dice.Between(100, 118);
        sketch.Treatments.Add(new ConservativeTreatment
        {
            Modalities = chart.List(TreatmentModality.PhysicalTherapy, TreatmentModality.Medication),
            Region = Region(chart),
            StartedOn = chart.Value(request.Before(began)),
            EndedOn = chart.Value(request.Before(began - dice.Between(30, 90)), request.Before(began - dice.Between(5, 27))),
            Outcome = chart.Value(dice.Pick(TreatmentOutcome.Failed, TreatmentOutcome.Failed, TreatmentOutcome.NotTolerated), TreatmentOutcome.Improved),
        });
        if (chart.Flaw())
        {
            sketch.Diagnoses.Add(new Diagnosis { Kind = DiagnosisKind.Fracture, Region = Region(chart), CouldExplainPain = chart.Yes(), Treated = false });
        }

        Unrelated(chart, request, sketch);
    }

    private static void Unrelated(Chart chart, Request request, Sketch sketch)
    {
        var dice = chart.Dice;
        for (var count = dice.Between(0, 2); count > 0; count--)
        {
            var day = request.Before(dice.Between(200, 2000));
            sketch.Symptoms.Add(new Symptom { Region = SpinalRegion.Cervical, Location = PainLocation.Neck, OnsetOn = day, Severity = PainSeverity.Mild, GreatlyImpactsLifeOrFunction = false });
            sketch.Treatments.Add(new ConservativeTreatment
            {
                Modalities = [TreatmentModality.Medication],
                Region = SpinalRegion.Cervical,
                StartedOn = day,
                EndedOn = day.AddDays(20),
                Outcome = TreatmentOutcome.Improved,
            });
            sketch.Studies.Add(new ImagingStudy { Modality = ImagingModality.Radiography, PerformedOn = day.AddDays(7), Region = SpinalRegion.Cervical, Concordant = false, ShowsOtherSourceOfPain = false });
            sketch.Procedures.Add(new Procedure
            {
                Id = $"other-{count}",
                Kind = dice.Pick(ProcedureKind.SpinalSurgery, ProcedureKind.FacetJointInjection, ProcedureKind.Other),
                PerformedOn = day.AddDays(40),
                Region = SpinalRegion.Cervical,
                Levels = ["C5-C6"],
                Side = BodySide.Left,
            });
            sketch.Diagnoses.Add(new Diagnosis { Code = "M54.2", Kind = DiagnosisKind.Other, Region = SpinalRegion.Cervical, Treated = true, CouldExplainPain = false, SupportedBy = [DiagnosisSupport.History] });
        }

        if (chart.IsUntidy)
        {
            Scrawl(chart, request, sketch);
        }
    }

    /// <summary>Scores that belong nowhere, contradict one another or say only half of what they should.</summary>
    private static void Scrawl(Chart chart, Request request, Sketch sketch)
    {
        var dice = chart.Dice;
        chart.LeaveOpen();
        for (var count = dice.Between(0, 4); count > 0; count--)
        {
            // Many on a day of the record, where they meet what stands there.
            var day = sketch.Procedures is [.., { PerformedOn: { } performed }] && dice.Chance(500) ? performed : request.Before(dice.Between(0, 200));
            sketch.Assessments.Add(new Assessment
            {
                AssessedOn = dice.Chance(100) ? null : day,
                Scale = dice.Chance(100) ? null : dice.Pick(AssessmentScale.NumericRatingScale, AssessmentScale.OswestryDisabilityIndex, AssessmentScale.PromisPhysicalFunction),
                Score = dice.Chance(100) ? null : dice.Between(0, 10),
                BeforeProcedure = Named(),
                AfterProcedure = Named(),
            });
        }

        string? Named() => dice.Chance(250) && sketch.Procedures.Count > 0 ? dice.Pick(sketch.Procedures.ToArray()).Id : null;
    }
}
