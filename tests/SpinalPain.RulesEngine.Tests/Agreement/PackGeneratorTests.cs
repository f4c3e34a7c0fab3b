namespace SpinalPain.RulesEngine.Tests.Agreement;

public sealed class PackGeneratorTests
{
    private const int Sample = 500;

    [Test]
    public void Most_generated_packs_pass_the_checker_at_once()
    {
        var failures = Enumerable.Range(0, Sample).Select(seed => PackGenerator.Pack(seed).Load()).Where(loaded => !loaded.Succeeded).ToList();
        var reasons = string.Join('\n', failures.SelectMany(loaded => loaded.Diagnostics).GroupBy(d => d.Code).Select(g => $"{g.Count()} {g.Key}: {g.First().Message}"));

        failures.Count.ShouldBeLessThan(Sample / 10, reasons);
        TestContext.Out.WriteLine($"{failures.Count} of {Sample}\n{reasons}");
    }
}
