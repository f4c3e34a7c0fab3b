using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Benchmarks.Workload;

/// <summary>The documents of a request and who wrote them.</summary>
internal static class Paperwork
{
    public const string Author = "dr-1";

    /// <summary>One whom the policy does not accept: neither trained as it asks nor the author of the papers.</summary>
    public const string Other = "dr-2";

    public static Provider Provider(Chart chart) => new()
    {
        Id = Author,
        Role = chart.Value(ProviderRole.Physician, ProviderRole.NursePractitioner),
        State = chart.Text("KY"),
        AuthorizedByStateLaw = chart.Yes(),
        Training = chart.Whole(new Training
        {
            Kind = chart.Value(chart.Dice.Pick(TrainingKind.Residency, TrainingKind.Fellowship), TrainingKind.PostgraduateCourse),
            Issuer = chart.Text("Example Pain Fellowship"),
            Accredited = chart.Yes(),
            CompletedOn = new DateOnly(chart.Dice.Between(1995, 2022), 6, 30),
        }),
    };

    /// <summary>Who acts and signs in place of the author where the chart is flawed.</summary>
    public static Provider Colleague() => new()
    {
        Id = Other,
        Role = ProviderRole.Physician,
        State = "KY",
        AuthorizedByStateLaw = true,
        Training = [new Training { Kind = TrainingKind.PostgraduateCourse, Issuer = "Example Weekend Course", Accredited = false, CompletedOn = new DateOnly(2021, 3, 14) }],
    };

    /// <summary>The visit note, the order and, of a claim, the report and the films of what was done.</summary>
    public static void Write(Chart chart, Request request, Sketch sketch)
    {
        List<DocumentContent> noted = [DocumentContent.ComplaintAssessment, DocumentContent.RelevantHistory, DocumentContent.TestResults, DocumentContent.MedicalNecessity];
        if (sketch.ExplainsRepeat)
        {
            noted.Add(DocumentContent.RepeatRationale);
        }

        var seenOn = request.Before(chart.Dice.Between(3, 20));
        sketch.Documents.Add(Document(chart, sketch, "visit", DocumentKind.OfficeVisitNote, seenOn, noted));
        sketch.Documents.Add(Document(chart, sketch, "order", DocumentKind.Order, seenOn, [DocumentContent.Indications, DocumentContent.MedicalNecessity]));
        if (!request.IsClaim)
        {
            return;
        }

        var doneOn = chart.Flaw() ? request.Before(30) : request.DateOfService;
        sketch.Documents.Add(Document(
            chart,
            sketch,
            "report",
            DocumentKind.ProcedureReport,
            doneOn,
            [DocumentContent.Indications, DocumentContent.MedicalNecessity, DocumentContent.PainReliefBefore, DocumentContent.PainReliefAfter]));
        sketch.Documents.Add(Document(chart, sketch, "films", DocumentKind.Films, doneOn, [DocumentContent.NeedlePosition, DocumentContent.ContrastFlow]) with
        {
            Views = chart.Value(chart.Dice.Between(2, 4), 1m),
        });
    }

    private static Document Document(Chart chart, Sketch sketch, string id, DocumentKind kind, DateOnly day, List<DocumentContent> contents) => new()
    {
        Id = id,
        Kind = kind,
        Lines = [.. sketch.Lines.Select(line => line.Id)],
        DatedOn = chart.Value(day),
        Author = chart.Text(Author, Other),
        Codes = kind == DocumentKind.Films ? null : chart.List([.. sketch.Lines.Select(line => line.Code).Distinct()]),
        Contents = chart.Whole(contents),
        Signature = chart.Hole() ? null : new Signature
        {
            Kind = chart.Value(SignatureKind.Electronic, SignatureKind.None),
            SignedBy = chart.Text(Author, Other),
            SignedOn = chart.Value(day),
            Legible = true,
            CredentialsShown = chart.Yes(),
        },
        Amendments = chart.List<Amendment>(),
    };
}
