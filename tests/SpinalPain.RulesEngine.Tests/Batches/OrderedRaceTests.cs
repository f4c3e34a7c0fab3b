using SpinalPain.RulesEngine.Batches;

namespace SpinalPain.RulesEngine.Tests.Batches;

/// <summary>Reads and work that end at any moment: nothing is lost between two looks at a task.</summary>
public sealed class OrderedRaceTests
{
    [TestCase(1)]
    [TestCase(2)]
    [TestCase(5)]
    [CancelAfter(120_000)]
    public async Task Nothing_is_lost_however_reading_and_working_meet(int workers)
    {
        for (var round = 0; round < 3_000; round++)
        {
            var number = 0;
            var results = await Lines.All(OrderedWork.RunAsync(_ => Read(round), (piece, _) => (int)piece, _ => { }, workers, CancellationToken.None));

            results.ShouldBe(Enumerable.Range(1, 10));

            ValueTask<object?> Read(int spins)
            {
                Thread.SpinWait(spins % 60);
                return ValueTask.FromResult<object?>(number < 10 ? ++number : null);
            }
        }
    }
}
