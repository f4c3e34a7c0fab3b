using System.Buffers;
using System.Collections.Immutable;
using SpinalPain.RulesEngine.Checking;

namespace SpinalPain.RulesEngine.Determinations;

/// <summary>
/// What JSON on one line tells of a criterion before its reasons. It is the same for every line of the same days and the same status, and a third of
/// what is written, so that it is kept.
/// </summary>
internal sealed class CriterionHead
{
    private readonly string id;
    private readonly string title;
    private readonly ImmutableArray<string> covers;
    private readonly PackSource source;
    private readonly CriterionStatus status;
    private readonly Consequence consequence;
    private readonly string message;

    private CriterionHead(CriterionResult result, ReadOnlySpan<byte> members)
    {
        this.id = result.Id;
        this.title = result.Title;
        this.covers = result.Covers;
        this.source = result.Source;
        this.status = result.Status;
        this.consequence = result.Consequence;
        this.message = result.Message;
        this.Members = members.ToArray();
    }

    /// <summary>The members.</summary>
    public byte[] Members { get; }

    /// <summary>The head of a result.</summary>
    public static CriterionHead Of(CriterionResult result)
    {
        var buffer = new ArrayBufferWriter<byte>();
        var json = new JsonText(buffer, indented: false);
        Write(ref json, result);
        json.Flush();
        return new CriterionHead(result, buffer.WrittenSpan);
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

    /// <summary>Whether it was made of the very same parts. A result that an app changed has others.</summary>
    public bool IsOf(CriterionResult result) =>
        ReferenceEquals(this.id, result.Id)
        && ReferenceEquals(this.title, result.Title)
        && this.covers == result.Covers
        && ReferenceEquals(this.source, result.Source)
        && this.status == result.Status
        && this.consequence == result.Consequence
        && ReferenceEquals(this.message, result.Message);
}
