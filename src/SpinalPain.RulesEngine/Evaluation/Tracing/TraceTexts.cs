using System.Text;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Facts;
using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Evaluation.Tracing;

/// <summary>What the notes of a trace say. A text in UTF-8 is there until the next one is made.</summary>
internal sealed class TraceTexts(EvaluationTrace trace)
{
    private readonly Utf8Text text = new();

    /// <summary>The path of a place, such as "episode.procedures[0]".</summary>
    public string Path(Place place)
    {
        this.text.Clear();
        trace.Places.AddPath(place, this.text);
        return Encoding.ASCII.GetString(this.text.Written);
    }

    /// <summary>The path of a fact, such as "episode.procedures[0].performedOn".</summary>
    public ReadOnlySpan<byte> Path(in TraceNote note)
    {
        this.text.Clear();
        this.Add(new NamedFact(note.Owner, note.IsElement ? null : note.Fact));
        return this.text.Written;
    }

    /// <summary>The JSON pointer of a fact, or of the place where it would stand.</summary>
    public ReadOnlySpan<byte> Pointer(in TraceNote note)
    {
        this.text.Clear();
        trace.Places.AddPointer(note.Owner, this.text);
        if (!note.IsElement && !trace.Places.IsDangling(note.Owner))
        {
            this.text.Add(note.Fact!.IsExtension ? "/extensions/"u8 : "/"u8);
            this.text.Add(note.Fact.Name);
        }

        return this.text.Written;
    }

    /// <summary>The value of a fact as in JSON: a text as it is, or else in UTF-8 what needs no escaping; null when the record does not hold it.</summary>
    public FactText Value(in TraceNote note)
    {
        if (note.Subject is not { } owner)
        {
            return default;
        }

        var fact = note.Fact!;
        if (note.IsElement)
        {
            var elements = (IFactList)owner;
            return fact.Kind == FactKind.Text ? FactText.Of(elements.TextAt(note.Owner.Index)) : FactText.Of(fact.Word(elements.CodeAt(note.Owner.Index)));
        }

        this.text.Clear();
        if (fact.IsList)
        {
            return fact.Accessor.List(owner) is { } list ? this.List(fact, list) : default;
        }

        switch (fact.Kind)
        {
            case FactKind.Boolean:
                return fact.Accessor.Boolean(owner) is { } truth ? FactText.Of(truth ? "true"u8 : "false"u8) : default;
            case FactKind.Code:
                return FactText.Of(fact.Word(fact.Accessor.Code(owner)));
            case FactKind.Number when fact.Accessor.Number(owner) is { } number:
                // Episodes that are equal have equal reasons, however many zeros their numbers end in.
                this.text.Add(DeterminationWords.Normalize(number));
                return FactText.Of(this.text.Written);
            case FactKind.Date when fact.Accessor.Date(owner) is { } day:
                this.text.Add(day);
                return FactText.Of(this.text.Written);
            case FactKind.Text:
                return FactText.Of(fact.Accessor.Text(owner));
            default:
                return default;
        }
    }

    /// <summary>The date of the record that holds a fact, where it has one.</summary>
    public static DateOnly? On(in TraceNote note) =>
        note is { DatedBy: { } dated, Subject: { } record } ? dated.Accessor.Date(record) : note.On;

    /// <summary>Whether the record is silent on a fact, or shows only a part of the list.</summary>
    public bool IsMissing(in TraceNote note) => this.Value(in note).IsAbsent || ListOf(in note) is { IsIncomplete: true };

    /// <summary>The list that a note is of; null where it is of something else.</summary>
    public static IFactList? ListOf(in TraceNote note) =>
        note is { IsElement: false, Fact: { IsList: true } fact, Subject: { } owner } ? fact.Accessor.List(owner) : null;

    /// <summary>A fact as evidence.</summary>
    public Evidence Evidence(in TraceNote note)
    {
        var path = Encoding.ASCII.GetString(this.Path(in note));
        var pointer = Encoding.ASCII.GetString(this.Pointer(in note));
        return new Evidence(path, pointer, this.Value(in note).ToText(), On(in note));
    }

    /// <summary>What was measured, such as "improvement on the numeric rating scale".</summary>
    public ReadOnlySpan<byte> What(in MeasuredValue value)
    {
        this.text.Clear();
        this.Add(value.What);
        this.Add(value.First);
        this.Add(value.Then);
        this.Add(value.Second);
        return this.text.Written;
    }

    /// <summary>The measured value, such as "42 percent".</summary>
    public ReadOnlySpan<byte> MeasuredWords(in MeasuredValue value)
    {
        this.text.Clear();
        if (!value.IsCount)
        {
            this.Add(value.Value, value.Unit);
        }
        else if (value.High is { } high)
        {
            this.text.Add(value.Value);
            if (high != value.Value)
            {
                this.text.Add(" to "u8);
                this.text.Add(high);
            }
        }
        else
        {
            this.text.Add("at least "u8);
            this.text.Add(value.Value);
        }

        return this.text.Written;
    }

    /// <summary>The threshold, such as "at least 50 percent".</summary>
    public ReadOnlySpan<byte> NeededWords(in MeasuredValue value)
    {
        this.text.Clear();
        this.text.Add(value.Comparison.InWords());
        this.text.Add((byte)' ');
        this.Add(value.Limit, value.Parameter.Unit);
        return this.text.Written;
    }

    /// <summary>A measured value in words.</summary>
    public Measurement Measurement(in MeasuredValue value)
    {
        var what = Encoding.UTF8.GetString(this.What(in value));
        var measured = Encoding.UTF8.GetString(this.MeasuredWords(in value));
        var needed = Encoding.UTF8.GetString(this.NeededWords(in value));
        return new Measurement(what, measured, needed, value.Parameter.Id, value.Holds);
    }

    private FactText List(Fact fact, IFactList list)
    {
        if (fact.Kind is FactKind.Text or FactKind.Code && list.Count > 0)
        {
            var words = string.Join(", ", Enumerable.Range(0, list.Count).Select(index => fact.Kind == FactKind.Text ? list.TextAt(index) : fact.Word(list.CodeAt(index)) ?? "?"));
            return FactText.Of(list.IsIncomplete ? "incomplete: " + words : words);
        }

        if (list.IsIncomplete)
        {
            this.text.Add("incomplete: "u8);
        }

        if (list.Count == 0)
        {
            this.text.Add("none"u8);
        }
        else
        {
            this.text.Add(list.Count);
            this.text.Add(list.Count == 1 ? " entry"u8 : " entries"u8);
        }

        return FactText.Of(this.text.Written);
    }

    private void Add(decimal number, string unit)
    {
        this.text.Add(DeterminationWords.Normalize(number));
        if (DeterminationWords.UnitAfter(number, unit) is { } word)
        {
            this.text.Add((byte)' ');
            this.text.Add(word);
        }
    }

    private void Add(string? words)
    {
        if (words is not null)
        {
            this.text.Add(words);
        }
    }

    private void Add(NamedFact? named)
    {
        if (named is not { } name)
        {
            return;
        }

        trace.Places.AddPath(name.Place, this.text);
        if (name.Fact is { } fact)
        {
            this.text.Add(fact.IsExtension ? ".extensions."u8 : "."u8);
            this.text.Add(fact.Name);
        }
    }
}
