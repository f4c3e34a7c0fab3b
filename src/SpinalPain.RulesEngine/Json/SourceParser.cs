using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;
using SpinalPain.RulesEngine.Diagnostics;

namespace SpinalPain.RulesEngine.Json;

/// <summary>Bytes to positioned JSON values, within limits. After a syntax error there is no value; other problems do not stop it.</summary>
internal static class SourceParser
{
    private const int FewMembers = 16;

    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    public static SourceNode? Parse(ReadOnlyMemory<byte> utf8, string file, SourceLimits limits, DiagnosticBag diagnostics)
    {
        if (utf8.Length > limits.Bytes)
        {
            diagnostics.Add(DiagnosticCodes.FileTooLarge, SourceLocation.OfFile(file), $"The file is larger than {limits.Bytes / 1024 / 1024} MiB.");
            return null;
        }

        utf8 = WithoutByteOrderMark(utf8);
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

    public static ReadOnlyMemory<byte> WithoutByteOrderMark(ReadOnlyMemory<byte> utf8) =>
        utf8.Span.StartsWith(ByteOrderMark) ? utf8[ByteOrderMark.Length..] : utf8;

    private static int FirstInvalidByte(ReadOnlySpan<byte> utf8)
    {
        var offset = 0;
        while (System.Text.Rune.DecodeFromUtf8(utf8[offset..], out _, out var length) == System.Buffers.OperationStatus.Done)
        {
            offset += length;
        }

        return offset;
    }

    private sealed class Run(SourceText source, SourceLimits limits, DiagnosticBag diagnostics)
    {
        private readonly Stack<(SourceNode Node, HashSet<string>? Names)> open = new();
        private readonly RecentTexts recent = new();
        private SourceNode? root;
        private string? name;
        private int nameOffset;
        private bool skipped;
        private int values;

        /// <summary>The pointer of the object or list that is being read.</summary>
        private string OpenPointer => this.open.Count > 0 ? this.open.Peek().Node.Pointer : string.Empty;

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
            if (!this.Fits(reader.ValueSpan.Length, SourceLimits.TextLength, "A member name", offset, isName: true)
                || !this.TryText(ref reader, offset, isName: true, out var text))
            {
                return false;
            }

            this.name = text;
            this.nameOffset = offset;
            this.skipped = this.StandsAlready(text);

            // A place costs time to find, and hostile input may repeat a name a million times.
            if (this.skipped && !diagnostics.IsFull)
            {
                var member = MemberName.CanBeShown(text) ? $"The member \"{text}\"" : "A member";
                diagnostics.Add(DiagnosticCodes.DuplicateMember, source.Locate(offset, this.ValuePointer()), $"{member} stands twice in this object.", "Keep one of the two.");
            }

            return true;
        }

        /// <summary>Whether the object that is being read has a member of the name.</summary>
        private bool StandsAlready(string text)
        {
            var (node, names) = this.open.Peek();
            if (names is null)
            {
                // Most objects are so small that looking through them costs less than a set of names.
                if (node.Children.Count < FewMembers)
                {
                    foreach (var member in node.Children)
                    {
                        if (member.Name == text)
                        {
                            return true;
                        }
                    }

                    return false;
                }

                names = node.Children.Select(member => member.Name!).ToHashSet(StringComparer.Ordinal);
                this.open.Pop();
                this.open.Push((node, names));
            }

            return !names.Add(text);
        }

        private bool TakeValue(ref Utf8JsonReader reader, int offset)
        {
            var parent = this.open.Count > 0 ? this.open.Peek().Node : null;
            if (++this.values > limits.Values)
            {
                diagnostics.Add(DiagnosticCodes.TooMany, source.Locate(offset, this.OpenPointer), Text($"The file holds more than {limits.Values} values."));
                return false;
            }

            if (parent?.Children.Count >= limits.ListLength)
            {
                diagnostics.Add(DiagnosticCodes.TooMany, parent.Location, Text($"There are more than {limits.ListLength} values in {parent.KindInWords}."));
                return false;
            }

            var inObject = parent?.Kind == JsonValueKind.Object;
            if (!this.TryScalar(ref reader, offset, out var kind, out var text))
            {
                return false;
            }

            var node = new SourceNode(source, parent, kind, offset, inObject ? this.name : null, this.nameOffset, parent?.Children.Count ?? 0) { Text = text };

            // The second of two members of one name is read over: what it holds hangs on a node that hangs on nothing.
            if (!(inObject && this.skipped))
            {
                parent?.Children.Add(node);
            }

            this.skipped = false;
            this.root ??= node;
            if (kind is JsonValueKind.Object or JsonValueKind.Array)
            {
                if (reader.CurrentDepth >= limits.Depth)
                {
                    diagnostics.Add(DiagnosticCodes.TooDeep, node.Location, Text($"Values are nested more than {limits.Depth} deep."));
                    return false;
                }

                this.open.Push((node, null));
            }

            return true;
        }

        private bool TryScalar(ref Utf8JsonReader reader, int offset, out JsonValueKind kind, out string text)
        {
            text = string.Empty;
            switch (reader.TokenType)
            {
                case JsonTokenType.String:
                    kind = JsonValueKind.String;

                    // No escape takes more than six bytes a character, so a longer one need not be decoded.
                    return this.Fits(reader.ValueSpan.Length, limits.LongestText * 6, "A text", offset) && this.TryText(ref reader, offset, isName: false, out text)
                        && this.Fits(text.Length, limits.LongestText, "A text", offset);
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

        private bool Fits(int length, int limit, string what, int offset, bool isName = false)
        {
            if (length > limit)
            {
                diagnostics.Add(
                    DiagnosticCodes.TooLong,
                    source.Locate(offset, isName ? this.OpenPointer : this.ValuePointer()),
                    Text($"{what} is longer than {Math.Min(limit, limits.LongestText)} characters."));
                return false;
            }

            return true;
        }

        private bool TryText(ref Utf8JsonReader reader, int offset, bool isName, out string text)
        {
            try
            {
                text = reader.ValueIsEscaped ? reader.GetString()! : this.recent.Take(reader.ValueSpan);
                return true;
            }
            catch (InvalidOperationException)
            {
                // A lone surrogate written as an escape.
                diagnostics.Add(
                    DiagnosticCodes.NotUtf8,
                    source.Locate(offset, isName ? this.OpenPointer : this.ValuePointer()),
                    "A text holds an escape that is half of a character.",
                    "Write both halves or the character itself.");
                text = string.Empty;
                return false;
            }
        }

        /// <summary>The pointer of the value that is being read.</summary>
        private string ValuePointer()
        {
            if (this.open.Count == 0)
            {
                return string.Empty;
            }

            var parent = this.open.Peek().Node;
            return new SourceNode(source, parent, JsonValueKind.Null, 0, parent.Kind == JsonValueKind.Object ? this.name : null, 0, parent.Children.Count).Pointer;
        }

        private void ReportSyntax(JsonException exception)
        {
            var pointer = this.OpenPointer;
            var end = source.Utf8.Span.LastIndexOfAnyExcept(" \t\r\n"u8) + 1;
            if (this.EndsTooEarly(end))
            {
                diagnostics.Add(
                    DiagnosticCodes.NotJson,
                    source.Locate(end, pointer),
                    "The JSON text ends before it is complete.",
                    "Is the file cut off, or is a closing bracket or quote missing?");
                return;
            }

            var start = 0;
            for (var line = exception.LineNumber ?? 0; line > 0; line--)
            {
                start += source.Utf8.Span[start..].IndexOf((byte)'\n') + 1;
            }

            diagnostics.Add(
                DiagnosticCodes.NotJson,
                source.Locate(start + (int)(exception.BytePositionInLine ?? 0), pointer),
                "The text is not JSON from here on.",
                "Look for a missing comma, quote or bracket just before this place; comments, NaN and trailing commas are not JSON.");
        }

        /// <summary>Whether more text could make it JSON: read as the beginning of a longer text, there is nothing wrong with it.</summary>
        private bool EndsTooEarly(int end)
        {
            var reader = new Utf8JsonReader(source.Utf8.Span[..end], isFinalBlock: false, new JsonReaderState(new JsonReaderOptions { MaxDepth = limits.Depth + 1 }));
            try
            {
                while (reader.Read())
                {
                }

                return true;
            }
            catch (JsonException)
            {
                return false;
            }
        }

        private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
    }
}
