using System.Collections.Immutable;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Packs;
using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Checking;

/// <summary>Follows paths through the vocabulary and reports the very name at which one fails.</summary>
internal sealed class PathResolver(PackSymbols symbols)
{
    /// <summary>The fact that a path names, or null; then it has been reported.</summary>
    public FactPath? Resolve(Placed<string> path, Scope scope)
    {
        var names = path.Value.Split('.');
        if (scope.Find(names[0]) is not { } found)
        {
            symbols.Diagnostics.Add(
                DiagnosticCodes.UnknownBinding,
                path.Location,
                $"\"{names[0]}\" stands for nothing here.",
                Suggestion.DidYouMean(names[0], scope.Names) ?? $"In force are {ObjectReader.Words(scope.Names.Reverse().Distinct(StringComparer.Ordinal))}.");
            return null;
        }

        return found.Binding is { } root ? this.Follow(path, names, root) : null;
    }

    private static SourceLocation LocationOf(Placed<string> path, string[] names, int index)
    {
        // The value begins with its quote; names hold no characters that would be escaped.
        var location = path.Location;
        return location with { Column = location.Column + 1 + names.Take(index).Sum(name => name.Length + 1) };
    }

    private FactPath? Follow(Placed<string> path, string[] names, Binding root)
    {
        if (root.Record is null)
        {
            if (names.Length > 1)
            {
                this.ReportNoParts(path, names, 1, $"\"{root.Name}\"", root.ElementOf!.Kind);
                return null;
            }

            return new FactPath(root, [], root.ElementOf!, path.Value);
        }

        if (names.Length == 1)
        {
            symbols.Diagnostics.Add(
                DiagnosticCodes.PathDoesNotFit,
                path.Location,
                $"\"{root.Name}\" stands for a whole record, and here one of its facts is needed.",
                $"Go on with a fact, such as \"{root.Name}.{root.Record.Facts[0].Name}\".");
            return null;
        }

        var steps = ImmutableArray.CreateBuilder<Fact>();
        var record = root.Record;
        for (var index = 1; ; index++)
        {
            if (record.Find(names[index]) is not { } fact)
            {
                var known = record.Facts.Select(fact => fact.Name);
                symbols.Diagnostics.Add(
                    DiagnosticCodes.UnknownFact,
                    LocationOf(path, names, index),
                    $"The record \"{record.Name}\" has no fact \"{names[index]}\".",
                    MeantPath(names, index, known) ?? $"It has {ObjectReader.Words(known)}.");
                return null;
            }

            if (fact.Kind == FactKind.Extensions)
            {
                return this.FollowExtension(path, names, index + 1, root, steps.ToImmutable(), record);
            }

            if (index == names.Length - 1)
            {
                return new FactPath(root, steps.ToImmutable(), fact, path.Value);
            }

            if (fact.IsList)
            {
                symbols.Diagnostics.Add(
                    DiagnosticCodes.PathDoesNotFit,
                    LocationOf(path, names, index),
                    $"\"{names[index]}\" is a list, and a path cannot go on into a list.",
                    "Use \"some\", \"every\", \"none\", \"count\", \"first\" or \"last\" with a name for the element.");
                return null;
            }

            if (fact.Record is null)
            {
                this.ReportNoParts(path, names, index + 1, $"\"{names[index]}\"", fact.Kind);
                return null;
            }

            steps.Add(fact);
            record = fact.Record;
        }
    }

    private FactPath? FollowExtension(Placed<string> path, string[] names, int index, Binding root, ImmutableArray<Fact> steps, RecordType record)
    {
        var table = symbols.Extensions[record];
        if (index == names.Length)
        {
            symbols.Diagnostics.Add(
                DiagnosticCodes.PathDoesNotFit,
                path.Location,
                "\"extensions\" holds the payer-specific facts, and here one of them is needed.",
                $"Go on with its name, as in \"{path.Value}.{table.Names.FirstOrDefault() ?? "name"}\".");
            return null;
        }

        if (table.Find(names[index]) is not { } fact)
        {
            symbols.Diagnostics.Add(
                DiagnosticCodes.UnknownFact,
                LocationOf(path, names, index),
                $"The manifest declares no payer-specific fact \"{names[index]}\" on the {record.Name}.",
                Suggestion.DidYouMean(names[index], table.Names) ?? "Declare it in \"extensions\" of pack.json.");
            return null;
        }

        if (index < names.Length - 1)
        {
            this.ReportNoParts(path, names, index + 1, $"\"{names[index]}\"", fact.Kind);
            return null;
        }

        return new FactPath(root, steps, fact, path.Value);
    }

    private void ReportNoParts(Placed<string> path, string[] names, int index, string name, FactKind kind) =>
        symbols.Diagnostics.Add(DiagnosticCodes.PathDoesNotFit, LocationOf(path, names, index), $"{name} is {FactWords.Describe(kind)} and has no parts.", "End the path there.");

    /// <summary>The whole path with the closest name in place of the one that is not known, so that it can be copied.</summary>
    private static string? MeantPath(string[] names, int index, IEnumerable<string> known) =>
        Suggestion.Closest(names[index], known) is { } closest
            ? $"Did you mean \"{string.Join('.', names.Select((name, place) => place == index ? closest : name))}\"?"
            : null;
}
