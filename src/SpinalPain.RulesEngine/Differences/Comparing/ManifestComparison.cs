using System.Collections.Immutable;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;

namespace SpinalPain.RulesEngine.Differences;

/// <summary>What packs say of themselves.</summary>
internal static class ManifestComparison
{
    public static ImmutableArray<ManifestChange> Compare(PackManifest old, PackManifest @new)
    {
        var changes = ImmutableArray.CreateBuilder<ManifestChange>();
        Add("id", old.Id, @new.Id, changesMeaning: true);
        Add("effective period", Period(old), Period(@new), changesMeaning: true);
        Add("jurisdictions", States(old), States(@new), changesMeaning: true);
        Add("payer", old.Payer, @new.Payer, changesMeaning: true);
        Add("status", Status(old), Status(@new), changesMeaning: true);
        Add("title", old.Title, @new.Title, changesMeaning: false);
        AddEach("payer-specific fact", old.Extensions, @new.Extensions, extension => $"{extension.On}.extensions.{extension.Name}", Describe, ChangesMeaning);
        AddEach("source", old.Sources, @new.Sources, source => source.Id, Describe, (_, _) => false);
        AddEach("reading", old.Readings, @new.Readings, reading => reading.Id, reading => $"{string.Join(", ", reading.Items)}: {reading.Text}", (_, _) => false);
        return changes.ToImmutable();

        void Add(string what, string before, string after, bool changesMeaning)
        {
            if (before != after)
            {
                changes.Add(new ManifestChange(what, Id: null, before, after, changesMeaning));
            }
        }

        void AddEach<T>(string what, ImmutableArray<T> before, ImmutableArray<T> after, Func<T, string> id, Func<T, string> describe, Func<T?, T?, bool> changesMeaning)
            where T : class
        {
            foreach (var (one, two) in Pairs.Of(before, after, id, (_, _) => false))
            {
                var (oldWords, newWords) = (one is null ? null : describe(one), two is null ? null : describe(two));
                if (oldWords != newWords)
                {
                    changes.Add(new ManifestChange(what, id(two ?? one!), oldWords, newWords, changesMeaning(one, two)));
                }
            }
        }
    }

    private static bool ChangesMeaning(PackExtension? old, PackExtension? @new) => (old?.Type, old?.Unit) != (@new?.Type, @new?.Unit);

    private static string Describe(PackExtension extension) => $"{extension.Type}{(extension.Unit is { } unit ? $" in {unit}" : string.Empty)}: {extension.Meaning}";

    private static string Describe(PackSource source) => source.Section is { } section ? $"{source.Document}, {section}" : source.Document;

    private static string Period(PackManifest manifest) =>
        $"from {manifest.EffectiveFrom.InWords()}" + (manifest.EffectiveUntil is { } until ? $" until {until.InWords()}" : ", without an end");

    private static string States(PackManifest manifest) => string.Join(", ", manifest.Jurisdictions.Order(StringComparer.Ordinal));

    private static string Status(PackManifest manifest) => manifest.Status switch
    {
        PackStatus.Draft => "draft",
        PackStatus.Active => "active",
        _ => "retired",
    };
}
