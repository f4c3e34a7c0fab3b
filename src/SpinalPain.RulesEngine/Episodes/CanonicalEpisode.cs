using System.Runtime.CompilerServices;
using SpinalPain.RulesEngine.Facts;
using SpinalPain.RulesEngine.Json;
using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Episodes;

/// <summary>
/// Writes an episode in the one form that all equal episodes have. What stands in each record is written from the vocabulary, as every decision names
/// an episode by this form, which makes it a part of the time of each. Total: what breaks the rules of the format is written as well, in a form that no
/// other episode has.
/// </summary>
internal static partial class CanonicalEpisode
{
    /// <summary>What stands for a code that is not on record wherever codes are numbers.</summary>
    private const int NoCode = FactAccessor.NoCode;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void WriteFact(ref CanonicalText json, ReadOnlySpan<byte> name, bool? value)
    {
        if (value is { } truth)
        {
            json.Name(name);
            json.Boolean(truth);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void WriteFact(ref CanonicalText json, ReadOnlySpan<byte> name, decimal? value)
    {
        if (value is { } number)
        {
            json.Name(name);
            json.Number(number);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void WriteFact(ref CanonicalText json, ReadOnlySpan<byte> name, DateOnly? value)
    {
        if (value is { } day)
        {
            json.Name(name);
            json.Day(day);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void WriteFact(ref CanonicalText json, ReadOnlySpan<byte> name, string? value)
    {
        if (value is { } text)
        {
            json.Name(name);
            json.Text(text);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void WriteFact(ref CanonicalText json, ReadOnlySpan<byte> name, ExtensionFacts? value)
    {
        if (value is { } extensions)
        {
            json.Name(name);
            WriteExtensions(ref json, extensions);
        }
    }

    private static void WriteCode(ref CanonicalText json, int code, ReadOnlySpan<byte> word)
    {
        if (word.IsEmpty)
        {
            json.Number(code);
        }
        else
        {
            json.Raw(word);
        }
    }

    private static void BeginList(ref CanonicalText json, ReadOnlySpan<byte> name, bool isIncomplete)
    {
        json.Name(name);
        if (isIncomplete)
        {
            json.Open((byte)'{');
            json.Raw("\"incomplete\":true"u8);
            json.Name("\"items\":"u8);
        }

        json.Open((byte)'[');
    }

    private static void EndList(ref CanonicalText json, bool isIncomplete)
    {
        json.Close((byte)']');
        if (isIncomplete)
        {
            json.Close((byte)'}');
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
