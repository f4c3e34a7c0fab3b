using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using SpinalPain.RulesEngine.Coverage;

namespace SpinalPain.RulesEngine.Tests.Coverage;

public sealed class CoverageRenderingTests
{
    [Test]
    public void Coverage_as_text() => Golden.Compare("tests/data/coverage/small.txt", SmallPack.Portable(CoverageText.Write(SmallPack.Run().Coverage)));

    [Test]
    public void Coverage_as_JSON() => Golden.Compare("tests/data/coverage/small.json", SmallPack.Portable(Encoding.UTF8.GetString(CoverageJson.Write(SmallPack.Run().Coverage))));

    [Test]
    public void Coverage_as_HTML() => Golden.Compare("tests/data/coverage/small.html", SmallPack.Portable(CoverageHtml.Write(SmallPack.Run().Coverage)));

    [Test]
    public void The_JSON_counts_what_it_holds()
    {
        using var json = JsonDocument.Parse(CoverageJson.Write(SmallPack.Run().Coverage));
        foreach (var summary in json.RootElement.GetProperty("summary").EnumerateObject())
        {
            var states = json.RootElement.GetProperty(summary.Name).EnumerateArray().SelectMany(subject => subject.GetProperty("states").EnumerateObject()).Select(state => state.Value).ToList();

            states.Count(state => state.GetProperty("cases").GetInt32() > 0).ShouldBe(summary.Value.GetProperty("seen").GetInt32());
            states.Count(state => !state.TryGetProperty("impossible", out _)).ShouldBe(summary.Value.GetProperty("possible").GetInt32());
        }
    }

    [Test]
    public void The_page_is_well_formed_and_asks_nothing_of_the_network()
    {
        var html = CoverageHtml.Write(CoverageRun.Of(Cases.CgsPack.Compiled, new(Cases.CgsPack.Cases)).Coverage);
        var page = XDocument.Parse(html.Replace("<!DOCTYPE html>", string.Empty, StringComparison.Ordinal).Replace("<meta charset=\"utf-8\">", string.Empty, StringComparison.Ordinal)
            .Replace("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">", string.Empty, StringComparison.Ordinal).Replace("<br>", "<br/>", StringComparison.Ordinal));

        page.Descendants().SelectMany(element => element.Attributes()).Where(attribute => attribute.Name.LocalName is "src" or "href").ShouldAllBe(attribute => attribute.Value.StartsWith('#'));
        page.Descendants("h1").ShouldHaveSingleItem();
        var ids = page.Descendants().Attributes("id").Select(id => id.Value).ToList();
        ids.ShouldBeUnique();
        page.Descendants("a").Select(link => link.Attribute("href")!.Value[1..]).ShouldBeSubsetOf(ids);
        page.Descendants("li").Count(item => item.Parent!.Name.LocalName == "ol").ShouldBe(CoverageRun.Of(Cases.CgsPack.Compiled, new([])).Coverage.Conditions.Length);
    }

    [Test]
    public void Names_of_cases_do_no_harm_on_the_page()
    {
        var pack = SmallPack.Compile();
        var cases = SmallPack.Cases(pack);
        var hostile = cases.Cases[0] with { Name = "</ul><script>alert(1)</script>\u001b[31m\u202e" };

        var html = CoverageHtml.Write(CoverageRun.Of(pack, new([hostile])).Coverage);

        html.ShouldContain("&lt;/ul&gt;&lt;script&gt;alert(1)&lt;/script&gt;\\u001B[31m\\u202E");
        html.ShouldNotContain("<script");
        html.ShouldNotContain("\u001b");
    }
}
