using System.Text;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Evaluation.Tracing;

/// <summary>
/// The facts of places that were named, each once and by number, and how evidence of them begins in JSON on one line. Like places
/// they are kept from line to line.
/// </summary>
internal sealed class FactTable(PlaceTable places)
{
    private const int First = 64;

    private readonly Utf8Text texts = new();
    private readonly Utf8Text alone = new();
    private Entry[] entries = new Entry[First];
    private int[] heads = new int[First];
    private int forgotten;

    // From 1 on, so that 0 ends a chain.
    private int count = 1;

    /// <summary>The number of a fact at a place; without a fact, that of the place itself. Good until the next line begins.</summary>
    public int NumberOf(Place place, Fact? fact)
    {
        if (this.forgotten != places.Forgotten)
        {
            this.Forget();
        }

        var hash = place.HashOf(fact);
        for (var number = this.heads[hash & (this.heads.Length - 1)]; number > 0; number = this.entries[number].Next)
        {
            ref readonly var known = ref this.entries[number];
            if (known.Place == place && known.Fact == fact)
            {
                return number;
            }
        }

        return this.Add(new Entry { Place = place, Fact = fact, Hash = hash });
    }

    /// <summary>Evidence of the fact as JSON on one line, up to its value.</summary>
    public ReadOnlySpan<byte> UpToValue(int number)
    {
        ref readonly var entry = ref this.WithText(number);
        return this.texts.Written.Slice(entry.Start, ReasonsJson.BeforePath.Length + entry.PathLength + ReasonsJson.BeforePointer.Length + entry.PointerLength + ReasonsJson.BeforeValue.Length);
    }

    /// <summary>The path, such as "episode.procedures[0].performedOn".</summary>
    public ReadOnlySpan<byte> Path(int number)
    {
        ref readonly var entry = ref this.WithText(number);
        return this.texts.Written.Slice(entry.Start + ReasonsJson.BeforePath.Length, entry.PathLength);
    }

    /// <summary>The JSON pointer, such as "/procedures/0/performedOn"; where the place leads nowhere, that of the reference.</summary>
    public ReadOnlySpan<byte> Pointer(int number)
    {
        ref readonly var entry = ref this.WithText(number);
        return this.texts.Written.Slice(entry.Start + ReasonsJson.BeforePath.Length + entry.PathLength + ReasonsJson.BeforePointer.Length, entry.PointerLength);
    }

    /// <summary>The path as a string.</summary>
    public string PathText(int number) => this.entries[number].PathText ??= this.Alone(in this.entries[number], isPath: true);

    /// <summary>The JSON pointer as a string.</summary>
    public string PointerText(int number) => this.entries[number].PointerText ??= this.Alone(in this.entries[number], isPath: false);

    /// <summary>An entry whose text is made: who wants strings needs none of it.</summary>
    private ref readonly Entry WithText(int number)
    {
        ref var entry = ref this.entries[number];
        if (entry.PathLength == 0)
        {
            entry.Start = this.texts.Length;
            this.texts.Add(ReasonsJson.BeforePath);
            var start = this.texts.Length;
            this.AddPath(in entry, this.texts);
            entry.PathLength = this.texts.Length - start;
            this.texts.Add(ReasonsJson.BeforePointer);
            start = this.texts.Length;
            this.AddPointer(in entry, this.texts);
            entry.PointerLength = this.texts.Length - start;
            this.texts.Add(ReasonsJson.BeforeValue);
        }

        return ref entry;
    }

    private string Alone(in Entry entry, bool isPath)
    {
        this.alone.Clear();
        if (isPath)
        {
            this.AddPath(in entry, this.alone);
        }
        else
        {
            this.AddPointer(in entry, this.alone);
        }

        return Encoding.ASCII.GetString(this.alone.Written);
    }

    private void AddPath(in Entry entry, Utf8Text to)
    {
        places.AddPath(entry.Place, to);
        if (entry.Fact is { } named)
        {
            to.Add(named.IsExtension ? ".extensions."u8 : "."u8);
            to.Add(named.Name);
        }
    }

    private void AddPointer(in Entry entry, Utf8Text to)
    {
        places.AddPointer(entry.Place, to);
        if (entry.Fact is { } pointed && !places.IsDangling(entry.Place))
        {
            to.Add(pointed.IsExtension ? "/extensions/"u8 : "/"u8);
            to.Add(pointed.Name);
        }
    }

    private int Add(Entry entry)
    {
        if (this.count == this.entries.Length)
        {
            this.Grow();
        }

        this.entries[this.count] = entry;
        this.Link(this.count);
        return this.count++;
    }

    private void Grow()
    {
        Array.Resize(ref this.entries, this.count * 2);
        this.heads = new int[this.entries.Length];
        for (var number = 1; number < this.count; number++)
        {
            this.Link(number);
        }
    }

    private void Link(int number)
    {
        ref var head = ref this.heads[this.entries[number].Hash & (this.heads.Length - 1)];
        this.entries[number].Next = head;
        head = number;
    }

    private void Forget()
    {
        this.entries = new Entry[First];
        this.heads = new int[First];
        this.count = 1;
        this.texts.Clear();
        this.forgotten = places.Forgotten;
    }

    private struct Entry
    {
        public Place Place;
        public Fact? Fact;
        public int Hash;
        public int Next;
        public int Start;
        public int PathLength;
        public int PointerLength;
        public string? PathText;
        public string? PointerText;
    }
}
