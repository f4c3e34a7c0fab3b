using System.Collections.Concurrent;
using CsCheck;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Compilation;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.NRules.Tests.Lowering;

/// <summary>Lowered conditions and the compiled engine over generated and over odd episodes.</summary>
[TestFixture]
internal sealed class AgreementTests
{
    private static readonly CheckedPack Pack = SmallPack.Of(SmallConditions.All);
    private static readonly CompiledPack Compiled = CompiledPack.Compile(Pack);

    [Test]
    public void Conditions_come_to_what_the_compiled_engine_says_also_where_they_see_only_what_they_depend_on()
    {
        var seen = new ConcurrentDictionary<(string Criterion, Truth Truth), int>();
        SmallEpisodes.All.Sample(
            episode =>
            {
                foreach (var (criterion, truth) in Agreed(Pack, Compiled, episode))
                {
                    seen.AddOrUpdate((criterion, truth), 1, (_, count) => count + 1);
                }
            },
            iter: 3_000);

        // What never differs proves nothing; only "isRecorded" is never false.
        string.Join(", ", Pack.Criteria.Where(criterion => seen.Keys.Count(key => key.Criterion == criterion.Id) < 3).Select(criterion => criterion.Id))
            .ShouldBe(IdOf("isRecorded"));
    }

    [TestCaseSource(typeof(OddEpisodes), nameof(OddEpisodes.Names))]
    public void No_episode_however_odd_makes_a_condition_throw_or_differ(string name) =>
        Agreed(Pack, Compiled, OddEpisodes.All[name]).Count().ShouldBe(Pack.Criteria.Length);

    [TestCaseSource(typeof(OddEpisodes), nameof(OddEpisodes.Names))]
    public void No_odd_episode_makes_a_criterion_of_the_CGS_pack_throw(string name)
    {
        var run = LoweredRun.OfWhatIsRead(BuiltInPacks.CgsSpinalPain, OddEpisodes.All[name]);
        var conditions = BuiltInPacks.CgsSpinalPain.Criteria.SelectMany(criterion => new[] { criterion.AppliesWhen, criterion.When }).OfType<Condition>();
        foreach (var condition in conditions)
        {
            Enum.IsDefined(run.Judge(condition)).ShouldBeTrue();
        }
    }

    private static string IdOf(string test) =>
        Pack.Criteria[Array.FindIndex(SmallConditions.All, condition => condition.Contains(test, StringComparison.Ordinal))].Id;

    /// <summary>What each criterion of the one line came to in all engines.</summary>
    private static IEnumerable<(string Criterion, Truth Truth)> Agreed(CheckedPack pack, CompiledPack compiled, PatientEpisode episode)
    {
        var whole = LoweredRun.Of(pack, episode);
        var stripped = LoweredRun.OfWhatIsRead(pack, episode);
        foreach (var (criterion, explanation) in pack.Criteria.Zip(compiled.Explain(episode)))
        {
            var truth = whole.Judge(criterion.When);
            truth.ShouldBe(explanation.When!.Truth, SmallConditions.All[criterion.Index]);
            stripped.Judge(criterion.When).ShouldBe(truth, SmallConditions.All[criterion.Index]);
            yield return (criterion.Id, truth);
        }
    }
}
