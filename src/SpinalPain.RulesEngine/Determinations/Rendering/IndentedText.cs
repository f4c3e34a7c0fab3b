using System.Runtime.CompilerServices;
using System.Text;
using SpinalPain.RulesEngine.Diagnostics;

namespace SpinalPain.RulesEngine.Determinations;

/// <summary>Lines of text for people, each made safe to show and ended by "\n" on every system.</summary>
internal sealed class IndentedText
{
    private readonly StringBuilder text = new();

    public void Line() => this.text.Append('\n');

    public void Line(int level, string line) => this.text.Append(' ', level * 2).Append(PlainText.OneLine(line)).Append('\n');

    /// <summary>A line whose words are put where they belong, without a string of their own.</summary>
#pragma warning disable CA1822 // The words went to this text as they were put together.
    public void Line(int level, [InterpolatedStringHandlerArgument("", nameof(level))] ref Words words) => this.text.Append('\n');
#pragma warning restore CA1822

    public void WriteTo(TextWriter output)
    {
        foreach (var chunk in this.text.GetChunks())
        {
            output.Write(chunk.Span);
        }
    }

    public override string ToString() => this.text.ToString();

    /// <summary>The words of a line.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct Words
    {
        private readonly StringBuilder text;

        public Words(int literalLength, int formattedCount, IndentedText text, int level)
        {
            this.text = text.text;
            this.text.Append(' ', level * 2);
        }

        public void AppendLiteral(string words) => this.text.Append(words);

        public void AppendFormatted(string? words) => this.text.Append(PlainText.OneLine(words ?? string.Empty));

        public void AppendFormatted(int number) => this.text.Append(number);
    }
}
