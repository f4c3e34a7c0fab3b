using System.Buffers;

namespace SpinalPain.RulesEngine.Determinations;

/// <summary>
/// What JSON on one line tells of a criterion before its reasons. It is the same for every line of the same days and the same status, and a third of
/// what is written, so that it is kept.
/// </summary>
internal static class CriterionHead
{
    /// <summary>The head of a result as members of an object.</summary>
    public static byte[] OnOneLine(CriterionResult result)
    {
        var buffer = new ArrayBufferWriter<byte>();
        var json = new JsonText(buffer, indented: false);
        Write(ref json, result);
        json.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Writes the head of a result.</summary>
    public static void Write(ref JsonText json, CriterionResult result)
    {
        json.Text("id"u8, result.Id);
        json.Text("title"u8, result.Title);
        json.Texts("covers"u8, result.Covers.AsSpan());
        json.StartObject("source"u8);
        json.Text("id"u8, result.Source.Id);
        json.Text("document"u8, result.Source.Document);
        json.Text("section"u8, result.Source.Section);
        json.EndObject();
        json.Word("status"u8, JsonWords.Of(result.Status));
        json.Word("consequence"u8, JsonWords.Of(result.Consequence));
        json.Text("message"u8, result.Message);
    }
}
