using System.Globalization;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Packs;
using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Checking;

/// <summary>The right sides of tests and comparisons: which kind each place takes, and whether types and units agree.</summary>
internal sealed class OperandCheck(PackSymbols symbols, PathResolver paths)
{
    /// <summary>A threshold of a type; null when there is none, which has been reported.</summary>
    /// <param name="operand">What was written.</param>
    /// <param name="type">The type needed.</param>
    /// <param name="place">What needs it, for messages, such as "\"within\"".</param>
    public Parameter? Parameter(OperandSyntax operand, ParameterType type, string place)
    {
        if (operand is not ParameterSyntax reference)
        {
            this.ReportNoParameter(operand, type, unit: null, place);
            return null;
        }

        if (symbols.Parameters.Resolve(reference.Parameter) is not { } parameter)
        {
            return null;
        }

        if (parameter.Type != type)
        {
            symbols.Diagnostics.Add(
                DiagnosticCodes.WrongParameterType,
                reference.Parameter.Location,
                $"{place} needs a {Noun(type)}, and the parameter \"{parameter.Id}\" is a {Noun(parameter.Type)}.");
            return null;
        }

        return parameter;
    }

    /// <summary>What a number is compared with: a threshold or another fact, in the same unit.</summary>
    public NumberOperand? Number(FactPath subject, OperandSyntax operand, Scope scope, string place)
    {
        var unit = subject.Fact.Unit!;
        if (operand is FactSyntax)
        {
            return this.SameType(subject, operand, scope, place) is { } other ? new FactOperand(other) : null;
        }

        if (operand is not ParameterSyntax reference)
        {
            this.ReportNoParameter(operand, TypeOf(unit), unit, place);
            return null;
        }

        if (symbols.Parameters.Resolve(reference.Parameter) is not { } parameter)
        {
            return null;
        }

        if (parameter.Unit != unit)
        {
            symbols.Diagnostics.Add(
                DiagnosticCodes.UnitMismatch,
                reference.Parameter.Location,
                $"\"{subject.Text}\" is in \"{unit}\", and the parameter \"{parameter.Id}\" is in \"{parameter.Unit}\".",
                "Both sides of a comparison must have the same unit.");
            return null;
        }

        return new ParameterOperand(parameter);
    }

    /// <summary>Another fact of the same type as the subject, or as its elements.</summary>
    public FactPath? SameType(FactPath subject, OperandSyntax operand, Scope scope, string place)
    {
        if (operand is not FactSyntax reference)
        {
            this.ReportNoFact(operand, place);
            return null;
        }

        if (paths.Resolve(reference.Path, scope) is not { } other)
        {
            return null;
        }

        if (other.IsList || other.Fact.Kind != subject.Fact.Kind)
        {
            var each = subject.IsList ? "Each element of " : string.Empty;
            symbols.Diagnostics.Add(
                DiagnosticCodes.TypeMismatch,
                reference.Path.Location,
                $"{each}\"{subject.Text}\" is {FactWords.Describe(subject.Fact.Kind)}, and \"{other.Text}\" is {FactWords.Describe(other)}.");
            return null;
        }

        return this.Agrees(subject, other, reference) ? other : null;
    }

    /// <summary>A list of the same type as the subject list.</summary>
    public FactPath? SameList(FactPath subject, FactSyntax reference, Scope scope)
    {
        if (paths.Resolve(reference.Path, scope) is not { } other)
        {
            return null;
        }

        if (!other.IsList || other.Fact.Kind != subject.Fact.Kind)
        {
            symbols.Diagnostics.Add(
                DiagnosticCodes.TypeMismatch,
                reference.Path.Location,
                $"\"{subject.Text}\" is {FactWords.Describe(subject)}, and \"{other.Text}\" is {FactWords.Describe(other)}.");
            return null;
        }

        return this.Agrees(subject, other, reference) ? other : null;
    }

