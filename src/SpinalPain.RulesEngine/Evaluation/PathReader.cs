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
        this.steps = path.Steps.IsEmpty ? [] : new FactAccessor[path.Steps.Length];
        for (var step = 0; step < this.steps.Length; step++)
        {
            this.steps[step] = path.Steps[step].Accessor;
        }

        this.leaf = path.Fact.Accessor;
        this.isElement = path.IsElement;
        this.words = path.Fact.Codes.Length;
    }

    public FactPath Path { get; }

    /// <summary>Notes the fact without a look at what it says.</summary>
    public void Note(EvaluationFrame frame) => frame.Trace!.Read(this.Path, this.Owner(frame));

    public bool? Boolean(EvaluationFrame frame)
    {
        var owner = this.Owner(frame);
        frame.Trace?.Read(this.Path, owner);
        return owner is null ? null : this.leaf.Boolean(owner);
    }

    public decimal? Number(EvaluationFrame frame)
    {
        var owner = this.Owner(frame);
        frame.Trace?.Read(this.Path, owner);
        return owner is null ? null : this.leaf.Number(owner);
    }

    public DateOnly? Date(EvaluationFrame frame)
    {
        var owner = this.Owner(frame);
        frame.Trace?.Read(this.Path, owner);
        return owner is null ? null : this.leaf.Date(owner);
    }

    /// <summary>The number of the word, or -1 when the fact is absent.</summary>
    public int Code(EvaluationFrame frame)
    {
        var owner = this.Owner(frame);
        frame.Trace?.Read(this.Path, owner);
        var code = owner is null ? -1 : this.isElement ? ((FactList)owner).CodeAt(frame.Place(this.slot)) : this.leaf.Code(owner);

        // An app may cast any number to an enumeration; one without a word says nothing.
        return (uint)code < (uint)this.words ? code : -1;
    }

    public string? Text(EvaluationFrame frame)
    {
        var owner = this.Owner(frame);
        frame.Trace?.Read(this.Path, owner);
        return owner is null ? null : this.isElement ? ((FactList)owner).TextAt(frame.Place(this.slot)) : this.leaf.Text(owner);
    }

    public FactList? List(EvaluationFrame frame)
    {
        var owner = this.Owner(frame);
        frame.Trace?.Read(this.Path, owner);
        return owner is null ? null : this.leaf.List(owner);
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

    /// <summary>The record that holds the fact, or the list whose element a bare binding stands for.</summary>
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
