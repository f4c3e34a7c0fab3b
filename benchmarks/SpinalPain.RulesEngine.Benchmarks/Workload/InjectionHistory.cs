using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Benchmarks.Workload;

/// <summary>Episodes that ask for an epidural steroid injection: the first, or a further one after a good or a poor response.</summary>
internal static class InjectionHistory
{
    public static PatientEpisode Write(Chart chart, Request request)
    {
        var sketch = new Sketch();
        sketch.Lines.Add(Line(chart, request));
        Further(chart, request, sketch);
        Indication(chart, request, sketch);
        Earlier(chart, request, sketch);
        Anamnesis.Write(chart, request, sketch, axial: false);
        Paperwork.Write(chart, request, sketch);
        return sketch.Finish(chart, request);
    }

    private static RequestedLine Line(Chart chart, Request request)
    {
        var approach = chart.Value(chart.Dice.Pick(InjectionApproach.Interlaminar, InjectionApproach.Transforaminal, InjectionApproach.Caudal));
        var two = approach == InjectionApproach.Transforaminal ? chart.Dice.Chance(400) : chart.Flaw(4);
        return new RequestedLine
        {
            Id = "line-1",
            Code = "62323",
            DateOfService = request.DateOfService,
            DiagnosisCodes = chart.List("M51.16"),
            PerformedBy = chart.Text(Paperwork.Author, Paperwork.Other),
            Region = Anamnesis.Region(chart),
            Levels = two ? chart.List("L4-L5", "L5-S1") : chart.List("L4-L5"),
            Approach = approach,
            Guidance = chart.Value(chart.Dice.Pick(ImageGuidance.Fluoroscopy, ImageGuidance.ComputedTomography), ImageGuidance.Ultrasound),
            Contrast = chart.Yes(),
            ContrastInjectedFirst = chart.Yes(),
            Medications = chart.List(Drug(chart, "methylprednisolone", MedicationClass.Corticosteroid), Drug(chart, "lidocaine", MedicationClass.LocalAnesthetic)),
        };
    }

    /// <summary>At times a second line: an office visit, or the next injection, of which the one before it may be on record by then.</summary>
    private static void Further(Chart chart, Request request, Sketch sketch)
    {
        if (!chart.Dice.Chance(100))
        {
            return;
        }

        if (chart.Dice.Chance(300))
        {
            sketch.Lines.Add(new RequestedLine { Id = "line-2", Code = "99213", DateOfService = request.DateOfService });
            return;
        }

        sketch.Lines.Add(Line(chart, request) with { Id = "line-2", DateOfService = request.DateOfService.AddDays(21) });
        if (chart.Dice.Chance(500))
        {
            Injection(chart, sketch, 9, request.DateOfService, request with { DateOfService = request.DateOfService.AddDays(21) }, isLast: true, pain: 8, good: false);
        }
    }

    private static Medication Drug(Chart chart, string name, MedicationClass kind) => new() { Name = chart.Text(name), Class = chart.Value(kind, MedicationClass.Biologic) };

    private static void Indication(Chart chart, Request request, Sketch sketch)
    {
        var (kind, code) = chart.Dice.Pick(
            (DiagnosisKind.Radiculopathy, "M51.16"),
            (DiagnosisKind.RadicularPain, "M54.16"),
            (DiagnosisKind.NeurogenicClaudication, "M48.062"),
            (DiagnosisKind.PostLaminectomySyndrome, "M96.1"),
            (DiagnosisKind.AcuteHerpesZosterPain, "B02.29"));
        // Charts often hold the code alone.
        var coded = kind != DiagnosisKind.AcuteHerpesZosterPain && chart.Hole(weight: 5);
        sketch.Diagnoses.Add(new Diagnosis
        {
            Code = chart.Text(code, "M54.59"),
            Kind = coded ? null : chart.Value(kind, DiagnosisKind.FacetJointPain),
            Region = Anamnesis.Region(chart),
            Causes = chart.Dice.Chance(300)
                ? chart.Whole(DiagnosisCause.SevereDegenerativeDiscDisease, chart.Dice.Pick(DiagnosisCause.ForaminalStenosis, DiagnosisCause.CentralStenosis))
                : chart.Whole(chart.Dice.Pick(DiagnosisCause.DiscHerniation, DiagnosisCause.Osteophytes)),
            SupportedBy = chart.Whole(DiagnosisSupport.History, DiagnosisSupport.Imaging, DiagnosisSupport.PhysicalExam),
            Treated = chart.Yes(),
            CouldExplainPain = chart.Value(false, true),
            RefractoryToConservativeCare = chart.Value(kind == DiagnosisKind.AcuteHerpesZosterPain, false),
        });
        if (chart.Dice.Chance(150) || chart.Flaw())
        {
            sketch.Contraindications.Add(new Contraindication
            {
                Kind = chart.Value(chart.Dice.Pick(ContraindicationKind.ContrastAllergy, ContraindicationKind.Pregnancy, ContraindicationKind.OtherContrastContraindication)),
                Documented = chart.Value(!chart.Flaw(5)),
            });
        }
    }

