using System.Globalization;
using SpinalPain.RulesEngine.Determinations;

namespace SpinalPain.RulesEngine.Tests.Determinations.Rendering;

public sealed class RenderingCultureTests
{
    private static string[] Everything() =>
    [
        DeterminationText.Write(Determined.EveryKind),
        DeterminationMarkdown.Write(Determined.EveryKind),
        DeterminationJson.Write(Determined.EveryKind),
        ExplanationText.Write(Determined.Explained),
    ];

    [Test]
    public void Every_culture_gives_the_same_text()
    {
        var expected = Everything();
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = StrangeCulture();

            Everything().ShouldBe(expected);
            1.5.ToString(CultureInfo.CurrentCulture).ShouldBe("1,5", "the culture must make a difference, or this test shows nothing");
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Test]
    public void Lines_end_with_a_newline_alone_on_every_system()
    {
        foreach (var text in Everything())
        {
            text.ShouldNotContain("\r");
        }
    }

    [Test]
    public void Many_threads_write_the_same_text()
    {
        var expected = Everything();

        Enumerable.Range(0, 64).AsParallel().ShouldAllBe(_ => Everything().SequenceEqual(expected));
    }

    /// <summary>Made by hand, as the tests run without the data of real cultures.</summary>
    private static CultureInfo StrangeCulture()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NegativeSign = "minus";
        culture.DateTimeFormat.DateSeparator = "/";
        culture.DateTimeFormat.ShortDatePattern = "d/M/yy";
        return culture;
    }
}
