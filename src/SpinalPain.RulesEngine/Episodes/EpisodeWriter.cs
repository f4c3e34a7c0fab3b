using System.Buffers;
using System.Text.Json;
using SpinalPain.RulesEngine.Facts;
using SpinalPain.RulesEngine.Json;
using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Episodes;

/// <summary>
/// Writes episodes as JSON. What is not on record is left out, so that reading the JSON gives an equal episode. The writer does not
/// check: an episode made in code that breaks the rules of the format is written as it is, and refused when it is read.
/// </summary>
public static class EpisodeWriter
{
    private static readonly JsonWriterOptions OnOneLine = new() { SkipValidation = true };
    private static readonly JsonWriterOptions ForPeople = new() { SkipValidation = true, Indented = true, NewLine = "\n" };

    /// <summary>The episode as UTF-8 JSON. The same episode gives the same bytes on every machine.</summary>
    /// <param name="episode">The episode.</param>
    /// <param name="indented">Whether to lay it out for people.</param>
    /// <returns>The JSON, without a byte order mark.</returns>
    /// <exception cref="JsonException">A code of the episode is not a value of its enumeration.</exception>
    public static byte[] Write(PatientEpisode episode, bool indented = false)
    {
        ArgumentNullException.ThrowIfNull(episode);
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, indented ? ForPeople : OnOneLine))
        {
            Write(FactVocabulary.PatientEpisode, episode, episode, json);
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>
    /// The episode in the one form that equal episodes share, whose SHA-256 is <see cref="EpisodeDigest"/>: RFC 8785 (JSON Canonicalization Scheme), without what is
    /// not on record, with complete lists in their short form. A number that no double holds is written with all its digits. Nothing is refused:
    /// a value that is not of its enumeration is written as its number, and half of a character as its escape.
    /// </summary>
    /// <param name="episode">The episode.</param>
    /// <returns>The JSON, without a byte order mark.</returns>
    public static byte[] WriteCanonical(PatientEpisode episode)
    {
        ArgumentNullException.ThrowIfNull(episode);
        var json = new CanonicalText();
        try
        {
            CanonicalEpisode.Write(ref json, episode);
            return json.Written.ToArray();
        }
        finally
        {
            json.Dispose();
        }
    }

    /// <summary>Writes a record, its facts in the order of the vocabulary.</summary>
    private static void Write(RecordType type, object record, PatientEpisode episode, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        foreach (var fact in type.Facts)
        {
            if (fact.IsDerived)
            {
                continue;
            }

            if (!fact.IsList)
            {
                WriteFact(fact, record, episode, json);
            }
            else if (fact.Accessor.List(record) is { } list)
            {
                json.WritePropertyName(fact.Name);
                WriteList(fact, list, episode, json);
            }
        }

        json.WriteEndObject();
    }

    private static void WriteFact(Fact fact, object owner, PatientEpisode episode, Utf8JsonWriter json)
    {
        Span<byte> dayText = stackalloc byte[DayText.Length];
        switch (fact.Kind)
        {
            case FactKind.Boolean when fact.Accessor.Boolean(owner) is { } truth:
                json.WriteBoolean(fact.Name, truth);
                break;
            case FactKind.Number when fact.Accessor.Number(owner) is { } number:
                json.WriteNumber(fact.Name, number);
                break;
            case FactKind.Date when fact.Accessor.Date(owner) is { } day:
                DayText.Write(day, dayText);
                json.WriteString(fact.Name, dayText);
                break;
            case FactKind.Code when fact.Accessor.Code(owner) is var code && (code != FactAccessor.NoCode || fact.IsRequired):
                json.WriteString(fact.Name, WordOf(fact, code));
                break;
            case FactKind.Text when fact.Accessor.Text(owner) is { } text:
                json.WriteString(fact.Name, text);
                break;
            case FactKind.Record when fact.Accessor.Record(episode, owner) is { } record:
                json.WritePropertyName(fact.Name);
                Write(fact.Record!, record, episode, json);
                break;
            case FactKind.Extensions when fact.Accessor.Extensions(owner) is { } extensions:
                json.WritePropertyName(fact.Name);
                WriteExtensions(extensions, json);
                break;
        }
    }

    /// <summary>A complete list as [...], an incomplete one as { "items": [...], "incomplete": true }.</summary>
    private static void WriteList(Fact fact, FactList list, PatientEpisode episode, Utf8JsonWriter json)
    {
        if (list.IsIncomplete)
        {
            json.WriteStartObject();
            json.WritePropertyName(EpisodeJson.Items);
        }

        json.WriteStartArray();
        for (var index = 0; index < list.Count; index++)
        {
            switch (fact.Kind)
            {
                case FactKind.Text:
                    json.WriteStringValue(list.TextAt(index));
                    break;
                case FactKind.Code:
                    json.WriteStringValue(WordOf(fact, list.CodeAt(index)));
                    break;
                default:
                    Write(fact.Record!, list.RecordAt(index), episode, json);
                    break;
            }
        }

        json.WriteEndArray();
        if (list.IsIncomplete)
        {
            json.WriteBoolean(EpisodeJson.Incomplete, true);
            json.WriteEndObject();
        }
    }

    private static void WriteExtensions(ExtensionFacts extensions, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        foreach (var (name, fact) in extensions)
        {
            switch (fact.Kind)
            {
                case ExtensionKind.Boolean:
                    json.WriteBoolean(name, fact.Boolean == true);
                    break;
                case ExtensionKind.Number:
                    json.WriteNumber(name, fact.Number.GetValueOrDefault());
                    break;
                default:
                    json.WriteString(name, fact.Text);
                    break;
            }
        }

        json.WriteEndObject();
    }

    private static ReadOnlySpan<byte> WordOf(Fact fact, int code) =>
        fact.Word(code) is { IsEmpty: false } word ? word : throw new JsonException($"A code \"{fact.Name}\" is not a value of its enumeration.");
}
