using System.Text.Json;
using System.Text.Unicode;
using SpinalPain.RulesEngine.Diagnostics;

namespace SpinalPain.RulesEngine.Json;

/// <summary>Bytes to positioned JSON values, within limits. After a syntax error there is no value; other problems do not stop it.</summary>
internal static class SourceParser
{
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    public static SourceNode? Parse(ReadOnlyMemory<byte> utf8, string file, SourceLimits limits, DiagnosticBag diagnostics)
    {
        if (utf8.Length > limits.Bytes)
        {
            diagnostics.Add(DiagnosticCodes.FileTooLarge, SourceLocation.OfFile(file), $"The file is larger than {limits.Bytes / 1024 / 1024} MiB.");
            return null;
        }

        if (utf8.Span.StartsWith(ByteOrderMark))
        {
            utf8 = utf8[ByteOrderMark.Length..];
        }

        var source = new SourceText(file, utf8);
        if (utf8.Span.IndexOfAnyExcept(" \t\r\n"u8) < 0)
        {
            diagnostics.Add(DiagnosticCodes.FileEmpty, SourceLocation.OfFile(file), "The file is empty.", "A file must hold one JSON object.");
            return null;
        }

        if (!Utf8.IsValid(utf8.Span))
        {
            diagnostics.Add(DiagnosticCodes.NotUtf8, source.Locate(FirstInvalidByte(utf8.Span), string.Empty), "The text is not valid UTF-8.", "Save the file as UTF-8.");
            return null;
        }

        return new Run(source, limits, diagnostics).Read();
    }

    private static int FirstInvalidByte(ReadOnlySpan<byte> utf8)
    {
        var offset = 0;
        while (offset < utf8.Length && System.Text.Rune.DecodeFromUtf8(utf8[offset..], out _, out var length) == System.Buffers.OperationStatus.Done)
        {
            offset += length;
        }

        return offset;
    }

    private sealed class Run(SourceText source, SourceLimits limits, DiagnosticBag diagnostics)
    {
        private readonly Stack<(SourceNode Node, HashSet<string>? Names)> open = new();
        private SourceNode? root;
        private string? name;
        private int nameOffset;
        private bool skipped;
        private int values;

        public SourceNode? Read()
        {
            // One more level than allowed, so that depth is reported by this reader with a message of its own.
            var reader = new Utf8JsonReader(source.Utf8.Span, new JsonReaderOptions { MaxDepth = limits.Depth + 1 });
            try
            {
                while (reader.Read())
                {
                    if (!this.Take(ref reader))
                    {
                        return null;
                    }
                }
            }
            catch (JsonException exception)
            {
                this.ReportSyntax(exception);
                return null;
            }

            return this.root;
        }

        private bool Take(ref Utf8JsonReader reader)
        {
            var offset = (int)reader.TokenStartIndex;
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    return this.TakeName(ref reader, offset);
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    this.open.Pop();
                    return true;
                default:
                    return this.TakeValue(ref reader, offset);
            }
        }

        private bool TakeName(ref Utf8JsonReader reader, int offset)
        {
            if (!this.Fits(reader.ValueSpan.Length, SourceLimits.TextLength, "A member name", offset) || !this.TryText(ref reader, offset, out var text))
            {
                return false;
            }

            this.name = text;
            this.nameOffset = offset;
            this.skipped = !this.open.Peek().Names!.Add(text);
            if (this.skipped)
            {
                var pointer = this.open.Peek().Node.Pointer + "/" + text.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
                diagnostics.Add(DiagnosticCodes.DuplicateMember, source.Locate(offset, pointer), $"The member \"{text}\" stands twice in this object.", "Keep one of the two.");
            }

            return true;
        }

