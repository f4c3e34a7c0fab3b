using System.Collections.Immutable;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Prose;

/// <summary>The tests of one fact as statements. Each can be said the other way round, so that no sentence needs "it is not so that".</summary>
internal static class FactClauses
{
    private const string Is = " is {1}";

    /// <summary>The statement, or null when the condition is no test of one fact.</summary>
    public static Clause? Of(Condition condition, bool negated, SentenceScope scope) => condition switch
    {
        BooleanCondition boolean => OfBoolean(boolean.Subject, boolean.Expected != negated),
        CodeCondition code => OfCode(code, code.Negated != negated),
        TextCondition text => Make(text.Subject, Is, AnyOf(text.Texts), text.Negated != negated, []),
        SameFactCondition same => OfSame(same, same.Negated != negated, scope),
        ValueSetCondition set => Make(set.Subject, " is on the code list {1}", ProseText.Link(set.ValueSet.Title, Anchors.CodeList(set.ValueSet.Id)), negated, [set.ValueSet.Id], ownStatement: false),
        IncludesCondition includes => OfIncludes(includes, negated, scope),
        NumberCondition number => OfNumber(number, negated, scope),
        DateCondition date => Make(date.Subject, Is, CompareDates(Turned(date.Comparison, negated)) + " " + Clause.Noun(date.Other, scope), negated: false, [date.Other.Text]),
        WindowCondition window => Make(
            window.Subject,
            Is,
            (negated ? "outside the " : "within the ") + ThresholdWords.Of(window.Length) + " before " + Clause.Noun(window.Before, scope),
            negated: false,
            [window.Before.Text, window.Length.Id]),
        RecordedCondition recorded => OfRecorded(recorded.Subject, negated),
        FormatCondition format => negated
            ? new(Clause.NounOf(format.Subject) + " does not have the form of " + FormatName(format.Format), format.Subject, ProseText.Empty, [format.Subject.Text])
            : new(Clause.NounOf(format.Subject) + " has the form of " + FormatName(format.Format), format.Subject, ProseText.Empty, [format.Subject.Text]),
        _ => null,
    };

    /// <summary>The comparison that holds exactly where another does not.</summary>
    public static Comparison Turned(Comparison comparison, bool negated) => !negated ? comparison : comparison switch
    {
        Comparison.AtLeast => Comparison.LessThan,
        Comparison.LessThan => Comparison.AtLeast,
        Comparison.AtMost => Comparison.MoreThan,
        _ => Comparison.AtMost,
    };

    private static Clause OfBoolean(FactPath path, bool holds)
    {
        var template = path.Fact.Phrase is { Says: { } says, Denies: { } denies } ? (holds ? says : denies)
            : $"the answer to {Clause.NounOf(path)} is {(holds ? "yes" : "no")}";
        return new(template, path, ProseText.Empty, [path.Text]);
    }

    private static Clause OfCode(CodeCondition code, bool negated)
    {
        var statement = code.Subject.IsElement ? null : code.Subject.Fact.Phrase?.Says;
        var withArticle = statement?.Contains("{a}", StringComparison.Ordinal) == true;
        return Make(code.Subject, Is, Words(code.Subject.Fact, code.Codes, "or", withArticle), negated, []);
    }

    private static Clause OfSame(SameFactCondition same, bool negated, SentenceScope scope)
    {
        var (subject, other) = (same.Subject, same.Other);
        string[] marks = [other.Text];
        if (subject.Fact.Kind == FactKind.Date && !subject.IsElement)
        {
            return Make(subject, Is, (negated ? "on another day than " : "on ") + Clause.Noun(other, scope), negated: false, marks);
        }

        if (subject.Fact.Kind == FactKind.Boolean)
        {
            var agree = negated ? " does not agree with " : " agrees with ";
            return new(Clause.NounOf(subject) + agree + "{1}", subject, Clause.Noun(other, scope), [subject.Text, .. marks]);
        }

        // "The region of the procedure is that of the requested service": the noun is said once.
        var noun = Clause.NounOf(subject);
        var said = noun == Clause.NounOf(other) && noun.EndsWith(" of {0}", StringComparison.Ordinal) && !noun.Contains('[', StringComparison.Ordinal)
            ? "that of " + scope.NameOf(other.Root)
            : Clause.Noun(other, scope);
        return Make(subject, Is, said, negated, marks, ownStatement: false);
    }

