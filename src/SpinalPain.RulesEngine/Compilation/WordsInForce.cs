using System.Buffers;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;

namespace SpinalPain.RulesEngine.Compilation;

/// <summary>
/// What is said of thresholds and criteria on all days that have the same thresholds. Made when it is first read, on whichever thread that
/// is, and kept, as many lines are of the same days.
/// </summary>
/// <param name="pack">The pack.</param>
/// <param name="on">One of the days.</param>
internal sealed class WordsInForce(CheckedPack pack, DateOnly on)
{
    private const int Statuses = (int)CriterionStatus.DueWithClaim + 1;

    // For each criterion one for each status, and one more.
    private const int Heads = Statuses + 1;

    private readonly byte[]?[] heads = new byte[]?[pack.Criteria.Length * Heads];
    private readonly CriterionWords?[] criteria = new CriterionWords?[pack.Criteria.Length];
    private readonly ParameterReading?[] parameters = new ParameterReading?[pack.Parameters.Length];
    private readonly byte[]?[] parametersOnOneLine = new byte[]?[pack.Parameters.Length];

    public CriterionWords Of(Criterion criterion) => this.criteria[criterion.Index] ??= new CriterionWords(
        this.Fill(criterion.Title),
        this.Fill(criterion.MetMessage),
        this.Fill(criterion.NotMetMessage),
        this.Fill(criterion.UnknownMessage),
        this.Fill(criterion.Ask));

    public ParameterReading Of(Parameter parameter) => this.parameters[parameter.Index] ??= this.Read(parameter);

    /// <summary>A threshold as JSON on one line.</summary>
    public byte[] JsonOf(Parameter parameter) => this.parametersOnOneLine[parameter.Index] ??= this.OnOneLine(parameter);

    /// <summary>Where what JSON on one line tells of a criterion that stands so before its reasons is kept.</summary>
    /// <param name="criterion">The criterion.</param>
    /// <param name="status">How it stands.</param>
    /// <param name="isPast">Whether it does not apply because its stage is over, which it says in other words.</param>
    public ref byte[]? HeadOf(Criterion criterion, CriterionStatus status, bool isPast) => ref this.heads[(criterion.Index * Heads) + (isPast ? Statuses : (int)status)];

    private byte[] OnOneLine(Parameter parameter)
    {
        var buffer = new ArrayBufferWriter<byte>();
        var json = new JsonText(buffer, indented: false);
        ReasonsJson.WriteParameter(ref json, this.Of(parameter));
        json.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    private ParameterReading Read(Parameter parameter)
    {
        var value = parameter.On(on)!;
        return new ParameterReading(parameter.Id, value.Value, parameter.Unit, value.From, value.Source);
    }

    private string Fill(MessageTemplate template)
    {
        if (template.IsLiteral)
        {
            return template.Text;
        }

        var filled = new string?[template.Parts.Length];
        for (var place = 0; place < filled.Length; place++)
        {
            var part = template.Parts[place];
            filled[place] = part.Parameter is { } parameter ? this.Of(parameter).InWords() : part.Literal;
        }

        return string.Concat(filled);
    }
}
