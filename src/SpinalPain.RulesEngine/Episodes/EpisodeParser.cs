using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using SpinalPain.RulesEngine.Facts;
using SpinalPain.RulesEngine.Json;
using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Episodes;

/// <summary>
/// Reads a good episode in one pass, led by the vocabulary, and holds all of it that the format asks for: types, forms, limits, ids and
/// references. Says yes or no; <see cref="EpisodeWalk"/> says why.
/// </summary>
internal ref struct EpisodeParser
{
    private const int UsualSlots = 128;

    /// <summary>More slots, or ids, than these are not kept for the next episode of the thread: only odd ones need them.</summary>
    private const int MostKept = 4096;

    private static readonly byte[] Items = Encoding.UTF8.GetBytes(EpisodeJson.Items);
    private static readonly byte[] Incomplete = Encoding.UTF8.GetBytes(EpisodeJson.Incomplete);

    // Of the episode before on the same thread, without its facts.
    [ThreadStatic]
    private static (FactSlot[] Slots, EpisodeIdTable Ids)? kept;

    private readonly EpisodeIdTable ids;
    private Utf8JsonReader reader;
    private FactSlot[] slots;
    private int top;
    private int values;

    private EpisodeParser(ReadOnlySpan<byte> utf8Json)
    {
        (this.slots, this.ids) = kept ?? (new FactSlot[UsualSlots], new EpisodeIdTable());
        kept = null;
        this.reader = new Utf8JsonReader(utf8Json, new JsonReaderOptions { MaxDepth = SourceLimits.Episode.Depth });
    }

    public static bool TryParse(ReadOnlySpan<byte> utf8Json, [NotNullWhen(true)] out PatientEpisode? episode)
    {
        episode = null;
        var parser = new EpisodeParser(utf8Json);
        try
        {
            if (!parser.TryEpisode())
            {
                return false;
            }

            episode = (PatientEpisode)parser.slots[0].Reference!;
            return episode.Lines.Count > 0 && parser.ids.IsSound();
        }
        catch (JsonException)
        {
            return false;
        }
        catch (InvalidOperationException)
        {
            // A text that is not UTF-8, or an escape that is half of a character.
            return false;
        }
        finally
        {
            parser.Keep();
        }
    }

    private bool TryEpisode()
    {
        this.top = 1;
        return this.reader.Read() && this.CountsStill() && this.reader.TokenType == JsonTokenType.StartObject
            && this.TryRecord(RecordShape.Episode, slot: 0)
            && !this.reader.Read();
    }

    private bool TryRecord(RecordShape shape, int slot)
    {
        var (start, next) = (this.top, 0);
        var (seen, present) = (0UL, 0UL);
        this.Reserve(shape.Members.Length);
        while (this.reader.Read() && this.reader.TokenType == JsonTokenType.PropertyName)
        {
            var index = this.Find(shape.Members, next);
            if (index < 0 || (seen & (1UL << index)) != 0)
            {
                return false;
            }

            this.reader.Read();
            seen |= 1UL << index;
            next = index + 1;
            if (!this.CountsStill())
            {
                return false;
            }

            if (this.reader.TokenType == JsonTokenType.Null)
            {
                continue;
            }

            var member = shape.Members[index];
            if (!(member.IsList ? this.TryList(member, start + index) : this.TryValue(member, start + index)))
            {
                return false;
            }

            present |= 1UL << index;
        }

        if ((present & shape.Required) != shape.Required)
        {
            return false;
        }

        var facts = new FactFrame(this.slots, start, present);
        var record = shape.Make(ref facts);
        this.slots[slot].Reference = record;
        this.top = start;
        return record is not Assessment { Scale: { } scale, Score: { } score } || score <= AssessmentScales.For(scale).Maximum;
    }

    /// <summary>The member of the name that was read; mostly it is the next of the record.</summary>
    private readonly int Find(MemberShape[] members, int next)
    {
        for (var count = 0; count < members.Length; count++, next++)
        {
            if (next >= members.Length)
            {
                next = 0;
            }

            if (this.Is(members[next].Name))
            {
                return next;
            }
        }

        return -1;
    }

    private bool TryList(MemberShape member, int slot)
    {
        if (this.reader.TokenType == JsonTokenType.StartArray)
        {
            this.slots[slot].IsIncomplete = false;
            return this.TryItems(member, slot);
        }

        return this.reader.TokenType == JsonTokenType.StartObject && this.TryLongForm(member, slot);
    }

    private bool TryLongForm(MemberShape member, int slot)
    {
        var hasItems = false;
        bool? incomplete = null;
        while (this.reader.Read() && this.reader.TokenType == JsonTokenType.PropertyName)
        {
            var isItems = this.Is(Items);
            if (isItems ? hasItems : incomplete is not null || !this.Is(Incomplete))
            {
                return false;
            }

            this.reader.Read();
            if (!this.CountsStill())
            {
                return false;
            }

            if (isItems && this.reader.TokenType == JsonTokenType.StartArray && this.TryItems(member, slot))
            {
                hasItems = true;
            }
            else if (!isItems && this.reader.TokenType is JsonTokenType.True or JsonTokenType.False)
            {
                incomplete = this.reader.TokenType == JsonTokenType.True;
            }
            else
            {
                return false;
            }
        }

        this.slots[slot].IsIncomplete = incomplete == true;
        return hasItems && incomplete is not null;
    }

    private bool TryItems(MemberShape member, int slot)
    {
        var (first, count) = (this.top, 0);
        while (this.reader.Read() && this.reader.TokenType != JsonTokenType.EndArray)
        {
            if (count == SourceLimits.Episode.ListLength || !this.CountsStill())
            {
                return false;
            }

            this.Reserve(1);
            if (!this.TryValue(member, first + count++))
            {
                return false;
            }
        }

        this.slots[slot].Value = first;
        this.slots[slot].Count = count;
        return true;
    }

    private bool TryValue(MemberShape member, int slot)
    {
        switch (member.Kind, this.reader.TokenType)
        {
            case (FactKind.Boolean, JsonTokenType.True or JsonTokenType.False):
                this.slots[slot].Value = this.reader.TokenType == JsonTokenType.True ? 1 : 0;
                return true;
            case (FactKind.Number, JsonTokenType.Number):
                ref var number = ref this.slots[slot].Number;
                return FactNumber.TryParse(this.reader.ValueSpan, out number) && number >= member.Limits.Minimum && number <= member.Limits.Maximum;
            case (FactKind.Date, JsonTokenType.String):
                return this.TryDate(slot);
            case (FactKind.Code, JsonTokenType.String):
                return this.TryCode(member, slot);
            case (FactKind.Text, JsonTokenType.String):
                return this.TryText(member, slot);
            case (FactKind.Record, JsonTokenType.StartObject):
                return this.TryRecord(member.Record!, slot);
            case (FactKind.Extensions, JsonTokenType.StartObject):
                return this.TryExtensions(slot);
            default:
                return false;
        }
    }

    private readonly bool TryDate(int slot)
    {
        var isDate = (this.reader.ValueIsEscaped ? this.TryUnescapedDate(out var date) : FactDate.TryParse(this.reader.ValueSpan, out date)) && FactDate.IsInRange(date);
        this.slots[slot].Value = date.DayNumber;
        return isDate;
    }

    private readonly bool TryUnescapedDate(out DateOnly date)
    {
        // Each character may be written as an escape of six bytes.
        Span<byte> text = stackalloc byte[FactDate.Length * 6];
        date = default;
        return this.reader.ValueSpan.Length <= text.Length && FactDate.TryParse(text[..this.reader.CopyString(text)], out date);
    }

    private readonly bool TryCode(MemberShape member, int slot)
    {
        var words = member.Words;
        for (var code = 0; code < words.Length; code++)
        {
            if (this.Is(words[code]))
            {
                this.slots[slot].Value = code;
                return true;
            }
        }

        return false;
    }

    private readonly bool TryText(MemberShape member, int slot)
    {
        if (this.Text() is not { } text || !TextFormats.Matches(member.Format, text))
        {
            return false;
        }

        this.slots[slot].Reference = text;
        if (member.Gives != IdKinds.None)
        {
            this.ids.Give(text, member.Gives);
        }

        if (member.RefersTo != IdKinds.None)
        {
            this.ids.Refer(text, member.RefersTo);
        }

        return true;
    }

    private bool TryExtensions(int slot)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var facts = new List<KeyValuePair<string, ExtensionValue>>();
        while (this.reader.Read() && this.reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = this.reader.GetString()!;
            this.reader.Read();
            if (!ExtensionName.IsSound(name) || !names.Add(name) || names.Count > SourceLimits.Episode.ListLength || !this.CountsStill())
            {
                return false;
            }

            if (this.reader.TokenType == JsonTokenType.Null)
            {
                continue;
            }

            if (this.ExtensionValue() is not { } value)
            {
                return false;
            }

            facts.Add(KeyValuePair.Create(name, value));
        }

        this.slots[slot].Reference = new ExtensionFacts(facts);
        return true;
    }

    private readonly ExtensionValue? ExtensionValue() => this.reader.TokenType switch
    {
        JsonTokenType.True => new(true),
        JsonTokenType.False => new(false),
        JsonTokenType.Number => FactNumber.TryParse(this.reader.ValueSpan, out var number) ? new(number) : null,
        JsonTokenType.String => this.Text() is { } text ? new(text) : null,
        _ => null,
    };

    /// <summary>The text that was read, if it is of the right length.</summary>
    private readonly string? Text() =>

        // No escape takes more than six bytes a character, so a longer one need not be decoded.
        this.reader.ValueSpan.Length <= SourceLimits.TextLength * 6 && this.reader.GetString() is { Length: > 0 and <= SourceLimits.TextLength } text ? text : null;

    /// <summary>Whether the name or text that was read is this.</summary>
    private readonly bool Is(ReadOnlySpan<byte> text) =>
        this.reader.ValueIsEscaped ? this.reader.ValueTextEquals(text) : this.reader.ValueSpan.SequenceEqual(text);

    /// <summary>Counts a value that was read, and says whether there may be so many.</summary>
    private bool CountsStill() => ++this.values <= SourceLimits.Episode.Values;

    private void Reserve(int count)
    {
        this.top += count;
        if (this.top > this.slots.Length)
        {
            Array.Resize(ref this.slots, this.top * 2);
        }
    }

    /// <summary>Keeps what it worked with for the next episode of the thread, without the facts of this one.</summary>
    private readonly void Keep()
    {
        if (this.slots.Length <= MostKept && this.ids.Capacity <= MostKept)
        {
            Array.Clear(this.slots);
            this.ids.Clear();
            kept = (this.slots, this.ids);
        }
    }
}
