using System.Text;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Evaluation.Tracing;

/// <summary>
/// The places that were named, each member of a place once. Their texts are made only when somebody reads them. They tell how records lie in one
/// another and nothing that a record says, so that they are kept from line to line and from episode to episode.
/// </summary>
internal sealed class PlaceTable
{
    private const int First = 64;

    /// <summary>More than these are not kept between lines: only odd episodes need them.</summary>
    private const int MostKept = 4096;

    private readonly Utf8Text texts = new();
    private Stem[] stems = new Stem[First];
    private int[] heads = new int[First];
    private int count;

    private enum StemKind : byte
    {
        /// <summary>The episode or the line.</summary>
        Root,

        /// <summary>A record within another one.</summary>
        Member,

        /// <summary>A list.</summary>
        List,

        /// <summary>A list of which the record shows only a part.</summary>
        IncompleteList,

        /// <summary>A provider, whom a record refers to by id and who stands in the list of providers.</summary>
        Provider,

        /// <summary>A provider who stands in a list of providers of which the record shows only a part.</summary>
        ProviderOfIncompleteList,

        /// <summary>A reference to a provider that leads nowhere.</summary>
        Dangling,
    }

    public PlaceTable() => this.AddRoot("episode"u8, string.Empty);

    public static Place Episode => new(0, Place.NoElement);

    /// <summary>The line that was begun last.</summary>
    public Place Line { get; private set; }

    /// <summary>Counts how often all places were forgotten.</summary>
    public int Forgotten { get; private set; }

    /// <summary>Begins a line.</summary>
    /// <param name="pointer">JSON pointer of the line in the episode.</param>
    public void Begin(string pointer)
    {
        if (this.count > MostKept)
        {
            this.Forget();
        }

        this.Line = new Place(this.StemOf(pointer), Place.NoElement);
    }

    /// <summary>A record within another one.</summary>
    public Place Member(Place parent, Fact fact) => new(this.StemOf(parent, fact, StemKind.Member), Place.NoElement);

    /// <summary>An element of a list.</summary>
    public Place Element(Place parent, Fact list, bool isIncomplete, int index) =>
        new(this.StemOf(parent, list, isIncomplete ? StemKind.IncompleteList : StemKind.List), index);

    /// <summary>A provider, whom a record refers to by id, at a place of the list of providers.</summary>
    public Place Provider(Place parent, Fact fact, bool isIncomplete, int index) =>
        new(this.StemOf(parent, fact, isIncomplete ? StemKind.ProviderOfIncompleteList : StemKind.Provider), index);

    /// <summary>A reference to a provider that leads nowhere.</summary>
    public Place Dangling(Place parent, Fact fact) => new(this.StemOf(parent, fact, StemKind.Dangling), Place.NoElement);

    /// <summary>Adds the path of a place to a text, such as "episode.procedures[0]".</summary>
    public void AddPath(Place place, Utf8Text to)
    {
        ref readonly var stem = ref this.WithTexts(place.Stem);
        to.Add(this.texts.Written.Slice(stem.Path, stem.PathLength));
        if (stem.Kind is StemKind.List or StemKind.IncompleteList)
        {
            to.Add((byte)'[');
            to.Add(place.Index);
            to.Add((byte)']');
        }
    }

    /// <summary>Adds the JSON pointer of a place to a text, such as "/procedures/0".</summary>
    public void AddPointer(Place place, Utf8Text to)
    {
        ref readonly var stem = ref this.WithTexts(place.Stem);
        to.Add(this.texts.Written.Slice(stem.Pointer, stem.PointerLength));
        if (place.Index != Place.NoElement)
        {
            to.Add(place.Index);
        }
    }

    /// <summary>Whether a place is no record but a reference that leads nowhere; its pointer is that of the reference.</summary>
    public bool IsDangling(Place place) => this.stems[place.Stem].Kind == StemKind.Dangling;

    /// <summary>The stem of a line.</summary>
    private int StemOf(string pointer)
    {
        var hash = HashOf(pointer);
        for (var number = this.heads[hash & (this.heads.Length - 1)]; number > 0; number = this.stems[number].Next)
        {
            ref readonly var known = ref this.stems[number];
            if (known.Hash == hash && known.Kind == StemKind.Root && Ascii.Equals(this.texts.Written.Slice(known.Pointer, known.PointerLength), pointer))
            {
                return number;
            }
        }

        return this.AddRoot("line"u8, pointer);
    }

