using System.Text.Json;
using RulesEngine.Models;
using SpinalPain.RulesEngine.Benchmarks.HandWritten;
using SpinalPain.RulesEngine.Benchmarks.Peers;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Benchmarks.Contestants;

/// <summary>
/// RulesEngine of Microsoft: a workflow for each policy, a lambda rule for each criterion, compiled on the first call and cached. The
/// consequence of a criterion stands in the event of its rule. A lambda is true or false, so it knows no unknown.
/// </summary>
internal sealed class MicrosoftContestant : IContestant
{
    private readonly global::RulesEngine.RulesEngine engine;

    public MicrosoftContestant()
    {
        using var stream = typeof(MicrosoftContestant).Assembly.GetManifestResourceStream("peers/workflows.json")!;
        var workflows = JsonSerializer.Deserialize<Workflow[]>(stream)!;
        Type[] words =
        [
            typeof(Scores), typeof(DateOnly), typeof(BodySide), typeof(ContraindicationKind), typeof(DiagnosisCause), typeof(DiagnosisKind), typeof(DiagnosisSupport),
            typeof(DocumentContent), typeof(DocumentKind), typeof(ImageGuidance), typeof(InjectionApproach), typeof(MedicationClass), typeof(ProcedureKind),
            typeof(ReviewStage), typeof(TreatmentOutcome), typeof(VisitKind),
        ];
        // No messages are asked for, so none are made.
        this.engine = new global::RulesEngine.RulesEngine(workflows, new ReSettings
        {
            CustomTypes = words,
            EnableFormattedErrorMessage = false,
            EnableExceptionAsErrorMessage = false,
            AutoExecuteActions = false,
        });
    }

    public string Name => "RulesEngine 6.0.1 (Microsoft)";

    public bool KnowsUnknown => false;

    public CoverageOutcome Judge(PatientEpisode episode, RequestedLine line) => (line.DateOfService >= Thresholds.InForceSince, line.Code) switch
    {
        (true, "62323") => this.Judge("epidural-steroid-injection", episode, line),
        (true, "64635" or "64636") => this.Judge("radiofrequency-ablation", episode, line),
        _ => CoverageOutcome.NotGoverned,
    };

    private CoverageOutcome Judge(string workflow, PatientEpisode episode, RequestedLine line)
    {
        var asked = this.engine.ExecuteAllRulesAsync(workflow, new RuleParameter("episode", episode), new RuleParameter("line", line));
        // Nothing in these rules waits, so the answer is there.
        var outcome = CoverageOutcome.Covered;
        foreach (var result in asked.IsCompletedSuccessfully ? asked.Result : asked.AsTask().GetAwaiter().GetResult())
        {
            if (result.IsSuccess)
            {
                continue;
            }

            if (result.Rule.SuccessEvent == "notCovered")
            {
                return CoverageOutcome.NotCovered;
            }

            outcome = CoverageOutcome.MoreInformationNeeded;
        }

        return outcome;
    }
}
