using System.Collections.Immutable;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Packs;
using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Checking;

/// <summary>Tests of one fact: whether the test is one for facts of that type, and whether its right side agrees.</summary>
internal sealed class FactTestCheck(PackSymbols symbols, PathResolver paths, OperandCheck operands)
{
    public Condition? Check(FactTestSyntax syntax, Scope scope)
    {
        if (paths.Resolve(syntax.Fact, scope) is not { } subject)
        {
            return null;
        }

        var allowed = TestsOf(subject.Fact, subject.IsList);
        var test = syntax.Test.Value;
        if (!allowed.Contains(test))
        {
            this.ReportTest(syntax, subject, allowed);
            return null;
        }

        return test switch
        {
            "is" or "isNot" or "isOneOf" => this.CheckIs(syntax, subject, scope),
            "inValueSet" => this.CheckValueSet(syntax, subject),
            "hasFormat" => this.CheckFormat(syntax, subject),
            "includes" or "includesAny" or "includesAll" => this.CheckIncludes(syntax, subject, scope),
            "atLeast" or "atMost" or "moreThan" or "lessThan" => operands.Number(subject, syntax.Operands[0], scope, $"\"{test}\"") is { } operand
                ? new NumberCondition
                {
                    Id = syntax.Id,
                    Location = syntax.Location,
                    Subject = subject,
                    Comparison = ConditionCheck.ComparisonOf(test),
                    Operand = operand,
                }
                : null,
            "within" => this.CheckWithin(syntax, subject, scope),
            "isRecorded" => new RecordedCondition { Id = syntax.Id, Location = syntax.Location, Subject = subject },
            _ => operands.SameType(subject, syntax.Operands[0], scope, $"\"{test}\"") is { } other
                ? new DateCondition { Id = syntax.Id, Location = syntax.Location, Subject = subject, Comparison = ConditionCheck.ComparisonOf(test), Other = other }
                : null,
        };
    }

    /// <summary>The tests of a fact, those that it is mostly tested with first. A test holds them against the table of tests.</summary>
    internal static string[] TestsOf(Fact fact, bool isList) => (isList, fact.Kind) switch
    {
        (true, FactKind.Code or FactKind.Text) => ["includes", "includesAny", "includesAll"],
        (true, _) or (_, FactKind.Record or FactKind.Extensions) => [],
        (_, FactKind.Boolean) => ["is", "isNot", "isRecorded"],
        (_, FactKind.Number) => ["atLeast", "atMost", "moreThan", "lessThan", "is", "isNot", "isRecorded"],
        (_, FactKind.Date) => ["before", "onOrBefore", "after", "onOrAfter", "within", "is", "isNot", "isRecorded"],
        (_, FactKind.Code) => ["is", "isNot", "isOneOf", "isRecorded"],
        _ => MayBeMedicalCode(fact) ? ["is", "isNot", "isOneOf", "inValueSet", "hasFormat", "isRecorded"] : ["is", "isNot", "isOneOf", "isRecorded"],
    };

    /// <summary>Modifiers, States, levels and ids of other records are no codes of a medical system.</summary>
    private static bool MayBeMedicalCode(Fact text) => text.Format is TextFormat.Any or TextFormat.ProcedureCode && text.RefersTo == FactReference.None;

    private void ReportTest(FactTestSyntax syntax, FactPath subject, string[] allowed)
    {
        var what = FactWords.Describe(subject);
        var help = allowed.Length > 0 ? $"{char.ToUpperInvariant(what[0])}{what[1..]} is tested with {ObjectReader.Words(allowed)}."
            : subject.IsList ? "Ask for its elements with \"some\", \"every\", \"none\" or \"count\"."
            : $"Name one of its facts, such as \"{subject.Text}.{subject.Fact.Record?.Facts[0].Name}\".";
        symbols.Diagnostics.Add(
            DiagnosticCodes.TestDoesNotFit, syntax.Test.Node.NameLocation, $"\"{subject.Text}\" is {what}, and \"{syntax.Test.Value}\" is no test of it.", help);
    }

