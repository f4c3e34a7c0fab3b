using System.Globalization;
using System.Text;
using System.Xml.Linq;
using NRules.Diagnostics.Dgml;
using NRules.RuleModel;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Tests.Documentation;

namespace SpinalPain.RulesEngine.NRules.Tests;

/// <summary>What docs/nrules.md shows is what happens.</summary>
[NonParallelizable]
public sealed class DocumentTests
{
    private static readonly string Text = File.ReadAllText(Golden.PathOf("docs/nrules.md")).ReplaceLineEndings("\n");

    [Test]
    public void The_code_is_the_code_that_is_compiled_here()
    {
        var source = File.ReadAllText(Golden.PathOf("tests/SpinalPain.RulesEngine.NRules.Tests/DocumentExample.cs")).ReplaceLineEndings("\n");
        var usings = source[..source.IndexOf("\nnamespace", StringComparison.Ordinal)];
        var body = string.Join('\n', source.Split("// EXAMPLE\n")[1].Split('\n').Select(line => line.Length >= 8 ? line[8..] : line.TrimStart()));

        $"{usings}\n{body}".ShouldBe(Block("csharp", 0));
    }

    [Test]
    public void The_output_is_the_output() => ShownCode.OutputOf(DocumentExample.Run).ShouldBe(Block("text", 0));

    [Test]
    public void The_rule_is_the_rule()
    {
        var rule = NRulesPackCompiler.Compile(BuiltInPacks.CgsSpinalPain).Rules.Single(rule => rule.Name == "esi.duration-and-care");

        Show(rule).ShouldBe(Block("text", 1));
    }

    [Test]
    public void The_network_can_be_written_for_the_tools_of_nrules()
    {
        Block("csharp", 1).ShouldBe("File.WriteAllText(\"cgs.dgml\", new DgmlWriter(rules.GetSchema()).GetContents());\n");
        var graph = XDocument.Parse(new DgmlWriter(CgsRules.Compiled.GetSchema()).GetContents());
        var labels = graph.Descendants().Select(node => (string?)node.Attribute("Label")).OfType<string>().ToList();

        labels.ShouldContain(label => label.Contains("esi.duration-and-care", StringComparison.Ordinal));
    }

    private static string Show(IRuleDefinition rule)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"rule         {rule.Name}\n");
        text.Append(CultureInfo.InvariantCulture, $"description  {rule.Description}\n");
        text.Append(CultureInfo.InvariantCulture, $"tags         {string.Join(", ", rule.Tags)}\n");
        text.Append(CultureInfo.InvariantCulture, $"location     {rule.Properties["Location"]}\n");
        foreach (var element in rule.LeftHandSide.ChildElements)
        {
            var (quantifier, pattern) = element is ExistsElement exists ? ("exists", (PatternElement)exists.Source) : ("when", (PatternElement)element);
            var conditions = string.Join(" and ", pattern.Expressions.Select(condition => condition.Expression.Body));
            text.Append(CultureInfo.InvariantCulture, $"{quantifier,-12} {pattern.Declaration.Name}: {pattern.ValueType.Name}{(conditions.Length == 0 ? string.Empty : " where ")}{conditions}\n");
        }

        return text.ToString();
    }

    private static string Block(string language, int number)
    {
        var opening = $"\n```{language}\n";
        var start = -opening.Length;
        for (var found = -1; found < number; found++)
        {
            start = Text.IndexOf(opening, start + opening.Length, StringComparison.Ordinal);
            start.ShouldBeGreaterThanOrEqualTo(0, $"the document has no block {number} of {language}");
        }

        start += opening.Length;
        return Text[start..(Text.IndexOf("\n```\n", start, StringComparison.Ordinal) + 1)];
    }
}
