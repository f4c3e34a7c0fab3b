using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Episodes;

/// <summary>The facts of one record that was read, to be taken one after the other; null stands for what is not there.</summary>
/// <param name="slots">All that was read, the elements of lists above the records that hold them.</param>
/// <param name="next">The slot of the first fact.</param>
/// <param name="present">A bit for each fact that is there, the first the lowest.</param>
internal ref struct FactFrame(ReadOnlySpan<FactSlot> slots, int next, ulong present)
{
    private readonly ReadOnlySpan<FactSlot> slots = slots;
    private int next = next;
    private ulong present = present;

    public bool? Boolean() => this.Take(out var slot) ? this.slots[slot].Value != 0 : null;

    public decimal? Number() => this.Take(out var slot) ? this.slots[slot].Number : null;

    public DateOnly? Date() => this.Take(out var slot) ? DateOnly.FromDayNumber(this.slots[slot].Value) : null;

    public TCode? Code<TCode>()
        where TCode : struct, Enum => this.Take(out var slot) ? CodeIn<TCode>(in this.slots[slot]) : null;

    public string? Text() => this.Take(out var slot) ? (string?)this.slots[slot].Reference : null;

    public T? Record<T>()
        where T : class => this.Take(out var slot) ? (T?)this.slots[slot].Reference : null;

    public ExtensionFacts? Extensions() => this.Record<ExtensionFacts>();

    public FactList<string>? Texts() => this.Records<string>();

    public FactList<T>? Records<T>()
        where T : class
    {
        if (!this.Take(out var slot))
        {
            return null;
        }

        ref readonly var list = ref this.slots[slot];
        var items = new T[list.Count];
        for (var index = 0; index < items.Length; index++)
        {
            items[index] = (T)this.slots[list.Value + index].Reference!;
        }

        return new FactList<T>(ImmutableCollectionsMarshal.AsImmutableArray(items), list.IsIncomplete);
    }

    public FactList<TCode>? Codes<TCode>()
        where TCode : struct, Enum
    {
        if (!this.Take(out var slot))
        {
            return null;
        }

        ref readonly var list = ref this.slots[slot];
        var items = new TCode[list.Count];
        for (var index = 0; index < items.Length; index++)
        {
            items[index] = CodeIn<TCode>(in this.slots[list.Value + index]);
        }

        return new FactList<TCode>(ImmutableCollectionsMarshal.AsImmutableArray(items), list.IsIncomplete);
    }

    /// <summary>The value of that number: the vocabulary sees to it that the values of every code count up from 0.</summary>
    private static TCode CodeIn<TCode>(ref readonly FactSlot slot)
        where TCode : struct, Enum
    {
        var value = slot.Value;
        return Unsafe.As<int, TCode>(ref value);
    }

    private bool Take(out int slot)
    {
        slot = this.next++;
        var isThere = (this.present & 1) != 0;
        this.present >>= 1;
        return isThere;
    }
}
