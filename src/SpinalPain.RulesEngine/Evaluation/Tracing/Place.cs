using System.Globalization;
using SpinalPain.RulesEngine.Facts;
using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Evaluation.Tracing;

/// <summary>Where a record stands in the episode. Its texts are made only when somebody reads them.</summary>
internal sealed class Place
{
    private const int NoElement = -1;

    private readonly Place? parent;
    private readonly Fact? fact;
    private int index = NoElement;
    private bool isOfIncompleteList;
    private bool isReference;
    private string? path;
    private string? pointer;

    private Place(Place? parent, Fact? fact)
    {
        this.parent = parent;
        this.fact = fact;
    }

    /// <summary>Its path, such as "episode.procedures[0]".</summary>
    public string Path => this.path ??= this.index == NoElement || this.isReference
        ? $"{this.parent!.Path}.{this.fact!.Name}"
        : string.Create(CultureInfo.InvariantCulture, $"{this.parent!.Path}.{this.fact!.Name}[{this.index}]");

    /// <summary>Whether it is no record but a reference that leads nowhere; its pointer is that of the reference.</summary>
    public bool IsDangling { get; private init; }

    /// <summary>Its JSON pointer, such as "/procedures/0".</summary>
    public string Pointer => this.pointer ??= this.MakePointer();

    private string Items => this.isOfIncompleteList ? "/items/" : "/";

    public static Place Root(string name, string pointer) => new(null, null) { path = name, pointer = pointer };

    /// <summary>Whether two places are the same one.</summary>
    public static bool AreSame(Place left, Place right) =>
        ReferenceEquals(left, right)
        || (left.fact is not null
            && left.fact == right.fact
            && left.index == right.index
            && AreSame(left.parent!, right.parent!));

    /// <summary>A record within this one.</summary>
    public Place Member(Fact fact) => new(this, fact);

    /// <summary>
    /// A provider, whom this record refers to by id and who stands elsewhere in the episode: at a place of the list of providers, or at none.
    /// </summary>
    public Place Provider(Fact fact, int index, bool isOfIncompleteList, bool isDangling) => new(this, fact)
    {
        index = index,
        isOfIncompleteList = isOfIncompleteList,
        isReference = true,
        IsDangling = isDangling,
    };

    /// <summary>An element of a list of this record.</summary>
    public Place Element(Fact list, IFactList elements, int index) => new(this, list) { index = index, isOfIncompleteList = elements.IsIncomplete };

    /// <summary>A number that is the same for the same place.</summary>
    public int Hash() => this.fact is null ? this.path!.Length : HashCode.Combine(this.fact, this.index, this.parent!.Hash());

    private string MakePointer() => this.isReference
        ? this.index == NoElement ? this.parent!.Pointer + "/performedBy" : string.Create(CultureInfo.InvariantCulture, $"/providers{this.Items}{this.index}")
        : this.index == NoElement ? $"{this.parent!.Pointer}/{this.fact!.Name}"
        : string.Create(CultureInfo.InvariantCulture, $"{this.parent!.Pointer}/{this.fact!.Name}{this.Items}{this.index}");
}
