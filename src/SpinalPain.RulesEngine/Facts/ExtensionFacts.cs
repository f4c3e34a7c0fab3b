using System.Collections;
using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace SpinalPain.RulesEngine.Facts;

/// <summary>Payer-specific facts by name. Immutable; equal when names and values are.</summary>
public sealed class ExtensionFacts : IReadOnlyDictionary<string, ExtensionValue>, IEquatable<ExtensionFacts>
{
    private readonly FrozenDictionary<string, ExtensionValue> values;

    /// <summary>Takes a copy of the facts.</summary>
    /// <param name="values">Names and values; each name once.</param>
    /// <exception cref="ArgumentException">A name stands twice.</exception>
    public ExtensionFacts(IEnumerable<KeyValuePair<string, ExtensionValue>> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var copy = new Dictionary<string, ExtensionValue>(StringComparer.Ordinal);
        foreach (var (name, value) in values)
        {
            copy.Add(name, value);
        }

        this.values = copy.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    public IEnumerable<string> Keys => this.values.Keys.Order(StringComparer.Ordinal);

    /// <inheritdoc/>
    public IEnumerable<ExtensionValue> Values => this.Keys.Select(key => this.values[key]);

    /// <inheritdoc/>
    public int Count => this.values.Count;

    /// <inheritdoc/>
    public ExtensionValue this[string key] => this.values[key];

    /// <inheritdoc/>
    public bool ContainsKey(string key) => this.values.ContainsKey(key);

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out ExtensionValue value) => this.values.TryGetValue(key, out value);

    /// <summary>The facts, ordered by name.</summary>
    /// <returns>The enumerator.</returns>
    public IEnumerator<KeyValuePair<string, ExtensionValue>> GetEnumerator() =>
        this.Keys.Select(key => KeyValuePair.Create(key, this.values[key])).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => this.GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(ExtensionFacts? other) =>
        other is not null && other.Count == this.Count && this.values.All(pair => other.values.TryGetValue(pair.Key, out var value) && value == pair.Value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => this.Equals(obj as ExtensionFacts);

    /// <inheritdoc/>
    public override int GetHashCode() => this.values.Aggregate(0, (hash, pair) => hash ^ HashCode.Combine(pair.Key, pair.Value));
}
