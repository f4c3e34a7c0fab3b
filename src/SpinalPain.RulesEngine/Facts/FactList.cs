using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SpinalPain.RulesEngine.Facts;

/// <summary>A list of facts of whatever kind; makes them, too. What it is a list of, its <see cref="FactList{T}"/> tells.</summary>
public abstract class FactList
{
    private readonly bool holdsRecords;

    private protected FactList(Array elements, bool isIncomplete, bool holdsRecords)
    {
        this.Elements = elements;
        this.IsIncomplete = isIncomplete;
        this.holdsRecords = holdsRecords;
    }

    /// <summary>Whether there may be more elements than the record shows.</summary>
    public bool IsIncomplete { get; }

    /// <summary>The number of elements on record.</summary>
    public int Count => Unsafe.As<object[]>(this.Elements).Length;

    /// <summary>The elements of a list of records, not to be changed; null for lists of texts or codes.</summary>
    internal object[]? Records => this.holdsRecords ? Unsafe.As<object[]>(this.Elements) : null;

    /// <summary>The elements of a list of enumeration values, as their numbers, not to be changed; for no other list.</summary>
    internal int[] Codes => Unsafe.As<int[]>(this.Elements);

    /// <summary>The elements: an array of the type of the list.</summary>
    private protected Array Elements { get; }

    /// <summary>A list of everything that the record shows; empty means documented as none.</summary>
    /// <typeparam name="T">The kind of its elements.</typeparam>
    /// <param name="items">The elements, none of them null.</param>
    /// <returns>The complete list.</returns>
    public static FactList<T> Create<T>(params ReadOnlySpan<T> items)
        where T : notnull => new([.. items], isIncomplete: false);

    /// <summary>A list that the record is known to show only a part of.</summary>
    /// <typeparam name="T">The kind of its elements.</typeparam>
    /// <param name="items">The elements on record, none of them null.</param>
    /// <returns>The incomplete list.</returns>
    public static FactList<T> Incomplete<T>(params ReadOnlySpan<T> items)
        where T : notnull => new([.. items], isIncomplete: true);

    /// <summary>The element of a list of records.</summary>
    internal object RecordAt(int index) => this.Records![index];

    /// <summary>The element of a list of texts.</summary>
    internal abstract string TextAt(int index);

    /// <summary>The element of a list of enumeration values, as its number.</summary>
    internal abstract int CodeAt(int index);
}

/// <summary>
/// An immutable list of facts of one kind. Three things are told apart: a list that is absent (a null property: the record does not
/// say), a list that is empty (documented as none), and a list that is incomplete (there may be more than the record shows).
/// Two lists are equal when their elements are equal in order and both are complete or both incomplete.
/// </summary>
/// <typeparam name="T">The kind of its elements.</typeparam>
[CollectionBuilder(typeof(FactList), nameof(FactList.Create))]
public sealed class FactList<T> : FactList, IReadOnlyList<T>, IEquatable<FactList<T>>
    where T : notnull
{
    internal FactList(ImmutableArray<T> items, bool isIncomplete)
        : base(ImmutableCollectionsMarshal.AsArray(items)!, isIncomplete, holdsRecords: !typeof(T).IsValueType && typeof(T) != typeof(string))
    {
        foreach (var item in items)
        {
            ArgumentNullException.ThrowIfNull(item, nameof(items));
        }
    }

    /// <summary>The element at a place.</summary>
    /// <param name="index">The place, from 0.</param>
    /// <exception cref="IndexOutOfRangeException">There is no such place.</exception>
    public T this[int index] => this.Items[index];

    /// <summary>The elements, not to be changed.</summary>
    internal T[] Items => Unsafe.As<T[]>(this.Elements);

    private ImmutableArray<T> ReadOnlyItems => ImmutableCollectionsMarshal.AsImmutableArray(this.Items);

    /// <summary>Walks the elements without allocating.</summary>
    /// <returns>The enumerator.</returns>
    public ImmutableArray<T>.Enumerator GetEnumerator() => this.ReadOnlyItems.GetEnumerator();

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)this.Items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => this.Items.GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(FactList<T>? other) =>
        other is not null && this.IsIncomplete == other.IsIncomplete && this.Items.AsSpan().SequenceEqual(other.Items);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => this.Equals(obj as FactList<T>);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.Add(this.IsIncomplete);
        foreach (var item in this.Items)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    internal override string TextAt(int index) => (object)this.Items[index] as string ?? throw new InvalidOperationException("Not a list of texts.");

    /// <inheritdoc/>
    internal override int CodeAt(int index)
    {
        var item = this.Items[index];
        return typeof(T).IsEnum ? Unsafe.As<T, int>(ref item) : throw new InvalidOperationException("Not a list of codes.");
    }
}
