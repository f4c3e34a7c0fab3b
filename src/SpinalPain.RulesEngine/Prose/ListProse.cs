using System.Collections.Immutable;
using SpinalPain.RulesEngine.Checking;

namespace SpinalPain.RulesEngine.Prose;

/// <summary>Operators that look through a list, as sentences.</summary>
internal static class ListProse
{
    // More relative clauses than these become a list.
    private const int MostInline = 2;
    private const string ForEach = "every ";

    public static ProseNode Of(ListCondition condition, bool negated, SentenceScope scope)
    {
        var inner = scope.With(condition.Element);
        return condition switch
        {
            SomeCondition => Filtered(negated ? "there is no " : "there is at least one ", condition, inner),
            NoneCondition => Filtered(negated ? "there is at least one " : "there is no ", condition, inner),
            CountCondition count => Filtered(Quantity(count, negated), condition, inner),
            EveryCondition every when negated => Filtered("there is at least one ", condition, inner, Failing(every)),
            EveryCondition every => Each(every, ForEach, every.Satisfies, negated: false, inner),
            ExtremeCondition extreme => Extreme(extreme, negated, inner),
            _ => throw new InvalidOperationException($"No sentence for {condition.GetType().Name}."),
        };
    }

    /// <summary>The elements of a definition, as a sentence about all of them.</summary>
    public static ProseNode OfSubset(SubsetDefinition subset)
    {
        var scope = SentenceScope.Outermost.With(subset.Element);
        var elements = Elements(subset.From, one: false, subset.Element, scope);
        return Filter(ForEach + Elements(subset.From, one: true, subset.Element, scope), [.. Marks(subset.From)], subset.Where, isOne: true, scope) is { Children.IsEmpty: true } sentence
            ? sentence
            : Filter("all " + elements, [.. Marks(subset.From)], subset.Where, isOne: false, scope);
    }

    private static ProseNode Filtered(ProseText beginning, ListCondition condition, SentenceScope inner, Condition? where = null)
    {
        var isOne = condition is not CountCondition limited || (limited.DistinctBy is null && ThresholdWords.IsOne(limited.Limit));
        var head = beginning + Elements(condition.List, isOne, condition.Element, inner);
        ImmutableArray<string> marks = condition is CountCondition counted
            ? [.. Marks(condition.List), .. counted.DistinctBy is { } by ? [by.Text] : Array.Empty<string>(), counted.Limit.Id]
            : [.. Marks(condition.List)];
        return (where ?? condition.Where) is { } filter ? Filter(head, marks, filter, isOne, inner) : new ProseNode(head, marks);
    }

    /// <summary>A noun and which of them are meant: with "that" and "whose" where that makes one sentence, else with a list.</summary>
    private static ProseNode Filter(ProseText head, ImmutableArray<string> marks, Condition where, bool isOne, SentenceScope inner)
    {
        if (isOne && Inline(where, inner) is { } inline)
        {
            return new(head + " " + inline.Text, [.. marks, .. inline.Marks]);
        }

        var node = ConditionProse.Of(where, negated: false, inner);
        return node.IsSimple && !isOne
            ? new(head + " for which this holds", marks) { Children = [node] }
            : node with { Text = head + (ConditionProse.IsGroup(where) ? " for which " : " such that ") + node.Text, Marks = [.. marks, .. node.Marks] };
    }

    /// <summary>One or two conditions as relative clauses; null when they do not read so.</summary>
    private static ProseNode? Inline(Condition condition, SentenceScope inner)
    {
        ImmutableArray<Condition> operands = condition is AllCondition all && all.Operands.Length <= MostInline ? all.Operands : [condition];
        var clauses = new List<(ProseText Text, ImmutableArray<string> Marks)>();
        foreach (var operand in operands)
        {
            var (plain, turned) = operand is NotCondition not ? (not.Operand, true) : (operand, false);
            if (FactClauses.Of(plain, turned, inner) is not { } clause || clause.Relative(inner) is not { } relative)
            {
                return null;
            }

            clauses.Add((relative, clause.Marks));
        }

        return new(ProseText.Join([.. clauses.Select(clause => clause.Text)], "and"), [.. clauses.SelectMany(clause => clause.Marks)]);
    }