    /// <summary>A hash without a secret of the process: nobody outside chooses the pointers of lines.</summary>
    private static int HashOf(string pointer)
    {
        var hash = 0;
        foreach (var character in pointer)
        {
            hash = (hash * 31) + character;
        }

        return hash;
    }

    private int StemOf(Place parent, Fact fact, StemKind kind)
    {
        var hash = parent.HashOf(fact);
        for (var number = this.heads[hash & (this.heads.Length - 1)]; number > 0; number = this.stems[number].Next)
        {
            ref readonly var known = ref this.stems[number];
            if (known.Hash == hash && known.Parent == parent && known.Fact == fact && known.Kind == kind)
            {
                return number;
            }
        }

        return this.Add(new Stem { Parent = parent, Fact = fact, Kind = kind, Hash = hash });
    }

    private int Add(in Stem stem)
    {
        if (this.count == this.stems.Length)
        {
            this.Grow();
        }

        this.stems[this.count] = stem;
        this.Link(this.count);
        return this.count++;
    }

    private void Grow()
    {
        Array.Resize(ref this.stems, this.count * 2);
        this.heads = new int[this.stems.Length];
        for (var number = 1; number < this.count; number++)
        {
            this.Link(number);
        }
    }

    /// <summary>Makes a stem be found by its hash.</summary>
    private void Link(int number)
    {
        ref var head = ref this.heads[this.stems[number].Hash & (this.heads.Length - 1)];
        this.stems[number].Next = head;
        head = number;
    }

    private void Forget()
    {
        this.stems = new Stem[First];
        this.heads = new int[First];
        this.texts.Clear();
        this.count = 0;
        this.Forgotten++;
        this.AddRoot("episode"u8, string.Empty);
    }

    private int AddRoot(ReadOnlySpan<byte> path, string pointer)
    {
        var start = this.texts.Length;
        this.texts.Add(path);
        this.texts.Add(pointer);
        return this.Add(new Stem
        {
            Kind = StemKind.Root,
            Hash = HashOf(pointer),
            Path = start,
            PathLength = path.Length,
            Pointer = start + path.Length,
            PointerLength = this.texts.Length - start - path.Length,
        });
    }

    /// <summary>A stem whose texts are made.</summary>
    private ref readonly Stem WithTexts(int number)
    {
        ref var stem = ref this.stems[number];
        if (stem.PathLength == 0)
        {
            this.MakeTexts(ref stem);
        }

        return ref stem;
    }

    private void MakeTexts(ref Stem stem)
    {
        // A place in a list needs its texts whole, and one that stands for itself is made of its parent's.
        this.WithTexts(stem.Parent.Stem);
        var path = this.texts.Length;
        this.AddPath(stem.Parent, this.texts);
        this.texts.Add((byte)'.');
        this.texts.Add(stem.Fact!.Name);
        var pointer = this.texts.Length;
        switch (stem.Kind)
        {
            case StemKind.Provider:
                this.texts.Add("/providers/"u8);
                break;
            case StemKind.ProviderOfIncompleteList:
                this.texts.Add("/providers/items/"u8);
                break;
            case StemKind.Dangling:
                this.AddPointer(stem.Parent, this.texts);
                this.texts.Add("/performedBy"u8);
                break;
            default:
                this.AddPointer(stem.Parent, this.texts);
                this.texts.Add((byte)'/');
                this.texts.Add(stem.Fact.Name);
                this.texts.Add(stem.Kind switch
                {
                    StemKind.List => "/"u8,
                    StemKind.IncompleteList => "/items/"u8,
                    _ => default,
                });
                break;
        }

        (stem.Path, stem.PathLength) = (path, pointer - path);
        (stem.Pointer, stem.PointerLength) = (pointer, this.texts.Length - pointer);
    }

    /// <summary>The episode, the line, or a member of another place; of a list all but which element is meant.</summary>
    private struct Stem
    {
        public Place Parent;
        public Fact? Fact;
        public StemKind Kind;
        public int Hash;
        public int Next;
        public int Path;
        public int PathLength;
        public int Pointer;
        public int PointerLength;
    }
}