    private Condition? CheckIs(FactTestSyntax syntax, FactPath subject, Scope scope)
    {
        var negated = syntax.Test.Value == "isNot";
        if (!syntax.IsList && syntax.Operands[0] is FactSyntax)
        {
            return operands.SameType(subject, syntax.Operands[0], scope, $"\"{syntax.Test.Value}\"") is { } other
                ? new SameFactCondition { Id = syntax.Id, Location = syntax.Location, Subject = subject, Other = other, Negated = negated }
                : null;
        }

        switch (subject.Fact.Kind)
        {
            case FactKind.Boolean when syntax.Operands[0] is FlagSyntax flag:
                return new BooleanCondition { Id = syntax.Id, Location = syntax.Location, Subject = subject, Expected = flag.Value != negated };
            case FactKind.Boolean:
                this.ReportOperand(syntax.Operands[0], subject, "Write true or false.");
                return null;
            case FactKind.Code:
                return this.Codes(syntax, subject) is { } codes
                    ? new CodeCondition { Id = syntax.Id, Location = syntax.Location, Subject = subject, Codes = codes, Negated = negated }
                    : null;
            case FactKind.Text:
                return this.Texts(syntax, subject) is { } texts
                    ? new TextCondition { Id = syntax.Id, Location = syntax.Location, Subject = subject, Texts = texts, Negated = negated }
                    : null;
            default:
                operands.ReportNoFact(syntax.Operands[0], $"\"{syntax.Test.Value}\" of {FactWords.Describe(subject)}");
                return null;
        }
    }

    private ValueSetCondition? CheckValueSet(FactTestSyntax syntax, FactPath subject)
    {
        var word = (WordSyntax)syntax.Operands[0];
        if (symbols.ValueSets.Resolve(new(word.Word, word.Node)) is not { } valueSet || !this.SystemFits(subject, valueSet.System, word))
        {
            return null;
        }

        return new ValueSetCondition { Id = syntax.Id, Location = syntax.Location, Subject = subject, ValueSet = valueSet };
    }

    private FormatCondition? CheckFormat(FactTestSyntax syntax, FactPath subject)
    {
        var word = (WordSyntax)syntax.Operands[0];
        var format = word.Word switch { "cpt" => CodeSystem.Cpt, "hcpcs" => CodeSystem.Hcpcs, _ => CodeSystem.Icd10Cm };
        return this.SystemFits(subject, format, word) ? new FormatCondition { Id = syntax.Id, Location = syntax.Location, Subject = subject, Format = format } : null;
    }

    private bool SystemFits(FactPath subject, CodeSystem system, WordSyntax word)
    {
        if (subject.Fact.Format != TextFormat.ProcedureCode || system != CodeSystem.Icd10Cm)
        {
            return true;
        }

        symbols.Diagnostics.Add(
            DiagnosticCodes.WrongCodeSystem, word.Location, $"\"{subject.Text}\" holds CPT or HCPCS codes, and \"{word.Word}\" is of ICD-10-CM.");
        return false;
    }

    private WindowCondition? CheckWithin(FactTestSyntax syntax, FactPath subject, Scope scope)
    {
        var length = operands.Parameter(syntax.Operands[0], ParameterType.Duration, "\"within\"");
        var before = operands.SameType(subject, syntax.Before!, scope, "\"before\"");
        return length is null || before is null
            ? null
            : new WindowCondition { Id = syntax.Id, Location = syntax.Location, Subject = subject, Length = length, Before = before };
    }

