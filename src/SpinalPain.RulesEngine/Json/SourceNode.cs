using System.Globalization;
using System.Text.Json;
using SpinalPain.RulesEngine.Diagnostics;

namespace SpinalPain.RulesEngine.Json;

/// <summary>A JSON value that knows where it stands, so that every later message can say so.</summary>
internal sealed class SourceNode
{
    private readonly SourceText source;
    private readonly int offset;
    private readonly int nameOffset;
    private readonly int index;

    // Most values hold no others, and hostile input may hold a million of them.
    private List<SourceNode>? children;

    // Found once for a value that holds others, as their paths begin with it.
    private Path? path;

    public SourceNode(SourceText source, SourceNode? parent, JsonValueKind kind, int offset, string? name, int nameOffset, int index)
    {
        this.source = source;
        this.Parent = parent;
        this.Kind = kind;
        this.offset = offset;
        this.Name = name;
        this.nameOffset = nameOffset;
        this.index = index;
    }

    public SourceNode? Parent { get; }

    public JsonValueKind Kind { get; }

    /// <summary>The name of the member that holds this value, or null.</summary>
    public string? Name { get; }

    /// <summary>The members of an object, each name once, or the elements of a list, in the order of the file.</summary>
    public List<SourceNode> Children => this.children ??= [];

    /// <summary>The text of a string without escapes, or the digits of a number as written; else empty.</summary>
    public string Text { get; init; } = string.Empty;

    public string File => this.source.File;

    /// <summary>The JSON pointer (RFC 6901) of this value; it stops above a member name that may not be shown.</summary>
    public string Pointer => this.MakePath().Pointer;

    /// <summary>The place of the value.</summary>
    public SourceLocation Location => this.source.Locate(this.offset, this.Pointer);

    /// <summary>The place of the name of the member that holds the value; of the value itself where there is no name.</summary>
    public SourceLocation NameLocation => this.source.Locate(this.Name is null ? this.offset : this.nameOffset, this.Pointer);

    /// <summary>Whether its author left a line empty between the value before it and this one.</summary>
    public bool FollowsEmptyLine
    {
        get
        {
            if (this.index == 0)
            {
                return false;
            }

            var before = this.source.Utf8.Span[..(this.Name is null ? this.offset : this.nameOffset)];
            return before[(before.LastIndexOfAnyExcept(" \t\r\n"u8) + 1)..].Count((byte)'\n') > 1;
        }
    }

    /// <summary>What kind of value this is, in plain words.</summary>
    public string KindInWords => Describe(this.Kind);

    public static string Describe(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        JsonValueKind.True or JsonValueKind.False => "true or false",
        _ => "null",
    };

    /// <summary>The member of a name, or null.</summary>
    public SourceNode? Member(string name)
    {
        // Names are told apart by the thousand when a pack is read, so that a delegate for each is too many.
        if (this.Kind == JsonValueKind.Object && this.children is not null)
        {
            foreach (var child in this.children)
            {
                if (child.Name == name)
                {
                    return child;
                }
            }
        }

        return null;
    }

    private Path MakePath()
    {
        if (this.Parent is null)
        {
            return Path.Top;
        }

        var above = this.Parent.path ??= this.Parent.MakePath();
        return above.IsCut ? above
            : this.Name is null ? new Path($"{above.Pointer}/{this.index.ToString(CultureInfo.InvariantCulture)}", IsCut: false)

            // A name that may be shown holds nothing that a pointer would have to escape.
            : MemberName.CanBeShown(this.Name) ? new Path($"{above.Pointer}/{this.Name}", IsCut: false)
            : above with { IsCut = true };
    }

    /// <param name="Pointer">The way to a value.</param>
    /// <param name="IsCut">Whether it ends above the value.</param>
    private sealed record Path(string Pointer, bool IsCut)
    {
        public static readonly Path Top = new(string.Empty, IsCut: false);
    }
}
