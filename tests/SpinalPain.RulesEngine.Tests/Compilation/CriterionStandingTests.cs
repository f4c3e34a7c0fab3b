using SpinalPain.RulesEngine.Compilation;
using SpinalPain.RulesEngine.Tests.Cases;

namespace SpinalPain.RulesEngine.Tests.Compilation;

public sealed class CriterionStandingTests
{
    [Test]
    public void Criteria_stand_without_reasons_as_they_do_with_them()
    {
        var standings = new CriterionStanding[CgsPack.Compiled.Pack.Criteria.Length];
        foreach (var packCase in CgsPack.Cases)
        {
            var lines = CgsPack.Compiled.Evaluate(packCase.Episode).Lines;
            for (var index = 0; index < lines.Length; index++)
            {
                var count = CgsPack.Compiled.EvaluateCriteria(packCase.Episode, packCase.Episode.Lines[index], standings);
                standings[..count].Select(standing => (standing.Criterion.Id, standing.Status))
                    .ShouldBe(lines[index].Criteria.Select(criterion => (criterion.Id, criterion.Status)), packCase.Name);
            }
        }
    }

    [Test]
    public void They_cost_no_allocation()
    {
        var standings = new CriterionStanding[CgsPack.Compiled.Pack.Criteria.Length];
        var before = 0L;
        foreach (var round in Enumerable.Range(0, 3))
        {
            // The first round makes the room that the others use again.
            before = round == 0 ? 0 : GC.GetAllocatedBytesForCurrentThread();
            foreach (var packCase in CgsPack.Cases.AsSpan())
            {
                CgsPack.Compiled.EvaluateCriteria(packCase.Episode, packCase.Episode.Lines[0], standings);
            }
        }

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }

    [Test]
    public void A_line_that_nothing_governs_has_none()
    {
        var pack = TestPack.Compile("""{ "fact": "line.contrast", "is": true }""");
        var episode = TestPack.WithLine(line => line with { Code = "99213" });
        pack.EvaluateCriteria(episode, episode.Lines[0], []).ShouldBe(0);
    }

    [Test]
    public void Too_little_room_is_said_and_not_filled_in_part_without_a_word()
    {
        var episode = TestPack.Silent;
        var pack = TestPack.Compile("""{ "fact": "line.contrast", "is": true }""");
        Should.Throw<ArgumentException>(() => pack.EvaluateCriteria(episode, episode.Lines[0], []))
            .Message.ShouldBe("There is room for 0 criteria, and the number of those judged for the line is 1. (Parameter 'standings')");
    }
}
