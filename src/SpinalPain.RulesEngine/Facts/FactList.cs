using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SpinalPain.RulesEngine.Facts;

/// <summary>Makes lists of facts.</summary>
public static class FactList
{
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
}

/// <summary>
/// An immutable list of facts of one kind. Three things are told apart: a list that is absent (a null property: the record does not
/// say), a list that is empty (documented as none), and a list that is incomplete (there may be more than the record shows).
/// Two lists are equal when their elements are equal in order and both are complete or both incomplete.
/// </summary>
/// <typeparam name="T">The kind of its elements.</typeparam>
[CollectionBuilder(typeof(FactList), nameof(FactList.Create))]
public sealed class FactList<T> : IReadOnlyList<T>, IEquatable<FactList<T>>, IFactList
    where T : notnull
{
    private readonly ImmutableArray<T> items;

    internal FactList(ImmutableArray<T> items, bool isIncomplete)
    {
        foreach (var item in items)
        {
            ArgumentNullException.ThrowIfNull(item, nameof(items));
        }

        this.items = items;
        this.IsIncomplete = isIncomplete;
    }

    /// <summary>Whether there may be more elements than the record shows.</summary>
    public bool IsIncomplete { get; }

    /// <summary>The number of elements on record.</summary>
    public int Count => this.items.Length;

    /// <summary>The element at a place.</summary>
    /// <param name="index">The place, from 0.</param>
    /// <exception cref="IndexOutOfRangeException">There is no such place.</exception>
    public T this[int index] => this.items[index];

    /// <summary>The elements, not to be changed.</summary>
    internal T[] Items => ImmutableCollectionsMarshal.AsArray(this.items)!;

    /// <summary>The elements of a list of enumeration values, as their numbers; not to be changed.</summary>
    internal int[] Codes => Unsafe.As<int[]>(this.Items);

    object[]? IFactList.Records => typeof(T).IsValueType || typeof(T) == typeof(string)
        ? null
        : Unsafe.As<object[]>(ImmutableCollectionsMarshal.AsArray(this.items));

    object IFactList.RecordAt(int index) => this.items[index];

    int[]? IFactList.Codes => typeof(T).IsEnum ? this.Codes : null;

    string IFactList.TextAt(int index) => (object)this.items[index] as string ?? throw new InvalidOperationException("Not a list of texts.");

    int IFactList.CodeAt(int index)
    {
        var item = this.items[index];
        return typeof(T).IsEnum ? Unsafe.As<T, int>(ref item) : throw new InvalidOperationException("Not a list of codes.");
    }

    /// <summary>Walks the elements without allocating.</summary>
    /// <returns>The enumerator.</returns>
    public ImmutableArray<T>.Enumerator GetEnumerator() => this.items.GetEnumerator();

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)this.items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable)this.items).GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(FactList<T>? other) =>
        other is not null && this.IsIncomplete == other.IsIncomplete && this.items.AsSpan().SequenceEqual(other.items.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => this.Equals(obj as FactList<T>);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        hash.Add(this.IsIncomplete);
        foreach (var item in this.items)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }
}