    private static void Earlier(Chart chart, Request request, Sketch sketch)
    {
        var dice = chart.Dice;
        var count = dice.Pick(0, 0, 1, 1, 2, 3);
        var good = dice.Chance(500);
        // The last injection lies back far enough for a good response to have lasted, or shortly after a poor one.
        var last = good ? dice.Between(105, 160) : chart.Flaw(3) ? dice.Between(8, 13) : dice.Between(14, 70);
        var first = request.Before(last + (Math.Max(0, count - 1) * 130));
        if (count == 0)
        {
            first = request.DateOfService;
        }

        var pain = dice.Between(6, 9);
        sketch.Visit(chart, VisitKind.Initial, first.AddDays(-20));
        if (!chart.Flaw())
        {
            sketch.Score(chart, first.AddDays(-20), pain, disability: dice.Chance(300));
        }

        for (var index = 0; index < count; index++)
        {
            var isLast = index == count - 1;
            Injection(chart, sketch, index + 1, first.AddDays(index * 130), request, isLast, pain, !isLast || good);
        }
    }

    private static void Injection(Chart chart, Sketch sketch, int number, DateOnly day, Request request, bool isLast, int pain, bool good)
    {
        var dice = chart.Dice;
        var id = $"esi-{number}";
        var changed = !chart.Flaw(4);
        // Many charts state the response beside the scores, and then the two say the same.
        var isStated = dice.Chance(300);
        sketch.ExplainsRepeat |= isLast && !good && !chart.Flaw(4);
        sketch.Procedures.Add(new Procedure
        {
            Id = id,
            Kind = chart.Value(ProcedureKind.EpiduralSteroidInjection, ProcedureKind.Other),
            PerformedOn = chart.Value(day),
            Region = Anamnesis.Region(chart),
            Levels = changed && dice.Chance(600) ? chart.List("L3-L4") : chart.List("L4-L5", "L5-S1"),
            Side = BodySide.Bilateral,
            Approach = chart.Value(dice.Pick(InjectionApproach.Interlaminar, InjectionApproach.Transforaminal)),
            Medications = chart.List(
                new Medication { Name = changed ? "dexamethasone" : "methylprednisolone", Class = MedicationClass.Corticosteroid },
                new Medication { Name = "lidocaine", Class = MedicationClass.LocalAnesthetic }),
            MedicallyNecessary = chart.Yes(),
            Responses = !isStated ? FactList.Create<ProcedureResponse>() : chart.List(new ProcedureResponse
            {
                Scale = chart.Value(AssessmentScale.NumericRatingScale),
                ImprovementPercent = chart.Value(good ? 60m : 20m),
                SustainedMonths = chart.Value(good ? 3m : 1m),
            }),
        });
        sketch.Score(chart, day.AddDays(-1), pain, before: dice.Chance(200) ? id : null);
        foreach (var after in (ReadOnlySpan<int>)[7, 40, 97])
        {
            var seen = day.AddDays(after);
            if (seen < request.DateOfService)
            {
                sketch.Visit(chart, VisitKind.FollowUp, seen);
                if (!chart.Hole())
                {
                    sketch.Score(chart, seen, good && (isStated || !chart.Flaw(2)) ? dice.Between(0, pain / 2) : dice.Between((pain / 2) + 1, 10));
                }
            }
        }

        if (chart.Flaw(2))
        {
            // A visit at which nobody asked for the score.
            sketch.Visit(chart, VisitKind.FollowUp, day.AddDays(2));
        }
    }
}
