using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Benchmarks.Workload;

/// <summary>Episodes that ask for a radiofrequency ablation: the first, after diagnostic blocks, or a repeat.</summary>
internal static class AblationHistory
{
    public static PatientEpisode Write(Chart chart, Request request)
    {
        var sketch = new Sketch();
        var dice = chart.Dice;
        var line = Line(chart, request);
        sketch.Lines.Add(line);
        if (dice.Chance(150))
        {
            // The code of a further level on the same day.
            sketch.Lines.Add(line with { Id = "line-2", Code = "64636", Levels = chart.List("L5-S1") });
        }
        else if (dice.Chance(80))
        {
            // The next session, of which the one before it may be on record by then.
            sketch.Lines.Add(line with { Id = "line-2", DateOfService = request.DateOfService.AddDays(45) });
            if (dice.Chance(500))
            {
                sketch.Procedures.Add(Site(chart, "rfa-of-line-1", ProcedureKind.RadiofrequencyAblation, request.DateOfService));
                sketch.Score(chart, request.Before(1), 8, disability: true);
                sketch.Score(chart, request.Before(-20), dice.Between(1, 7), disability: true);
            }
        }

        sketch.Diagnoses.Add(new Diagnosis
        {
            Code = "M47.816",
            Kind = chart.Value(DiagnosisKind.FacetJointPain, DiagnosisKind.Radiculopathy),
            Region = Anamnesis.Region(chart),
            Causes = [],
            SupportedBy = chart.Whole(DiagnosisSupport.History, DiagnosisSupport.Imaging, DiagnosisSupport.PhysicalExam),
            Treated = chart.Yes(),
        });
        var pain = dice.Between(6, 9);
        if (dice.Chance(450))
        {
            Ablations(chart, request, sketch, pain);
        }
        else
        {
            Blocks(chart, request, sketch, pain);
        }

        Anamnesis.Write(chart, request, sketch, axial: true);
        Paperwork.Write(chart, request, sketch);
        return sketch.Finish(chart, request);
    }

    private static RequestedLine Line(Chart chart, Request request) => new()
    {
        Id = "line-1",
        Code = "64635",
        DateOfService = request.DateOfService,
        DiagnosisCodes = chart.List("M47.816"),
        PerformedBy = chart.Text(Paperwork.Author, Paperwork.Other),
        Region = Anamnesis.Region(chart),
        Levels = chart.List("L4-L5", "L5-S1"),
        Side = chart.Value(chart.Dice.Pick(BodySide.Left, BodySide.Right, BodySide.Bilateral)),
        Guidance = ImageGuidance.Fluoroscopy,
    };

    private static void Blocks(Chart chart, Request request, Sketch sketch, int pain)
    {
        var dice = chart.Dice;
        var count = chart.Flaw(3) ? 1 : dice.Between(2, 3);
        sketch.Visit(chart, VisitKind.Initial, request.Before(100));
        sketch.Score(chart, request.Before(100), pain, disability: true);
        for (var number = 1; number <= count; number++)
        {
            var id = $"block-{number}";
            var day = request.Before(95 - (number * 25));
            var relieved = !chart.Flaw();
            sketch.Procedures.Add(Site(chart, id, ProcedureKind.DiagnosticMedialBranchBlock, day) with
            {
                MedicallyNecessary = chart.Yes(),
                ReliefLastedAsExpectedForAgent = chart.Yes(),
            });
            sketch.Visit(chart, VisitKind.Procedure, day);
            sketch.Score(chart, day, pain, before: id);
            sketch.Score(chart, day, relieved ? dice.Between(0, 1) : dice.Between(2, pain), after: id);
        }
    }

    private static void Ablations(Chart chart, Request request, Sketch sketch, int pain)
    {
        var dice = chart.Dice;
        // One in the last twelve months leaves room for this one; a second does not.
        var count = dice.Between(1, 2);
        var last = dice.Between(200, 340);
        var gap = chart.Flaw(3) ? dice.Between(12, 20) : dice.Between(400, 500);
        var first = request.Before(last + ((count - 1) * gap));
        var disability = dice.Chance(700);
        if (!disability)
        {
            // Better function would do as well, and nobody asked for it.
            chart.LeaveOpen();
        }

        sketch.Visit(chart, VisitKind.Initial, first.AddDays(-60));
        sketch.Score(chart, first.AddDays(-60), pain, disability);
        for (var number = 1; number <= count; number++)
        {
            var id = $"rfa-{number}";
            var day = first.AddDays((number - 1) * gap);
            sketch.Procedures.Add(Site(chart, id, ProcedureKind.RadiofrequencyAblation, day) with { MedicallyNecessary = chart.Yes() });
            sketch.Score(chart, day.AddDays(-1), pain, disability);
            var helped = !chart.Flaw(5);
            foreach (var after in (ReadOnlySpan<int>)[9, 90, 190])
            {
                sketch.Visit(chart, VisitKind.FollowUp, day.AddDays(after));
                sketch.Score(chart, day.AddDays(after), helped ? dice.Between(0, pain / 2) : dice.Between((pain / 2) + 1, 10), disability);
            }
        }

        if (chart.Flaw(4))
        {
            sketch.Procedures.Add(Site(chart, "rfa-right", ProcedureKind.RadiofrequencyAblation, request.Before(dice.Between(30, 180))) with { Levels = ["L1-L2"] });
        }
    }

    private static Procedure Site(Chart chart, string id, ProcedureKind kind, DateOnly day) => new()
    {
        Id = id,
        Kind = chart.Value(kind, ProcedureKind.FacetJointInjection),
        PerformedOn = chart.Value(day),
        Region = Anamnesis.Region(chart),
        Levels = chart.Flaw() ? chart.List("L1-L2") : chart.List("L4-L5", "L5-S1"),
        Side = chart.Value(BodySide.Bilateral, BodySide.Left),
        Responses = [],
    };
}