    private IncludesCondition? CheckIncludes(FactTestSyntax syntax, FactPath subject, Scope scope)
    {
        var (id, location, all) = (syntax.Id, syntax.Location, syntax.Test.Value == "includesAll");
        if (!syntax.IsList && syntax.Operands[0] is FactSyntax reference)
        {
            if (syntax.Test.Value == "includes")
            {
                return operands.SameType(subject, reference, scope, "\"includes\"") is { } value
                    ? new IncludesCondition { Id = id, Location = location, Subject = subject, All = false, Value = value }
                    : null;
            }

            return operands.SameList(subject, reference, scope) is { } list
                ? new IncludesCondition { Id = id, Location = location, Subject = subject, All = all, List = list }
                : null;
        }

        if (!syntax.IsList && syntax.Test.Value != "includes")
        {
            this.ReportOperand(syntax.Operands[0], subject, "Write a list of words, or { \"fact\": \"path\" } of a list.");
            return null;
        }

        if (subject.Fact.Kind == FactKind.Code)
        {
            return this.Codes(syntax, subject) is { } codes
                ? new IncludesCondition { Id = id, Location = location, Subject = subject, All = all, Codes = codes }
                : null;
        }

        return this.Texts(syntax, subject) is { } texts
            ? new IncludesCondition { Id = id, Location = location, Subject = subject, All = all, Texts = texts }
            : null;
    }

    /// <summary>The numbers of the words of a code, or null when one is none of its words.</summary>
    private ImmutableArray<int>? Codes(FactTestSyntax syntax, FactPath subject)
    {
        if (this.Words(syntax, subject) is not { } words)
        {
            return null;
        }

        var unknown = false;
        foreach (var word in words.Where(word => !subject.Fact.Codes.Contains(word.Value)))
        {
            unknown = true;
            symbols.Diagnostics.Add(
                DiagnosticCodes.UnknownCodeWord,
                word.Location,
                $"\"{subject.Text}\" has no word \"{word.Value}\".",
                Suggestion.DidYouMean(word.Value, subject.Fact.Codes) ?? $"Its words are {ObjectReader.Words(subject.Fact.Codes)}.");
        }

        return unknown ? null : [.. words.Select(word => subject.Fact.Codes.IndexOf(word.Value))];
    }

    private ImmutableArray<string>? Texts(FactTestSyntax syntax, FactPath subject)
    {
        if (this.Words(syntax, subject) is not { } words)
        {
            return null;
        }

        var malformed = false;
        foreach (var word in words.Where(word => subject.Fact.Format == TextFormat.ProcedureCode && !CodeFormat.IsProcedureCode(word.Value)))
        {
            malformed = true;
            symbols.Diagnostics.Add(
                DiagnosticCodes.MalformedCode,
                word.Location,
                $"\"{subject.Text}\" holds CPT or HCPCS codes, and \"{word.Value}\" is none.",
                $"{CodeFormat.Describe(CodeSystem.Cpt)} {CodeFormat.Describe(CodeSystem.Hcpcs)}");
        }

        return malformed ? null : [.. words.Select(word => word.Value)];
    }

    private ImmutableArray<Placed<string>>? Words(FactTestSyntax syntax, FactPath subject)
    {
        var others = syntax.Operands.Where(operand => operand is not WordSyntax).ToList();
        foreach (var other in others)
        {
            this.ReportOperand(other, subject, "Write a word in quotes.");
        }

        ImmutableArray<Placed<string>> words = [.. syntax.Operands.OfType<WordSyntax>().Select(word => new Placed<string>(word.Word, word.Node))];
        var repeated = Repetition.Check(words, "word", symbols.Diagnostics);
        return others.Count > 0 || repeated ? null : words;
    }

    private void ReportOperand(OperandSyntax operand, FactPath subject, string help)
    {
        if (!operands.ReportLiteral(operand, ParameterType.Number, unit: null))
        {
            symbols.Diagnostics.Add(
                DiagnosticCodes.TypeMismatch, operand.Location, $"\"{subject.Text}\" is {FactWords.Describe(subject)}, and this is {OperandCheck.Describe(operand)}.", help);
        }
    }
}
