using SpinalPain.RulesEngine.Diagnostics;

namespace SpinalPain.RulesEngine.Tests.Agreement;

public sealed class PackGeneratorTests
{
    private const int Sample = 2_000;

    [Test]
    public void Nearly_all_generated_packs_pass_the_checker_at_once()
    {
        var failures = Enumerable.Range(0, Sample).Select(seed => PackGenerator.Pack(seed).Load()).Where(loaded => !loaded.Succeeded).ToList();

        failures.Count.ShouldBeLessThan(Sample / 10, string.Join('\n', failures.Select(loaded => DiagnosticText.Render(loaded.Diagnostics)).Take(20)));
    }

    [Test]
    public void Generated_packs_have_every_operator_every_test_and_every_fact()
    {
        var census = new PackCensus();
        foreach (var seed in Enumerable.Range(0, Sample))
        {
            var generated = GeneratedPack.Of(seed);
            census.Count(generated.Text, generated.Pack);
        }

        PackFeatures.All.Where(name => census.Counts.GetValueOrDefault(name) < 3).ShouldBeEmpty();
    }

    [Test]
    public void The_same_seed_gives_the_same_pack_and_another_seed_another() =>
        Enumerable.Range(0, 20).Select(seed => PackGenerator.Pack(seed % 10).Load().Value.Sha256).Distinct().Count().ShouldBe(10);
}