    /// <summary>A statement about each element, or about one that a superlative picks.</summary>
    private static ProseNode Each(ListCondition condition, string determiner, Condition satisfies, bool negated, SentenceScope inner)
    {
        ProseText owner = determiner + Elements(condition.List, one: true, condition.Element, inner);
        var marks = Marks(condition.List).ToImmutableArray();

        // What a superlative picks keeps its name: "the procedure" after "the latest procedure" could be heard as another one.
        var said = condition is not ExtremeCondition { IsLast: var isLast } ? inner
            : inner.Picking(condition.Element, condition.Where is not null ? "that " : isLast ? "the latest " : "the earliest ");
        if (condition.Where is { } where)
        {
            var which = Filter(owner, marks, where, isOne: true, inner);
            if (!which.IsSimple)
            {
                // Two lists, one after the other: which elements are meant, and what is said of them.
                var each = ConditionProse.Of(satisfies, negated, said);
                var again = determiner == ForEach ? $"every such {SentenceScope.Bare(condition.Element)}" : said.NameOf(condition.Element);
                return which with { Text = "take " + which.Text, Then = each with { Text = "for " + again + ", " + each.Text } };
            }

            owner = which.Text;
            marks = which.Marks;
        }
        else if ((determiner != ForEach || !Denies(satisfies)) && FactClauses.Of(satisfies, negated, inner) is { } clause && clause.CanNameOwner(inner))
        {
            return new(clause.Full(inner.Calling(condition.Element, owner)), [.. marks, .. clause.Marks]);
        }

        var body = ConditionProse.Of(satisfies, negated, said);
        var text = determiner == ForEach && body.Text.StartsWith("for " + ForEach)
            ? "for " + owner + " and " + body.Text.Without("for ")
            : "for " + owner + ", " + body.Text;
        return body with { Text = text, Marks = [.. marks, .. body.Marks] };
    }

    /// <summary>"Every visit is not a follow-up visit" could be heard as "not every": what denies is said of each by itself.</summary>
    private static bool Denies(Condition condition) => condition
        is BooleanCondition { Expected: false } or CodeCondition { Negated: true } or TextCondition { Negated: true } or SameFactCondition { Negated: true };

    private static ProseNode Extreme(ExtremeCondition extreme, bool negated, SentenceScope inner)
    {
        // "First by the day of the procedure" is what "earliest" says, unless the record has several dates.
        var record = extreme.Element.Record!;
        var by = record.DatedBy == extreme.By.Fact || record.Facts.Count(fact => fact.Kind == extreme.By.Fact.Kind && !fact.IsList) == 1
            ? string.Empty
            : $" (by {Clause.NounOf(extreme.By).Replace(" of {0}", string.Empty, StringComparison.Ordinal)})";
        var determiner = $"the {(extreme.IsLast ? "latest" : "earliest")}{by} ";
        var node = Each(extreme, determiner, extreme.Satisfies, negated: false, inner);

        // Without any element the condition fails, so its opposite is more than the opposite of what is said of the element.
        return negated ? new ProseNode("this does not hold", []) { Children = [node] } : node with { Marks = [.. node.Marks, extreme.By.Text] };
    }

    private static ProseText Quantity(CountCondition count, bool negated)
    {
        var words = FactClauses.Turned(count.Comparison, negated) switch
        {
            Comparison.AtLeast => "at least ",
            Comparison.AtMost => "at most ",
            Comparison.MoreThan => "more than ",
            _ => "fewer than ",
        };
        var isOne = ThresholdWords.IsOne(count.Limit);
        var distinct = count.DistinctBy is { } by ? (isOne ? "date" : "different dates") + (IsTheDate(by, count.Element) ? string.Empty : $" ({Bare(by)})") + " of " : string.Empty;
        return (isOne ? "there is " : "there are ") + words + ThresholdWords.Of(count.Limit) + " " + distinct;
    }

    private static bool IsTheDate(FactPath by, Binding element) => element.Record?.DatedBy == by.Fact;

    private static string Bare(FactPath path) => Clause.NounOf(path).Replace(" of {0}", string.Empty, StringComparison.Ordinal);

    /// <summary>The condition that an element has which is meant and does not satisfy: what a failing "every" has.</summary>
    private static AllCondition Failing(EveryCondition every)
    {
        var not = new NotCondition { Id = every.Id, Location = every.Location, Operand = every.Satisfies };
        return new() { Id = every.Id, Location = every.Location, Operands = every.Where is { } where ? [where, not] : [not] };
    }

    private static ProseText Elements(ListOperand list, bool one, Binding element, SentenceScope scope)
    {
        var fact = list.Fact;
        if (list is SubsetList { Subset: var subset })
        {
            var noun = fact.Record is { Noun: var called } ? (one ? called.One : called.Many) : Owned(fact.Phrase!.Element!);
            return SentenceScope.Introduce(noun, one, element, subset.Title) + " among " + ProseText.Link(subset.Title, Anchors.Definition(subset.Id));
        }

        var path = ((PathList)list).Path;
        var phrase = fact.Phrase!;
        return Clause.OfOwner(SentenceScope.Introduce(one ? phrase.Element! : phrase.Noun![4..], one, element, fact.Name), path, scope);

        static string Owned(string element) => element.Replace(" of {0}", string.Empty, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Marks(ListOperand list) => list is PathList { Path: var path } ? [path.Text] : [];
}
