using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Facts;
using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Evaluation;

/// <summary>Reads the fact at the end of a path. Whatever is missing on the way makes the fact absent.</summary>
internal sealed class PathReader
{
    private readonly int slot;
    private readonly FactAccessor[] steps;
    private readonly FactAccessor leaf;
    private readonly bool isElement;
    private readonly int words;

    public PathReader(FactPath path)
    {
        this.Path = path;
        this.slot = path.Root.Slot;
        this.steps = [.. path.Steps.Select(step => step.Accessor)];
        this.leaf = path.Fact.Accessor;
        this.isElement = path.IsElement;
        this.words = path.Fact.Codes.Length;
    }

    public FactPath Path { get; }

    public bool? Boolean(EvaluationFrame frame)
    {
        var value = this.Owner(frame) is { } owner ? this.leaf.Boolean(owner) : null;
        frame.Trace?.Read(this.Path, value);
        return value;
    }

    public decimal? Number(EvaluationFrame frame)
    {
        var value = this.Owner(frame) is { } owner ? this.leaf.Number(owner) : null;
        frame.Trace?.Read(this.Path, value);
        return value;
    }

    public DateOnly? Date(EvaluationFrame frame)
    {
        var value = this.Owner(frame) is { } owner ? this.leaf.Date(owner) : null;
        frame.Trace?.Read(this.Path, value);
        return value;
    }

    /// <summary>The number of the word, or -1 when the fact is absent.</summary>
    public int Code(EvaluationFrame frame)
    {
        int code;
        if (this.isElement)
        {
            code = ((IFactList)frame.Slot(this.slot)!).CodeAt(frame.Place(this.slot));
        }
        else
        {
            code = this.Owner(frame) is { } owner ? this.leaf.Code(owner) : -1;
        }

        // An app may cast any number to an enumeration; one without a word says nothing.
        if ((uint)code >= (uint)this.words)
        {
            code = -1;
        }

        frame.Trace?.Read(this.Path, code < 0 ? null : this.Path.Fact.Codes[code]);
        return code;
    }

    public string? Text(EvaluationFrame frame)
    {
        var value = this.isElement ? ((IFactList)frame.Slot(this.slot)!).TextAt(frame.Place(this.slot))
            : this.Owner(frame) is { } owner ? this.leaf.Text(owner)
            : null;
        frame.Trace?.Read(this.Path, value);
        return value;
    }

    public IFactList? List(EvaluationFrame frame)
    {
        var value = this.Owner(frame) is { } owner ? this.leaf.List(owner) : null;
        frame.Trace?.Read(this.Path, value);
        return value;
    }

    /// <summary>A number that is the same for values that are the same; null when the fact is absent.</summary>
    public int? Hash(EvaluationFrame frame) => this.Path.Fact.Kind switch
    {
        FactKind.Boolean => this.Boolean(frame)?.GetHashCode(),
        FactKind.Number => this.Number(frame)?.GetHashCode(),
        FactKind.Date => this.Date(frame)?.DayNumber,
        FactKind.Code => this.Code(frame) is >= 0 and var code ? code : null,
        _ => this.Text(frame)?.GetHashCode(StringComparison.Ordinal),
    };

    private object? Owner(EvaluationFrame frame)
    {
        var owner = frame.Slot(this.slot);
        foreach (var step in this.steps)
        {
            if (owner is null)
            {
                return null;
            }

            owner = step.Record(frame.Episode, owner);
        }

        return owner;
    }
}
