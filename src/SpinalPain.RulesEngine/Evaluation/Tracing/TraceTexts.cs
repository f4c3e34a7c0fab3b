using System.Text;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Facts;
using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Evaluation.Tracing;

/// <summary>What the notes of a trace say. A text in UTF-8 is there until the next one of its kind is made.</summary>
internal sealed class TraceTexts(EvaluationTrace trace)
{
    private readonly Utf8Text value = new();
    private readonly Utf8Text what = new();
    private readonly Utf8Text needed = new();

    /// <summary>The value of a fact as in JSON: a text as it is, or else in UTF-8 what needs no escaping; absent when the record does not hold it.</summary>
    public ReasonText Value(in TraceNote note)
    {
        if (note.Subject is not { } owner)
        {
            return default;
        }

        var fact = note.Fact;
        if (note.IsElement)
        {
            var elements = (FactList)owner;
            return fact.Kind == FactKind.Text ? (ReasonText)elements.TextAt(note.Owner.Index) : fact.Word(elements.CodeAt(note.Owner.Index));
        }

        if (fact.IsList)
        {
            return fact.Accessor.List(owner) is { } list ? this.List(fact, list) : default;
        }

        this.value.Clear();
        switch (fact.Kind)
        {
            case FactKind.Boolean:
                return fact.Accessor.Boolean(owner) is { } truth ? (truth ? "true"u8 : "false"u8) : default;
            case FactKind.Code:
                return fact.Word(fact.Accessor.Code(owner));
            case FactKind.Number when fact.Accessor.Number(owner) is { } number:
                // Episodes that are equal have equal reasons, however many zeros their numbers end in.
                this.value.Add(DeterminationWords.Normalize(number));
                return this.value.Written;
            case FactKind.Date when fact.Accessor.Date(owner) is { } day:
                this.value.Add(day);
                return this.value.Written;
            case FactKind.Text:
                return fact.Accessor.Text(owner);
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
    public static FactList? ListOf(in TraceNote note) =>
        note is { IsElement: false, Fact: { IsList: true } fact, Subject: { } owner } ? fact.Accessor.List(owner) : null;

    /// <summary>A fact as evidence.</summary>
    public Evidence Evidence(Reading reading)
    {
        ref readonly var note = ref trace.Note(reading.Note);
        return new Evidence(trace.Facts.PathText(reading.Fact), trace.Facts.PointerText(reading.Fact), this.Value(in note).ToText(), On(in note));
    }

    /// <summary>What was measured, such as "improvement on the numeric rating scale".</summary>
    public ReadOnlySpan<byte> What(in MeasuredValue measured)
    {
        this.what.Clear();
        this.what.Add(measured.What ?? string.Empty);
        this.Name(measured.First);
        this.what.Add(measured.Then ?? string.Empty);
        this.Name(measured.Second);
        return this.what.Written;
    }

    /// <summary>The measured value, such as "42 percent".</summary>
    public ReadOnlySpan<byte> MeasuredWords(in MeasuredValue measured)
    {
        this.value.Clear();
        if (!measured.IsCount)
        {
            Add(measured.Value, measured.Unit, this.value);
        }
        else if (measured.High is { } high)
        {
            this.value.Add(measured.Value);
            if (high != measured.Value)
            {
                this.value.Add(" to "u8);
                this.value.Add(high);
            }
        }
        else
        {
            this.value.Add("at least "u8);
            this.value.Add(measured.Value);
        }

        return this.value.Written;
    }

    /// <summary>The threshold, such as "at least 50 percent".</summary>
    public ReadOnlySpan<byte> NeededWords(in MeasuredValue measured)
    {
        this.needed.Clear();
        this.needed.Add(measured.Comparison.InWords());
        this.needed.Add((byte)' ');
        Add(measured.Limit, measured.Parameter.Unit, this.needed);
        return this.needed.Written;
    }

    /// <summary>A measured value in words.</summary>
    public Measurement Measurement(in MeasuredValue measured) => new(
        Encoding.ASCII.GetString(this.What(in measured)),
        Encoding.ASCII.GetString(this.MeasuredWords(in measured)),
        Encoding.ASCII.GetString(this.NeededWords(in measured)),
        measured.Parameter.Id,
        measured.Holds);

    private static void Add(decimal number, string unit, Utf8Text text)
    {
        text.Add(DeterminationWords.Normalize(number));
        if (DeterminationWords.UnitAfter(number, unit) is { } word)
        {
            text.Add((byte)' ');
            text.Add(word);
        }
    }

    private ReasonText List(Fact fact, FactList list)
    {
        if (fact.Kind == FactKind.Text && list.Count > 0)
        {
            var texts = string.Join(", ", ((FactList<string>)list).Items);
            return list.IsIncomplete ? "incomplete: " + texts : texts;
        }

        this.value.Clear();
        if (list.IsIncomplete)
        {
            this.value.Add("incomplete: "u8);
        }

        if (list.Count == 0)
        {
            this.value.Add("none"u8);
        }
        else if (fact.Kind == FactKind.Code)
        {
            for (var index = 0; index < list.Count; index++)
            {
                this.value.Add(index == 0 ? default : ", "u8);
                var word = fact.Word(list.CodeAt(index));
                this.value.Add(word.IsEmpty ? "?"u8 : word);
            }
        }
        else
        {
            this.value.Add(list.Count);
            this.value.Add(list.Count == 1 ? " entry"u8 : " entries"u8);
        }

        return this.value.Written;
    }

    private void Name(NamedFact? named)
    {
        if (named is { } name)
        {
            this.what.Add(trace.Facts.Path(trace.Facts.NumberOf(name.Place, name.Fact)));
        }
    }
}
