using System.Globalization;
using System.Text;
using System.Text.Json;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Episodes;
using SpinalPain.RulesEngine.Json;

namespace SpinalPain.RulesEngine.Replay;

/// <summary>
/// Finds where a recorded answer and one of now differ first. Only words of the format and what comes from a pack are shown of either.
/// </summary>
internal static class RecordComparison
{
    // The content of packs, the episode and the engine are causes of differences.
    private static readonly HashSet<string> Provenance = new(StringComparer.Ordinal) { "/episodeSha256", "/decidedBy" };

    // Members whose values are words of the format or ids of a pack.
    private static readonly HashSet<string> Shown = new(StringComparer.Ordinal) { "outcome", "status", "consequence" };

    /// <summary>The first difference; null when there is none.</summary>
    public static ReplayDifference? First(SourceNode then, Determination now)
    {
        var utf8 = Encoding.UTF8.GetBytes(DeterminationJson.Write(now));
        return FirstOf(then, SourceParser.Parse(utf8, string.Empty, SourceLimits.None, new())!, []);
    }

    /// <summary>Compares two values of one place; the objects and lists that hold it are given from the outermost on, as they were recorded.</summary>
    private static ReplayDifference? FirstOf(SourceNode then, SourceNode now, SourceNode[] holders)
    {
        if (then.Kind != now.Kind || (then.Kind == JsonValueKind.Number ? Number(then) != Number(now) : then.Text != now.Text))
        {
            return Difference(then, now, [.. holders, then]);
        }

        return then.Kind switch
        {
            JsonValueKind.Object => FirstMember(then, now, [.. holders, then]),
            JsonValueKind.Array => FirstElement(then, now, [.. holders, then]),
            _ => null,
        };
    }

    private static ReplayDifference? FirstMember(SourceNode then, SourceNode now, SourceNode[] holders)
    {
        foreach (var member in now.Children.Where(member => !Provenance.Contains(member.Pointer) && !IsPackDigest(member)))
        {
            var recorded = then.Member(member.Name!);
            if ((recorded is null ? Difference(null, member, holders) : FirstOf(recorded, member, holders)) is { } difference)
            {
                return difference;
            }
        }

        return then.Children.Find(member => now.Member(member.Name!) is null) is { } gone ? Difference(gone, null, [.. holders, gone]) : null;
    }

    private static ReplayDifference? FirstElement(SourceNode then, SourceNode now, SourceNode[] holders)
    {
        foreach (var (recorded, element) in then.Children.Zip(now.Children))
        {
            if (FirstOf(recorded, element, holders) is { } difference)
            {
                return difference;
            }
        }

        return then.Children.Count == now.Children.Count ? null : Difference(then, now, holders);
    }

    private static bool IsPackDigest(SourceNode member) => member.Name == "sha256" && member.Pointer.StartsWith("/packs/", StringComparison.Ordinal);

    private static decimal Number(SourceNode node) => FactNumber.TryParse(node.Text, out var number) ? number : throw new InvalidOperationException("The form of records has only such numbers.");

    private static ReplayDifference Difference(SourceNode? then, SourceNode? now, SourceNode[] holders)
    {
        var name = (then ?? now)!.Name ?? holders.Last(holder => holder.Name is not null).Name!;
        var place = holders[^1].Pointer + (then is null ? "/" + name : string.Empty);
        var (what, below) = Place(holders, name);
        if (name == "id" && holders.Length >= 2 && holders[^2].Parent?.Name == "criteria" && then is not null && now is not null)
        {
            return new(place, $"In the place of the criterion {then.Text}{below} there is now {now.Text}.");
        }

        return then is not null && now is not null && Shown.Contains(name)
            ? new(place, $"{what} was {InWords(then.Text)} and is now {InWords(now.Text)}.")
            : new(place, $"{what} is not as it was recorded.");
    }

    /// <summary>What differs, in words: the outermost member of a criterion, of a line, or of the whole.</summary>
    private static (string What, string Below) Place(SourceNode[] holders, string name)
    {
        var line = holders.FirstOrDefault(holder => holder.Parent?.Name == "lines" && holder.Parent.Parent?.Parent is null && holder.Kind == JsonValueKind.Object);
        var ofLine = line is null ? string.Empty : string.Create(CultureInfo.InvariantCulture, $" of line {line.Parent!.Children.IndexOf(line) + 1}");
        var criterion = holders.FirstOrDefault(holder => holder.Parent?.Name == "criteria" && line is not null && holder.Kind == JsonValueKind.Object);
        var inner = criterion ?? line;
        var depth = inner is null ? 0 : Array.IndexOf(holders, inner);
        var outermost = holders.Skip(depth + 1).Select(holder => holder.Name).FirstOrDefault(each => each is not null) ?? name;
        var of = criterion is null ? ofLine : $" of the criterion {DecisionRecord.TextOf(criterion, "id")}{ofLine}";
        var noun = outermost switch
        {
            "outcome" => "The outcome",
            "status" => "The status",
            "consequence" => "The consequence",
            "asOf" => "The date of service",
            "code" => "The code",
            "pack" or "packs" => "The pack",
            "reason" => "The reason",
            "policies" => "The list of policies",
            "criteria" => "The list of criteria",
            "title" => "The title",
            "message" => "The sentence for people",
            "evidence" => "The evidence",
            "parameters" => "The list of thresholds",
            "measurements" => "The list of measurements",
            "contradictions" => "The list of contradictions",
            "missing" => "The list of missing facts",
            "lines" => "The list of lines",
            _ => $"The member \"{outermost}\"",
        };
        return (noun + of, ofLine);
    }

    /// <summary>A word of the format as people write it, such as "not covered".</summary>
    private static string InWords(string word)
    {
        var text = new StringBuilder();
        foreach (var letter in word)
        {
            _ = char.IsAsciiLetterUpper(letter) ? text.Append(' ').Append(char.ToLowerInvariant(letter)) : text.Append(letter);
        }

        return text.ToString();
    }
}
