using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using SpinalPain.RulesEngine.Checking;

namespace SpinalPain.RulesEngine.Tests;

/// <summary>Compares two objects in every field, and all that hangs on them: the same values, and the same objects shared in the same places.</summary>
internal sealed class SameObjects
{
    private readonly Dictionary<object, object> pairs = new(ReferenceEqualityComparer.Instance);

    /// <summary>Where the two first differ; null when they are the same.</summary>
    /// <param name="one">An object.</param>
    /// <param name="other">Another.</param>
    /// <param name="oneAndOnly">Types of which each object exists once: they are the same only when they are one.</param>
    public static string? Difference(object one, object other, params Type[] oneAndOnly) => new SameObjects().Difference(one, other, string.Empty, oneAndOnly);

    private string? Difference(object? one, object? other, string path, Type[] oneAndOnly)
    {
        if (ReferenceEquals(one, other))
        {
            return null;
        }

        if (one is null || other is null || one.GetType() != other.GetType() || oneAndOnly.Contains(one.GetType()))
        {
            return path;
        }

        var type = one.GetType();
        if (type.IsPrimitive || type.IsEnum || one is string or decimal or DateOnly)
        {
            return one.Equals(other) ? null : path;
        }

        if (!type.IsValueType)
        {
            if (this.pairs.TryGetValue(one, out var met))
            {
                return ReferenceEquals(met, other) ? null : path;
            }

            this.pairs.Add(one, other);
        }

        if (one is IEnumerable items && !IsDefault(one) && !IsDefault(other))
        {
            return this.Items([.. items.Cast<object?>()], [.. ((IEnumerable)other).Cast<object?>()], path, oneAndOnly);
        }

        for (var declared = type; declared is not null; declared = declared.BaseType)
        {
            foreach (var field in declared.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                // What makes a value later is nothing that the value has.
                if (field.FieldType != typeof(PreparedPack) && this.Difference(field.GetValue(one), field.GetValue(other), $"{path}/{field.Name}", oneAndOnly) is { } difference)
                {
                    return difference;
                }
            }
        }

        return null;
    }

    private string? Items(object?[] one, object?[] other, string path, Type[] oneAndOnly) => one.Length != other.Length
        ? path
        : one.Zip(other).Select((pair, index) => this.Difference(pair.First, pair.Second, $"{path}/{index}", oneAndOnly)).FirstOrDefault(difference => difference is not null);

    /// <summary>An array that was never made cannot be walked through.</summary>
    private static bool IsDefault(object list) => list.GetType() is { IsValueType: true } type && list.Equals(RuntimeHelpers.GetUninitializedObject(type));
}
