using SpinalPain.RulesEngine.Determinations;

namespace SpinalPain.RulesEngine.NRules.Tests.Lowering;

[TestFixture]
internal sealed class LogicTests
{
    private const string Operands = """
        [ { "fact": "line.contrast", "is": true }, { "fact": "line.contrastInjectedFirst", "is": true }, { "fact": "episode.carePlan.conservativeTreatment", "is": true } ]
        """;

    // Three operands, each true, false or unknown, and what they come to together.
    [TestCase("all", "TTT:T TTF:F TTU:U TFU:F FFF:F UUU:U")]
    [TestCase("any", "TTT:T TFF:T FFF:F FFU:U TFU:T UUU:U")]
    [TestCase("firstKnown", "TFF:T FTT:F UTF:T UFT:F UUT:T UUF:F UUU:U")]
    [TestCase("agree", "TTT:T TTU:T UUT:T FFF:F UFU:F TFU:U FTT:U UUU:U")]
    [TestCase("atLeast", "TTT:T TTF:T UTT:T TFF:F FFU:F TFU:U TUU:U UUU:U FUU:U FFF:F")]
    public void Operands_come_together(string name, string table)
    {
        var condition = name == "atLeast" ? $$"""{ "atLeast": { "parameter": "two" }, "of": {{Operands}} }""" : $$"""{ "{{name}}": {{Operands}} }""";
        foreach (var row in table.Split(' '))
        {
            SmallPack.Judge(condition, Saying(row)).ShouldBe(TruthOf(row[^1]), row);
        }
    }

    [TestCase("TUU", Truth.False)]
    [TestCase("FUU", Truth.True)]
    [TestCase("UUU", Truth.Unknown)]
    public void Not_turns_what_is_known(string operand, Truth truth) =>
        SmallPack.Judge("""{ "not": { "fact": "line.contrast", "is": true } }""", Saying(operand)).ShouldBe(truth);

    [TestCase("\"symptoms\": [{ \"predominantlyAxial\": true }]", Truth.True)]
    [TestCase("\"symptoms\": [{ \"predominantlyAxial\": false }]", Truth.False)]
    [TestCase("", Truth.Unknown)]
    public void A_definition_comes_to_what_its_condition_does(string episode, Truth truth) =>
        SmallPack.Judge("""{ "definition": "axial" }""", SmallPack.Episode(episode: episode)).ShouldBe(truth);

    private static Facts.PatientEpisode Saying(string operands)
    {
        string[] members = [Member("contrast", operands[0]), Member("contrastInjectedFirst", operands[1])];
        return SmallPack.Episode(
            string.Join(", ", members.Where(member => member.Length > 0)),
            operands[2] == 'U' ? string.Empty : $"\"carePlan\": {{ {Member("conservativeTreatment", operands[2])} }}");
    }

    private static string Member(string name, char truth) => truth switch { 'T' => $"\"{name}\": true", 'F' => $"\"{name}\": false", _ => string.Empty };

    private static Truth TruthOf(char letter) => letter switch { 'T' => Truth.True, 'F' => Truth.False, _ => Truth.Unknown };
}
