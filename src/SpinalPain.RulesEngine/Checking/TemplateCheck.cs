using System.Collections.Immutable;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Packs;

namespace SpinalPain.RulesEngine.Checking;

/// <summary>Sentences with parameter ids in braces.</summary>
internal sealed class TemplateCheck(PackSymbols symbols)
{
    public MessageTemplate Check(Placed<string> sentence)
    {
        var text = sentence.Value;
        var parts = ImmutableArray.CreateBuilder<MessagePart>();
        var unknown = new HashSet<string>(StringComparer.Ordinal);
        var start = 0;
        while (text.AsSpan(start).IndexOfAny('{', '}') is var offset and >= 0)
        {
            var open = start + offset;
            var close = text[open] == '{' ? text.IndexOf('}', open) : -1;
            if (close < 0)
            {
                symbols.Diagnostics.Add(
                    DiagnosticCodes.UnknownPlaceholder,
                    sentence.Location,
                    $"The text has a lone \"{text[open]}\".",
                    "Braces stand around the id of a parameter and nowhere else.");
                break;
            }

            if (open > start)
            {
                parts.Add(new(text[start..open], null));
            }

            this.AddParameter(sentence, text[(open + 1)..close], parts, unknown);
            start = close + 1;
        }

        if (start < text.Length)
        {
            parts.Add(new(text[start..], null));
        }

        return parts is [{ Literal: not null }] ? new MessageTemplate(text) : new MessageTemplate(text, parts.ToImmutable());
    }

    private void AddParameter(Placed<string> sentence, string id, ImmutableArray<MessagePart>.Builder parts, HashSet<string> unknown)
    {
        if (!symbols.Parameters.TryResolve(id, out var parameter))
        {
            // Said once a sentence, however often the sentence names it.
            if (unknown.Add(id))
            {
                symbols.Diagnostics.Add(
                    DiagnosticCodes.UnknownPlaceholder,
                    sentence.Location,
                    $"The text names \"{{{id}}}\", and the pack has no such parameter.",
                    symbols.Parameters.Suggest(id));
            }
        }
        else if (parameter is not null)
        {
            parts.Add(new(null, parameter));
        }
    }
}
