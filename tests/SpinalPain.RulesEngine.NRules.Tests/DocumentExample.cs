using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Episodes;
using SpinalPain.RulesEngine.Facts;
using SpinalPain.RulesEngine.NRules;

namespace SpinalPain.RulesEngine.Tests.Documentation;

/// <summary>The C# of docs/nrules.md, compiled. A test compares the two word for word and runs this one.</summary>
internal static class DocumentExample
{
    public static void Run()
    {
        // EXAMPLE
        var rules = NRulesPackCompiler.Compile(BuiltInPacks.CgsSpinalPain);
        var episode = EpisodeReader.ReadFile("samples/episodes/esi-initial-covered.json").Value;
        Console.WriteLine(rules.Evaluate(episode).Outcome.InWords());

        using var session = rules.OpenSession(episode);
        session.Changed += (_, changed) =>
        {
            Console.WriteLine($"{changed.Before.Outcome.InWords()} -> {changed.After.Outcome.InWords()}");
            foreach (var change in changed.Criteria.Where(change => change.IsOfStatus))
            {
                var causes = string.Join(", ", change.Causes.Select(cause => $"{cause.Path} {cause.Kind}"));
                Console.WriteLine($"  {change.CriterionId}: {change.Before?.Status.InWords()} -> {change.After?.Status.InWords()} ({causes})");
            }
        };

        session.Insert(new Procedure { Id = "esi-2025-02-20", Kind = ProcedureKind.EpiduralSteroidInjection, PerformedOn = new DateOnly(2025, 2, 20) });
        session.Retract(session.Episode.Procedures![^1]);
        session.Update(whole => whole with { Stage = ReviewStage.ClaimReview });
        // EXAMPLE
    }
}
