using System.Globalization;
using SpinalPain.RulesEngine.Facts;
using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Evaluation.Tracing;

/// <summary>Where a record stands in the episode. Its texts are made only when somebody reads them.</summary>
internal sealed class Place
{
    private readonly Place? parent;
    private readonly string name;
    private readonly string pointer;

    private Place(Place? parent, string name, string pointer)
    {
        this.parent = parent;
        this.name = name;
        this.pointer = pointer;
    }

    /// <summary>Its path, such as "episode.procedures[0]".</summary>
    public string Path => this.parent is null ? this.name : this.parent.Path + this.name;

    /// <summary>Whether it is no record but a reference that leads nowhere; its pointer is that of the reference.</summary>
    public bool IsDangling { get; private init; }

    /// <summary>Its JSON pointer, such as "/procedures/0".</summary>
    public string Pointer => this.parent is null ? this.pointer : this.parent.Pointer + this.pointer;

    public static Place Root(string name, string pointer) => new(null, name, pointer);

    /// <summary>A record within this one.</summary>
    public Place Member(Fact fact) => new(this, "." + fact.Name, "/" + fact.Name);

    /// <summary>A record that this one refers to by id and that stands elsewhere in the episode.</summary>
    public Place Reference(Fact fact, string pointer, bool isDangling) => new(null, $"{this.Path}.{fact.Name}", pointer) { IsDangling = isDangling };

    /// <summary>An element of a list of this record.</summary>
    public Place Element(Fact list, IFactList elements, int index)
    {
        var number = index.ToString(CultureInfo.InvariantCulture);
        return new Place(this, $".{list.Name}[{number}]", $"/{list.Name}{(elements.IsIncomplete ? "/items/" : "/")}{number}");
    }
}
