using System.Runtime.CompilerServices;
using System.Text;
using SpinalPain.RulesEngine.Diagnostics;

namespace SpinalPain.RulesEngine.Determinations;

/// <summary>Lines of text for people, each made safe to show and ended by "\n" on every system.</summary>
internal sealed class IndentedText
{
    /// <summary>As long as the text of a line with all its criteria is, in bytes.</summary>
    private const int UsualLength = 12 * 1024;

    private readonly Utf8Text text = new(UsualLength);

    public void Line() => this.text.Add((byte)'\n');

    public void Line(int level, string line)
    {
        this.Indent(level);
        this.text.Add(PlainText.OneLine(line));
        this.Line();
    }

    /// <summary>A line whose words are put where they belong, without a string of their own.</summary>
    public void Line(int level, [InterpolatedStringHandlerArgument("", nameof(level))] ref Words words) => this.Line();

    /// <summary>Writes it in UTF-8.</summary>
    public void WriteTo(Stream output) => output.Write(this.text.Written);

    public override string ToString() => Encoding.UTF8.GetString(this.text.Written);

    private void Indent(int level)
    {
        for (var indent = 0; indent < level; indent++)
        {
            this.text.Add("  "u8);
        }
    }

    /// <summary>The words of a line.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct Words
    {
        private readonly Utf8Text text;

        public Words(int literalLength, int formattedCount, IndentedText text, int level)
        {
            this.text = text.text;
            text.Indent(level);
        }

        public void AppendLiteral(string words) => this.text.Add(words);

        public void AppendFormatted(string? words) => this.text.Add(PlainText.OneLine(words ?? string.Empty));

        public void AppendFormatted(int number) => this.text.Add(number);
    }
}
