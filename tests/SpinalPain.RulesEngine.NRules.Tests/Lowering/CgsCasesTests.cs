using SpinalPain.RulesEngine.Cases;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Compilation;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.NRules.Tests.Lowering;

/// <summary>Lowered conditions and the compiled engine over all cases of the CGS pack.</summary>
[TestFixture]
internal sealed class CgsCasesTests
{
    private static readonly CheckedPack Pack = BuiltInPacks.CgsSpinalPain;
    private static readonly CompiledPack Compiled = CompiledPack.Compile(Pack);

    private static readonly CaseSet Cases = CaseReader.ReadFolder(Golden.PathOf("rules/cgs-spinal-pain/1.0.0"), Pack).Value;

    [Test]
    public void Every_criterion_of_every_line_comes_to_what_the_compiled_engine_says()
    {
        var differences = new List<string>();
        var compared = 0;
        foreach (var packCase in Cases.Cases)
        {
            foreach (var explanation in Compiled.Explain(packCase.Episode))
            {
                var run = LoweredRun.Of(Pack, packCase.Episode, PlaceOf(explanation.LineId, packCase.Episode));
                var criterion = Pack.Criteria.Single(criterion => criterion.Id == explanation.Criterion.Id);
                foreach (var (condition, node) in new[] { (criterion.AppliesWhen, explanation.AppliesWhen), (criterion.When, explanation.When) })
                {
                    if (node is null)
                    {
                        continue;
                    }

                    compared++;
                    if (run.Judge(condition!) is var truth && truth != node.Truth)
                    {
                        differences.Add($"{packCase.Name}, {explanation.LineId}, {criterion.Id}: lowered {truth}, compiled {node.Truth}");
                    }
                }
            }
        }

        differences.ShouldBeEmpty();
        compared.ShouldBeGreaterThan(Cases.Cases.Length);
    }

    [Test]
    public void A_criterion_comes_to_the_same_where_it_sees_only_what_it_depends_on()
    {
        var differences = new List<string>();
        var truths = new HashSet<Truth>();
        foreach (var packCase in Cases.Cases)
        {
            for (var line = 0; line < packCase.Episode.Lines.Count; line++)
            {
                var whole = LoweredRun.Of(Pack, packCase.Episode, line);
                var stripped = LoweredRun.OfWhatIsRead(Pack, packCase.Episode, line);
                foreach (var condition in Pack.Criteria.SelectMany(criterion => new[] { criterion.AppliesWhen, criterion.When }).OfType<Condition>())
                {
                    var truth = whole.Judge(condition);
                    truths.Add(truth);
                    if (stripped.Judge(condition) != truth)
                    {
                        differences.Add($"{packCase.Name}, line {line}, {condition.Location}");
                    }
                }
            }
        }

        differences.ShouldBeEmpty();
        truths.Count.ShouldBe(3);
    }

    private static int PlaceOf(string lineId, PatientEpisode episode) => episode.Lines.ToList().FindIndex(line => line.Id == lineId);
}