    private static Clause OfIncludes(IncludesCondition includes, bool negated, SentenceScope scope)
    {
        var lastWord = includes.All ? "and" : "or";
        var (said, mark) = includes switch
        {
            { Value: { } value } => (Clause.Noun(value, scope), value.Text),
            { List: { } list } => ((includes.All ? "all of " : negated ? "any of " : "at least one of ") + Clause.Noun(list, scope), list.Text),
            { Codes.IsDefaultOrEmpty: false } => (Words(includes.Subject.Fact, includes.Codes, lastWord, withArticle: false), null),
            _ => (ProseText.Join([.. includes.Texts.Select(ProseText.Code)], lastWord), null),
        };
        var words = (includes.Codes.IsDefault ? 0 : includes.Codes.Length) + (includes.Texts.IsDefault ? 0 : includes.Texts.Length);
        if (includes.All && negated && words > 1)
        {
            said = (words == 2 ? "both " : "all of ") + said;
        }

        var phrase = includes.Subject.Fact.Phrase!;
        var template = negated ? phrase.Denies ?? phrase.Noun + " do not include {1}" : phrase.Says ?? phrase.Noun + " include {1}";
        return new(template, includes.Subject, said, mark is null ? [includes.Subject.Text] : [includes.Subject.Text, mark]);
    }

    private static Clause OfNumber(NumberCondition number, bool negated, SentenceScope scope)
    {
        var (operand, mark) = number.Operand is ParameterOperand { Parameter: var parameter }
            ? (ThresholdWords.Of(parameter), parameter.Id)
            : (Clause.Noun(((FactOperand)number.Operand).Path, scope), ((FactOperand)number.Operand).Path.Text);
        return Make(number.Subject, Is, Turned(number.Comparison, negated).InWords() + " " + operand, negated: false, [mark], ownStatement: false);
    }

    private static Clause OfRecorded(FactPath path, bool negated)
    {
        var noun = Clause.NounOf(path);
        var isOnRecord = path.Fact.RefersTo != FactReference.None ? $"the record names {noun}"
            : path.Fact.Kind == FactKind.Boolean ? $"the record tells {noun}"
            : $"{noun} is on record";

        // A silent record cannot say that it is silent.
        var template = negated ? $"this fails if {isOnRecord}, and stays open if not" : isOnRecord;
        return new(template, path, ProseText.Empty, [path.Text]);
    }

    /// <summary>A statement in the fact's own words where it has some, and else with the words given after its noun.</summary>
    private static Clause Make(FactPath path, string afterNoun, ProseText said, bool negated, IEnumerable<string> marks, bool ownStatement = true)
    {
        var phrase = path.IsElement || !ownStatement ? null : path.Fact.Phrase;
        var says = phrase?.Says ?? Clause.NounOf(path) + afterNoun;
        return new(negated ? phrase?.Denies ?? Deny(says) : says, path, said, [path.Text, .. marks]);
    }

    private static string Deny(string statement)
    {
        var verb = Math.Max(statement.LastIndexOf(" is ", StringComparison.Ordinal), statement.LastIndexOf(" was ", StringComparison.Ordinal));
        var end = statement.IndexOf(' ', verb + 1);
        return statement.Insert(end, " not");
    }

    private static ProseText AnyOf(ImmutableArray<string> texts) => ProseText.Join([.. texts.Select(ProseText.Code)], "or");

    private static ProseText Words(Fact fact, ImmutableArray<int> codes, string lastWord, bool withArticle) =>
        ProseText.Join([.. codes.Select(code => (ProseText)CodePhrases.Of(fact.CodeType!, fact.Codes[code], withArticle))], lastWord);

    private static string CompareDates(Comparison comparison) => comparison switch
    {
        Comparison.AtLeast => "on or after",
        Comparison.AtMost => "on or before",
        Comparison.MoreThan => "after",
        _ => "before",
    };

    private static string FormatName(CodeSystem system) => system switch
    {
        CodeSystem.Cpt => "a CPT code",
        CodeSystem.Hcpcs => "a HCPCS code",
        _ => "an ICD-10-CM code",
    };
}
