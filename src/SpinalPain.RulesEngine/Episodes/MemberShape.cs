using System.Text;
using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Episodes;

/// <summary>A member of a record as <see cref="EpisodeParser"/> needs it.</summary>
internal sealed class MemberShape
{
    private readonly Fact? fact;

    /// <summary>A fact.</summary>
    public MemberShape(RecordType owner, Fact fact)
        : this(fact.Name)
    {
        this.Kind = fact.Kind;
        this.IsList = fact.IsList;
        this.IsRequired = fact.IsRequired;
        this.fact = fact;
        this.Format = fact.Format;
        this.Gives = fact.Name == "id" ? EpisodeIdTable.KindGivenBy(owner) : IdKinds.None;
        this.RefersTo = EpisodeIdTable.KindsThat(fact.RefersTo);
    }

    /// <summary>A text that is no fact.</summary>
    public MemberShape(string name)
    {
        this.Name = Encoding.UTF8.GetBytes(name);
        this.Kind = FactKind.Text;
    }

    public byte[] Name { get; }

    public FactKind Kind { get; }

    public bool IsList { get; }

    public bool IsRequired { get; }

    /// <summary>The words of a code, by the number of the code.</summary>
    public byte[][] Words => this.fact!.Words;

    /// <summary>
    /// The shape of a record; null for all else. It is made when an episode first holds the record. Should two threads make it at once, either
    /// of the two will do.
    /// </summary>
    public RecordShape? Record => this.fact?.Record is { } type ? field ??= new RecordShape(type) : null;

    /// <summary>The limits of a number.</summary>
    public FactLimits Limits => this.fact!.Limits!;

    public TextFormat Format { get; }

    /// <summary>What the text is the id of.</summary>
    public IdKinds Gives { get; }

    /// <summary>What the text may be the id of, or none when it is no reference.</summary>
    public IdKinds RefersTo { get; }
}
