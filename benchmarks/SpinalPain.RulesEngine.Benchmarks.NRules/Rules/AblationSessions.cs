using global::NRules.Fluent.Dsl;
using SpinalPain.RulesEngine.Benchmarks.HandWritten;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Benchmarks.NRules.Rules;

/// <summary>An ablation after two sessions in twelve months.</summary>
[Name("rfa.session-limit")]
internal sealed class AblationSessions : Rule
{
    public override void Define()
    {
        RequestedLine line = null!;
        IEnumerable<Procedure> sessions = null!;
        this.When()
            .Match(() => line, each => Governed.ByAblations(each))
            .Query(() => sessions, procedures => procedures
                .Match<Procedure>(each => each.Kind == ProcedureKind.RadiofrequencyAblation
                    && each.Region == line.Region
                    && each.PerformedOn < line.DateOfService
                    && each.PerformedOn > line.DateOfService.AddMonths(-Thresholds.SessionMonths))
                .Collect())
            .Having(() => sessions.Select(session => session.PerformedOn).Distinct().Count() >= Thresholds.Sessions);
        this.Then()
            .Do(context => context.Insert(new Finding(line, CoverageOutcome.NotCovered)));
    }
}