        private bool TakeValue(ref Utf8JsonReader reader, int offset)
        {
            var parent = this.open.Count > 0 ? this.open.Peek().Node : null;
            if (++this.values > limits.Values)
            {
                diagnostics.Add(DiagnosticCodes.TooMany, source.Locate(offset, parent?.Pointer ?? string.Empty), $"The file holds more than {limits.Values} values.");
                return false;
            }

            if (parent?.Children.Count >= limits.ListLength)
            {
                diagnostics.Add(DiagnosticCodes.TooMany, parent.Location, $"There are more than {limits.ListLength} values in {parent.KindInWords}.");
                return false;
            }

            if (!this.TryScalar(ref reader, offset, out var kind, out var text))
            {
                return false;
            }

            var inObject = parent?.Kind == JsonValueKind.Object;
            var node = new SourceNode(source, parent, kind, offset, inObject ? this.name : null, this.nameOffset, parent?.Children.Count ?? 0) { Text = text };

            // The second of two members of one name is read over, with all that it holds.
            if (!(inObject && this.skipped))
            {
                parent?.Children.Add(node);
            }

            this.root ??= node;
            if (kind is JsonValueKind.Object or JsonValueKind.Array)
            {
                if (reader.CurrentDepth >= limits.Depth)
                {
                    diagnostics.Add(DiagnosticCodes.TooDeep, node.Location, $"Values are nested more than {limits.Depth} deep.");
                    return false;
                }

                this.open.Push((node, kind == JsonValueKind.Object ? new HashSet<string>(StringComparer.Ordinal) : null));
            }

            this.skipped = false;
            return true;
        }

        private bool TryScalar(ref Utf8JsonReader reader, int offset, out JsonValueKind kind, out string text)
        {
            text = string.Empty;
            switch (reader.TokenType)
            {
                case JsonTokenType.String:
                    kind = JsonValueKind.String;
                    return this.Fits(reader.ValueSpan.Length, SourceLimits.TextLength * 6, "A text", offset) && this.TryText(ref reader, offset, out text)
                        && this.Fits(text.Length, SourceLimits.TextLength, "A text", offset);
                case JsonTokenType.Number:
                    kind = JsonValueKind.Number;
                    text = reader.ValueSpan.Length <= SourceLimits.NumberLength ? System.Text.Encoding.ASCII.GetString(reader.ValueSpan) : string.Empty;
                    return this.Fits(reader.ValueSpan.Length, SourceLimits.NumberLength, "A number", offset);
                default:
                    kind = reader.TokenType switch
                    {
                        JsonTokenType.StartObject => JsonValueKind.Object,
                        JsonTokenType.StartArray => JsonValueKind.Array,
                        JsonTokenType.True => JsonValueKind.True,
                        JsonTokenType.False => JsonValueKind.False,
                        _ => JsonValueKind.Null,
                    };
                    return true;
            }
        }

        private bool Fits(int length, int limit, string what, int offset)
        {
            if (length > limit)
            {
                var pointer = this.open.Count > 0 ? this.open.Peek().Node.Pointer : string.Empty;
                diagnostics.Add(DiagnosticCodes.TooLong, source.Locate(offset, pointer), $"{what} is longer than {limit} characters.");
                return false;
            }

            return true;
        }

        private bool TryText(ref Utf8JsonReader reader, int offset, out string text)
        {
            try
            {
                text = reader.GetString()!;
                return true;
            }
            catch (InvalidOperationException)
            {
                // A lone surrogate written as an escape.
                diagnostics.Add(DiagnosticCodes.NotUtf8, source.Locate(offset, string.Empty), "A text holds an escape that is half of a character.", "Write both halves or the character itself.");
                text = string.Empty;
                return false;
            }
        }

        private void ReportSyntax(JsonException exception)
        {
            var line = (int)(exception.LineNumber ?? 0);
            var start = 0;
            for (var count = 0; count < line; count++)
            {
                start += source.Utf8.Span[start..].IndexOf((byte)'\n') + 1;
            }

            var offset = Math.Min(start + (int)(exception.BytePositionInLine ?? 0), source.Utf8.Length);
            var ended = source.Utf8.Span[offset..].IndexOfAnyExcept(" \t\r\n"u8) < 0;
            var message = ended ? "The JSON text ends before it is complete." : "The text is not JSON from here on.";
            var help = ended ? "Is the file cut off, or is a closing bracket missing?" : "Look for a missing comma, quote or bracket just before this place; comments, NaN and trailing commas are not JSON.";
            diagnostics.Add(DiagnosticCodes.NotJson, source.Locate(offset, this.open.Count > 0 ? this.open.Peek().Node.Pointer : string.Empty), message, help);
        }
    }
}
