using System.Collections.Immutable;

namespace SpinalPain.RulesEngine.Checking;

/// <summary>A sentence in which thresholds are named rather than written, so that it stays true when they change.</summary>
public sealed class MessageTemplate
{
    private readonly ImmutableArray<MessagePart> parts;

    /// <summary>A sentence that names thresholds.</summary>
    internal MessageTemplate(string text, ImmutableArray<MessagePart> parts)
    {
        this.Text = text;
        this.parts = parts;
    }

    /// <summary>A sentence that names none: all of it is literal.</summary>
    internal MessageTemplate(string text) => this.Text = text;

    /// <summary>The sentence as the author wrote it, with parameter ids in braces.</summary>
    public string Text { get; }

    /// <summary>Whether it names no threshold, so that it says what is written.</summary>
    internal bool IsLiteral => this.parts.IsDefault;

    /// <summary>Its literal parts and parameters, in order.</summary>
    internal ImmutableArray<MessagePart> Parts => this.parts.IsDefault ? [new MessagePart(this.Text, null)] : this.parts;
}

/// <summary>A literal part of a sentence, or a parameter in it: one of the two is null.</summary>
internal sealed record MessagePart(string? Literal, Parameter? Parameter);
