using System.Collections.Immutable;
using SpinalPain.RulesEngine.Checking;

namespace SpinalPain.RulesEngine.Differences;

/// <summary>A condition in words, a line for each condition within it, two blanks deeper than the one around it.</summary>
internal static class ConditionOutline
{
    public static ImmutableArray<string> Of(Condition? condition)
    {
        var lines = ImmutableArray.CreateBuilder<string>();
        if (condition is not null)
        {
            Append(lines, condition, prefix: string.Empty, level: 0);
        }

        return lines.ToImmutable();
    }

    /// <summary>A definition: its condition, or the list that it narrows with the condition of its elements.</summary>
    public static ImmutableArray<string> Of(Definition definition)
    {
        if (definition is not SubsetDefinition subset)
        {
            return Of(((ConditionDefinition)definition).When);
        }

        var lines = ImmutableArray.CreateBuilder<string>();
        lines.Add($"those of {(subset.From is SubsetList { Subset: var outer } ? outer.Id : subset.From.Text)} as {subset.Element.Name}");
        Append(lines, subset.Where, "where: ", level: 1);
        return lines.ToImmutable();
    }

    private static void Append(ImmutableArray<string>.Builder lines, Condition condition, string prefix, int level)
    {
        lines.Add(new string(' ', level * 2) + prefix + ConditionText.Describe(condition));
        foreach (var (member, child) in ConditionParts.Named(condition))
        {
            Append(lines, child, member is null ? string.Empty : member + ": ", level + 1);
        }
    }
}
