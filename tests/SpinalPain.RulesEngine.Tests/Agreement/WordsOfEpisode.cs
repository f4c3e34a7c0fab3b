using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Tests.Agreement;

/// <summary>The few words and texts that a generated episode is written with, most of them words of its pack.</summary>
internal sealed class WordsOfEpisode(Dice dice, PackInterests interests)
{
    private readonly Dictionary<Type, string[]> codes = [];

    public string Code(Fact fact)
    {
        if (interests.WordsOf(fact) is { Count: > 0 } asked && dice.Chance(0.6))
        {
            return dice.Pick(asked.ToList());
        }

        // The same words for all facts of one kind of code, so that they are often equal.
        if (!this.codes.TryGetValue(fact.CodeType!, out var known))
        {
            this.codes.Add(fact.CodeType!, known = [.. dice.Some(interests.WordsOf(fact.CodeType!).Distinct(), 2), .. dice.Some(fact.Codes, 2)]);
        }

        return dice.Pick(known);
    }

    public string Text(Fact fact)
    {
        var asked = interests.WordsOf(fact).Where(text => TextFormats.Matches(fact.Format, text)).ToList();
        return dice.Pick(asked.Count > 0 && dice.Chance(0.6) ? asked : Words.Of(fact));
    }
}
