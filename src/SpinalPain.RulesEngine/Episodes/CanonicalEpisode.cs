using System.Diagnostics;
using SpinalPain.RulesEngine.Facts;
using SpinalPain.RulesEngine.Json;
using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Episodes;

/// <summary>
/// Writes an episode in the one form that all equal episodes have, led by the vocabulary. Total: what breaks the rules of the format is written as
/// well, in a form that no other episode has.
/// </summary>
internal static class CanonicalEpisode
{
    private static readonly byte[] Items = CanonicalShape.Quoted(EpisodeJson.Items, ":");
    private static readonly byte[] Incomplete = CanonicalShape.Quoted(EpisodeJson.Incomplete, ":true");

    public static void Write(ref CanonicalText json, PatientEpisode episode) => WriteRecord(ref json, CanonicalShape.Episode, episode, episode);

    private static void WriteRecord(ref CanonicalText json, CanonicalShape shape, PatientEpisode episode, object record)
    {
        json.Open((byte)'{');
        foreach (var member in shape.Members)
        {
            if (member.IsList)
            {
                WriteList(ref json, member, episode, member.Accessor.List(record));
            }
            else
            {
                WriteFact(ref json, member, episode, record);
            }
        }

        json.Close((byte)'}');
    }

    private static void WriteFact(ref CanonicalText json, CanonicalMember member, PatientEpisode episode, object owner)
    {
        switch (member.Kind)
        {
            case FactKind.Boolean when member.Accessor.Boolean(owner) is { } truth:
                json.Name(member.Name);
                json.Boolean(truth);
                break;
            case FactKind.Number when member.Accessor.Number(owner) is { } number:
                json.Name(member.Name);
                json.Number(number);
                break;
            case FactKind.Date when member.Accessor.Date(owner) is { } date:
                json.Name(member.Name);
                json.Day(date);
                break;
            case FactKind.Code when member.Accessor.Code(owner) is var code and not -1:
                json.Name(member.Name);
                WriteCode(ref json, member, code);
                break;
            case FactKind.Text when member.Accessor.Text(owner) is { } text:
                json.Name(member.Name);
                json.Text(text);
                break;
            case FactKind.Record when member.Accessor.Record(episode, owner) is { } record:
                json.Name(member.Name);
                WriteRecord(ref json, member.Record!, episode, record);
                break;
            case FactKind.Extensions when member.Accessor.Extensions(owner) is { } extensions:
                json.Name(member.Name);
                WriteExtensions(ref json, extensions);
                break;
        }
    }

    private static void WriteList(ref CanonicalText json, CanonicalMember member, PatientEpisode episode, IFactList? list)
    {
        if (list is null)
        {
            return;
        }

        json.Name(member.Name);
        if (list.IsIncomplete)
        {
            json.Open((byte)'{');
            json.Raw(Incomplete);
            json.Name(Items);
        }

        json.Open((byte)'[');
        for (var index = 0; index < list.Count; index++)
        {
            switch (member.Kind)
            {
                case FactKind.Record:
                    WriteRecord(ref json, member.Record!, episode, list.RecordAt(index));
                    break;
                case FactKind.Code:
                    WriteCode(ref json, member, list.CodeAt(index));
                    break;
                case FactKind.Text:
                    json.Text(list.TextAt(index));
                    break;
                default:
                    throw new UnreachableException();
            }
        }

        json.Close((byte)']');
        if (list.IsIncomplete)
        {
            json.Close((byte)'}');
        }
    }

    private static void WriteCode(ref CanonicalText json, CanonicalMember member, int code)
    {
        if ((uint)code < (uint)member.Words.Length)
        {
            json.Raw(member.Words[code]);
        }
        else
        {
            json.Number(code);
        }
    }

    private static void WriteExtensions(ref CanonicalText json, ExtensionFacts extensions)
    {
        json.Open((byte)'{');
        foreach (var (name, fact) in extensions)
        {
            json.Name(name);
            switch (fact.Kind)
            {
                case ExtensionKind.Boolean:
                    json.Boolean(fact.Boolean == true);
                    break;
                case ExtensionKind.Number:
                    json.Number(fact.Number.GetValueOrDefault());
                    break;
                default:
                    json.Text(fact.Text ?? string.Empty);
                    break;
            }
        }

        json.Close((byte)'}');
    }
}