    /// <summary>Reports a threshold that is written where only parameters may stand; false when the operand is something else.</summary>
    public bool ReportLiteral(OperandSyntax operand, ParameterType type, string? unit, string write = "{ \"parameter\": \"its-id\" } here")
    {
        if (operand is not LiteralSyntax literal)
        {
            return false;
        }

        var number = literal.Value.ToString(CultureInfo.InvariantCulture);
        var inUnit = type is ParameterType.Duration or ParameterType.Number && (literal.Unit ?? unit) is { } known ? $" in \"{known}\"" : string.Empty;
        symbols.Diagnostics.Add(
            DiagnosticCodes.LiteralThreshold,
            literal.Location,
            $"The threshold {number}{(literal.Unit is null ? string.Empty : $" {literal.Unit}")} is written in the condition, and thresholds are parameters.",
            $"Add a parameter of the type \"{Word(type)}\"{inUnit} with the value {number} to parameters.json, and write {write}.");
        return true;
    }

    /// <summary>Reports an operand that should be the fact of a path.</summary>
    public void ReportNoFact(OperandSyntax operand, string place)
    {
        if (!this.ReportLiteral(operand, ParameterType.Number, unit: null, "\"atLeast\", \"atMost\", \"moreThan\" or \"lessThan\" with { \"parameter\": \"its-id\" } instead"))
        {
            symbols.Diagnostics.Add(
                DiagnosticCodes.TypeMismatch, operand.Location, $"{place} compares with another fact here, and this is {Describe(operand)}.", "Write { \"fact\": \"path\" }.");
        }
    }

    public static string Describe(OperandSyntax operand) => operand switch
    {
        ParameterSyntax => "a parameter",
        FactSyntax => "a fact",
        FlagSyntax => "true or false",
        WordSyntax => "a text",
        _ => "a number",
    };

    private static ParameterType TypeOf(string unit) => unit switch
    {
        Units.Percent => ParameterType.Percent,
        Units.Count => ParameterType.Count,
        Units.Days or Units.Weeks or Units.Months or Units.Years => ParameterType.Duration,
        _ => ParameterType.Number,
    };

    /// <summary>The type as a pack writes it.</summary>
    private static string Word(ParameterType type) => type switch
    {
        ParameterType.Duration => "duration",
        ParameterType.Percent => "percent",
        ParameterType.Count => "count",
        _ => "number",
    };

    /// <summary>The type in a sentence.</summary>
    private static string Noun(ParameterType type) => type == ParameterType.Percent ? "percentage" : Word(type);

    private void ReportNoParameter(OperandSyntax operand, ParameterType type, string? unit, string place)
    {
        if (!this.ReportLiteral(operand, type, unit))
        {
            symbols.Diagnostics.Add(
                DiagnosticCodes.TypeMismatch,
                operand.Location,
                $"{place} needs a {Noun(type)} from the parameters, and this is {Describe(operand)}.",
                "Write { \"parameter\": \"id\" }.");
        }
    }

    private bool Agrees(FactPath subject, FactPath other, FactSyntax reference)
    {
        if (subject.Fact.CodeType != other.Fact.CodeType)
        {
            symbols.Diagnostics.Add(
                DiagnosticCodes.TypeMismatch,
                reference.Path.Location,
                $"The codes of \"{subject.Text}\" and \"{other.Text}\" are of different kinds.",
                $"\"{subject.Text}\" has {Some(subject)}; \"{other.Text}\" has {Some(other)}.");
            return false;
        }

        if (subject.Fact.Unit != other.Fact.Unit)
        {
            symbols.Diagnostics.Add(
                DiagnosticCodes.UnitMismatch,
                reference.Path.Location,
                $"\"{subject.Text}\" is in \"{subject.Fact.Unit}\", and \"{other.Text}\" is in \"{other.Fact.Unit}\".",
                "Both sides of a comparison must have the same unit.");
            return false;
        }

        return true;
    }

    private static string Some(FactPath path) =>
        string.Join(", ", path.Fact.Codes.Take(3).Select(word => $"\"{word}\"")) + (path.Fact.Codes.Length > 3 ? " and so on" : string.Empty);
}
