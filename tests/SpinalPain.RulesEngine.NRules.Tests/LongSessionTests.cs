using SpinalPain.RulesEngine.Facts;
using SpinalPain.RulesEngine.Tests.Reference;

namespace SpinalPain.RulesEngine.NRules.Tests;

public sealed class LongSessionTests
{
    private const int Updates = 100_000;

    [Test]
    public void Memory_is_that_of_the_episode_however_many_updates_came_before()
    {
        var rules = NRulesPackCompiler.Compile(TestPack.Compile("""{ "some": "episode.visits", "as": "visit", "where": { "fact": "visit.kind", "is": "initial" } }""").Pack);
        using var session = rules.OpenSession(TestPack.Silent with { Visits = [new Visit(), new Visit()] });
        long early = 0;
        for (var update = 0; update < Updates; update++)
        {
            Change(session, update);
            if (update == Updates / 10)
            {
                early = GC.GetTotalMemory(forceFullCollection: true);
            }
        }

        // Nine tenths of the updates come after the first look; a leak of a few bytes for each would show.
        (GC.GetTotalMemory(forceFullCollection: true) - early).ShouldBeLessThan(Updates * 2);
        DeterminationComparison.FirstDifference(Compilation.CompiledPack.Compile(rules.Pack).Evaluate(session.Episode), session.Determination).ShouldBeNull();
    }

    [Test]
    public void Lines_and_policies_that_come_and_go_leave_nothing_behind()
    {
        const int Rounds = 6_000;
        using var session = NRulesPackCompiler.Compile(TwoPolicies.Pack.Pack).OpenSession(TestPack.Silent);
        long early = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var (visits, count) = (TwoPolicies.Episodes[round % TwoPolicies.Episodes.Length].Visits, round % 4);
            session.Update(episode => episode with
            {
                Visits = visits,
                Lines = [.. Enumerable.Range(0, count).Select(place => TestPack.Silent.Lines[0] with { Id = $"line-{round}-{place}", Code = place == 1 ? "99999" : "62323" })],
            });
            if (round == Rounds / 10)
            {
                early = GC.GetTotalMemory(forceFullCollection: true);
            }
        }

        (GC.GetTotalMemory(forceFullCollection: true) - early).ShouldBeLessThan(Rounds * 20);
        DeterminationComparison.FirstDifference(TwoPolicies.Pack.Evaluate(session.Episode), session.Determination).ShouldBeNull();
    }

    private static void Change(LiveSession session, int update)
    {
        var visit = new Visit { Kind = update % 3 == 0 ? VisitKind.Initial : VisitKind.FollowUp };
        switch (update % 4)
        {
            case 0:
                session.Insert(visit);
                break;
            case 1:
                session.Update(session.Episode.Visits![0], visit);
                break;
            case 2:
                session.Retract(session.Episode.Visits![^1]);
                break;
            default:
                session.Update(episode => episode with { Stage = episode.Stage == ReviewStage.ClaimReview ? ReviewStage.PriorAuthorization : ReviewStage.ClaimReview });
                break;
        }
    }
}
