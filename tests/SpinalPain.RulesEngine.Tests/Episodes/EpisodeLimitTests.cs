using SpinalPain.RulesEngine.Json;

namespace SpinalPain.RulesEngine.Tests.Episodes;

/// <summary>Large episodes on both sides of each limit.</summary>
public sealed class EpisodeLimitTests
{
    private static readonly SourceLimits Limits = SourceLimits.Episode;

    [TestCase(0, ExpectedResult = true)]
    [TestCase(1, ExpectedResult = false)]
    public bool Elements_of_a_list(int more) => BothWays.Accept(Episode($"\"visits\":[{Times(Limits.ListLength + more, "{}")}]"));

    [TestCase(0, ExpectedResult = true)]
    [TestCase(1, ExpectedResult = false)]
    public bool Elements_of_a_list_in_its_long_form(int more) =>
        BothWays.Accept(Episode($"\"symptoms\":{{\"incomplete\":true,\"items\":[{Times(Limits.ListLength + more, "{\"severity\":\"severe\"}")}]}}"));

    [TestCase(0, ExpectedResult = true)]
    [TestCase(1, ExpectedResult = false)]
    public bool Payer_specific_facts(int more) =>
        BothWays.Accept(Episode($"\"extensions\":{{{string.Join(',', Enumerable.Range(0, Limits.ListLength + more).Select(number => $"\"a{number}\":{(number % 2 == 0 ? "null" : "1")}"))}}}"));

    [TestCase(0, ExpectedResult = true)]
    [TestCase(1, ExpectedResult = false)]
    public bool Values_in_all(int more)
    {
        // The episode, its id, its stage and its lines are four; each line is one, with four of its own before its codes. One list is as long as it takes.
        const int count = 22;
        const int each = 47_000;
        var rest = Limits.Values - 4 - (count * 5) - ((count - 1) * each) + more;
        var lines = Enumerable.Range(0, count).Select(number => Line($"l{number}", Times(number == 0 ? rest : each, "\"a\"")));

        return BothWays.Accept($"{{\"id\":\"e\",\"stage\":\"claimReview\",\"lines\":[{string.Join(',', lines)}]}}");
    }

    [TestCase(0, ExpectedResult = true)]
    [TestCase(1, ExpectedResult = false)]
    public bool Bytes(int more)
    {
        var episode = Episode("\"payer\":\"p\"");
        return BothWays.Accept(episode + new string(' ', Limits.Bytes - episode.Length + more));
    }

    [TestCase(SourceLimits.TextLength, ExpectedResult = true)]
    [TestCase(SourceLimits.TextLength + 1, ExpectedResult = false)]
    public bool Characters_of_a_text(int length)
    {
        var isRead = BothWays.Accept(Episode($"\"payer\":\"{new string('a', length)}\""));
        foreach (var character in (string[])["é", "痛", "\\u75db", "\\n"])
        {
            BothWays.Accept(Episode($"\"payer\":\"{string.Concat(Enumerable.Repeat(character, length))}\"")).ShouldBe(isRead, character);
            BothWays.Accept(Episode($"\"extensions\":{{\"a\":\"{string.Concat(Enumerable.Repeat(character, length))}\"}}")).ShouldBe(isRead, character);
        }

        return isRead;
    }

    [TestCase(40, ExpectedResult = true)]
    [TestCase(41, ExpectedResult = false)]
    public bool Characters_of_a_number(int length) => BothWays.Accept(Episode($"\"extensions\":{{\"a\":1.{new string('0', length - 2)}}}"));

    [TestCase(100, ExpectedResult = true)]
    [TestCase(101, ExpectedResult = false)]
    public bool Characters_of_the_name_of_a_payer_specific_fact(int length) => BothWays.Accept(Episode($"\"extensions\":{{\"{new string('a', length)}\":1}}"));

    [TestCase(30, ExpectedResult = false)]
    [TestCase(31, ExpectedResult = false)]
    [TestCase(32, ExpectedResult = false)]
    [TestCase(33, ExpectedResult = false)]
    public bool Lists_within_lists(int depth) => BothWays.Accept(Episode($"\"visits\":{new string('[', depth)}{new string(']', depth)}"));

    /// <summary>Few ids are compared one by one and many are hashed, to the same end.</summary>
    [Test]
    public void Ids_and_references_few_or_many([Values(1, 30, 31, 32, 33, 300)] int count)
    {
        var documents = string.Join(',', Enumerable.Range(0, count).Select(number => $$"""{"id":"d{{number}}","kind":"films","lines":["l"],"author":"p"}"""));
        var providers = "\"providers\":[{\"id\":\"p\"}]";

        BothWays.Accept(Episode($"\"documents\":[{documents}],{providers}")).ShouldBeTrue();
        BothWays.Accept(Episode($"{providers},\"procedures\":[{{\"id\":\"p\"}}],\"documents\":[{documents}]")).ShouldBeTrue("Providers and procedures are two things.");
        BothWays.Accept(Episode($"\"documents\":[{documents}]")).ShouldBeFalse("No provider is named p.");
        BothWays.Accept(Episode($"\"documents\":[{documents}],\"procedures\":[{{\"id\":\"p\"}}]")).ShouldBeFalse("A procedure is no provider.");
        BothWays.Accept(Episode($"\"documents\":[{documents},{documents}],{providers}")).ShouldBeFalse("Ids of documents stand twice.");
        BothWays.Accept(Episode($"\"documents\":[{documents}],\"providers\":[{{\"id\":\"p\"}},{{\"id\":\"p\"}}]")).ShouldBeFalse("The id of a provider stands twice.");
        BothWays.Accept(Episode($"\"documents\":[{documents}],{providers},\"procedures\":[{{\"id\":\"l\"}}]")).ShouldBeFalse("A procedure has the id of a line.");
        BothWays.Accept(Episode($"\"documents\":[{documents}],{providers},\"procedures\":[{{\"id\":\"x\"}}],\"assessments\":[{{\"beforeProcedure\":\"l\",\"afterProcedure\":\"x\"}}]")).ShouldBeTrue();
        BothWays.Accept(Episode($"\"documents\":[{documents}],{providers},\"assessments\":[{{\"beforeProcedure\":\"p\"}}]")).ShouldBeFalse("A provider is no procedure.");
    }

    private static string Episode(string more) => $"{{\"id\":\"e\",\"stage\":\"claimReview\",\"lines\":[{Line("l", "\"a\"")}],{more}}}";

    private static string Line(string id, string codes) => $$"""{"id":"{{id}}","code":"62323","dateOfService":"2024-05-31","diagnosisCodes":[{{codes}}]}""";

    private static string Times(int count, string value) => string.Join(',', Enumerable.Repeat(value, count));
}
