using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Json;

namespace SpinalPain.RulesEngine.Packs;

/// <summary>The right side of a test as written.</summary>
internal abstract record OperandSyntax(SourceNode Node)
{
    public SourceLocation Location => this.Node.Location;
}

/// <summary><c>{ "parameter": "id" }</c>.</summary>
internal sealed record ParameterSyntax(SourceNode Node, Placed<string> Parameter) : OperandSyntax(Node);

/// <summary><c>{ "fact": "path" }</c>.</summary>
internal sealed record FactSyntax(SourceNode Node, Placed<string> Path) : OperandSyntax(Node);

/// <summary>A text: a word of a code, or a text to compare with.</summary>
internal sealed record WordSyntax(SourceNode Node) : OperandSyntax(Node)
{
    public string Word => this.Node.Text;
}

/// <summary><c>true</c> or <c>false</c>.</summary>
internal sealed record FlagSyntax(SourceNode Node, bool Value) : OperandSyntax(Node);

/// <summary>
/// A number, or an object such as <c>{ "value": 4, "unit": "weeks" }</c>. The format has no such operand; it is kept so that the
/// checker can tell its author how to make it a parameter.
/// </summary>
internal sealed record LiteralSyntax(SourceNode Node, decimal Value, string? Unit) : OperandSyntax(Node);

/// <summary>Stands where an operand could not be read.</summary>
internal sealed record UnreadableOperand(SourceNode Node) : OperandSyntax(Node);
