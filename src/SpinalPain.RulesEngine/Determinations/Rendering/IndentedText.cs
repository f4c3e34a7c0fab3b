using System.Text;
using SpinalPain.RulesEngine.Diagnostics;

namespace SpinalPain.RulesEngine.Determinations;

/// <summary>Lines of text for people, each made safe to show and ended by "\n" on every system.</summary>
internal sealed class IndentedText
{
    private readonly StringBuilder text = new();

    public void Line() => this.text.Append('\n');

    public void Line(int level, string line) => this.text.Append(' ', level * 2).Append(PlainText.OneLine(line)).Append('\n');

    public override string ToString() => this.text.ToString();
}
