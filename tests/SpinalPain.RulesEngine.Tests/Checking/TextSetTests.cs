using SpinalPain.RulesEngine.Checking;

namespace SpinalPain.RulesEngine.Tests.Checking;

public sealed class TextSetTests
{
    [TestCase(0)]
    [TestCase(1)]
    [TestCase(8)]
    [TestCase(9)]
    [TestCase(500)]
    public void A_set_holds_its_texts_and_no_other_however_often_it_is_asked(int size)
    {
        var texts = Enumerable.Range(0, size).Select(number => $"M{number}").ToArray();
        var set = new TextSet(texts);

        for (var round = 0; round < 300; round++)
        {
            set.Contains($"M{size}").ShouldBeFalse();
            set.Contains($"m{round % (size + 1)}").ShouldBeFalse();
            set.Contains(string.Empty).ShouldBeFalse();
            if (size > 0)
            {
                set.Contains($"M{round % size}").ShouldBeTrue();
            }
        }
    }
}
