using System.Collections.Immutable;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Vocabulary;

/// <summary>Writes down the facts of one record type, one call a fact.</summary>
internal sealed class RecordTypeBuilder<T>(string name)
    where T : class
{
    private readonly ImmutableArray<Fact>.Builder facts = ImmutableArray.CreateBuilder<Fact>();
    private RecordNoun noun = new(name, name + "s", name, []);

    /// <summary>What people call such a record: one, several, one that was just spoken of, and other nouns for it.</summary>
    public RecordTypeBuilder<T> Called(string one, string many, string @short, params ImmutableArray<string> also)
    {
        this.noun = new RecordNoun(one, many, @short, also);
        return this;
    }

    /// <summary>How the fact before this reads inside a sentence; the forms are those of <see cref="FactPhrase"/>.</summary>
    public RecordTypeBuilder<T> Reads(string noun, string? says = null, string? denies = null, string? element = null)
    {
        this.facts[^1].Reads(new FactPhrase(noun, says, denies, element));
        return this;
    }

    /// <summary>How the fact before this, which is true or false, reads as a statement and as its opposite.</summary>
    public RecordTypeBuilder<T> Says(string says, string denies)
    {
        this.facts[^1].Reads(new FactPhrase(null, says, denies, null));
        return this;
    }

    public RecordTypeBuilder<T> Boolean(string name, Func<T, bool?> read, string meaning) =>
        this.Add(new Fact(name, FactKind.Boolean, isList: false, meaning, new BooleanAccessor<T>(read)));

    public RecordTypeBuilder<T> Number(string name, Func<T, decimal?> read, string meaning, string unit, decimal minimum, decimal maximum) =>
        this.Add(new Fact(name, FactKind.Number, isList: false, meaning, new NumberAccessor<T>(read)) { Unit = unit, Limits = new FactLimits(minimum, maximum) });

    public RecordTypeBuilder<T> Date(string name, Func<T, DateOnly?> read, string meaning, bool required = false) =>
        this.Add(new Fact(name, FactKind.Date, isList: false, meaning, new DateAccessor<T>(read)) { IsRequired = required });

    public RecordTypeBuilder<T> Code<TCode>(string name, Func<T, TCode?> read, string meaning, bool required = false)
        where TCode : struct, Enum =>
        this.Add(new Fact(name, FactKind.Code, isList: false, meaning, new CodeAccessor<T, TCode>(read))
        {
            CodeType = typeof(TCode),
            Codes = CodeWords.Of<TCode>(),
            IsRequired = required,
        });

    public RecordTypeBuilder<T> Derived<TCode>(string name, Func<T, TCode?> read, string meaning)
        where TCode : struct, Enum =>
        this.Add(new Fact(name, FactKind.Code, isList: false, meaning, new CodeAccessor<T, TCode>(read))
        {
            CodeType = typeof(TCode),
            Codes = CodeWords.Of<TCode>(),
            IsDerived = true,
        });

    public RecordTypeBuilder<T> Text(
        string name,
        Func<T, string?> read,
        string meaning,
        bool required = false,
        TextFormat format = TextFormat.Any,
        FactReference refersTo = FactReference.None) =>
        this.Add(new Fact(name, FactKind.Text, isList: false, meaning, new TextAccessor<T>(read))
        {
            IsRequired = required,
            Format = format,
            RefersTo = refersTo,
        });

    public RecordTypeBuilder<T> Texts(
        string name,
        Func<T, FactList<string>?> read,
        string meaning,
        bool required = false,
        TextFormat format = TextFormat.Any,
        FactReference refersTo = FactReference.None) =>
        this.Add(new Fact(name, FactKind.Text, isList: true, meaning, new ListAccessor<T, string>(read))
        {
            IsRequired = required,
            Format = format,
            RefersTo = refersTo,
        });

    public RecordTypeBuilder<T> Codes<TCode>(string name, Func<T, FactList<TCode>?> read, string meaning)
        where TCode : struct, Enum =>
        this.Add(new Fact(name, FactKind.Code, isList: true, meaning, new ListAccessor<T, TCode>(read)) { CodeType = typeof(TCode), Codes = CodeWords.Of<TCode>() });

    public RecordTypeBuilder<T> Record<TRecord>(string name, Func<T, TRecord?> read, RecordType type, string meaning)
        where TRecord : class =>
        this.Add(new Fact(name, FactKind.Record, isList: false, meaning, new RecordAccessor<T, TRecord>(read)) { Record = type });

    /// <summary>A record found elsewhere in the episode by an id that this record holds.</summary>
    public RecordTypeBuilder<T> Resolved<TRecord>(string name, Func<PatientEpisode, T, TRecord?> read, RecordType type, string meaning)
        where TRecord : class =>
        this.Add(new Fact(name, FactKind.Record, isList: false, meaning, new ResolvedAccessor<T, TRecord>(read)) { Record = type, IsDerived = true });

    public RecordTypeBuilder<T> Records<TRecord>(string name, Func<T, FactList<TRecord>?> read, RecordType type, string meaning, bool required = false)
        where TRecord : class =>
        this.Add(new Fact(name, FactKind.Record, isList: true, meaning, new ListAccessor<T, TRecord>(read)) { Record = type, IsRequired = required });

    public RecordTypeBuilder<T> Extensions(string name, Func<T, ExtensionFacts?> read, string meaning) =>
        this.Add(new Fact(name, FactKind.Extensions, isList: false, meaning, new ExtensionsAccessor<T>(read)));

    /// <summary>All that was described; <paramref name="datedBy"/> names the fact that tells when the record was made or the event took place,
    /// <paramref name="namedBy"/> what people know it by.</summary>
    public RecordFacts Build(string? datedBy = null, string? namedBy = null) => new(this.noun, this.facts.ToImmutable(), datedBy, namedBy);

    private RecordTypeBuilder<T> Add(Fact fact)
    {
        this.facts.Add(fact);
        return this;
    }
}
