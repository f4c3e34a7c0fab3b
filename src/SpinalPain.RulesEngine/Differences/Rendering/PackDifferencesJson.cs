using System.Collections.Immutable;
using System.Text.Json;
using SpinalPain.RulesEngine.Cases;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Diagnostics;

namespace SpinalPain.RulesEngine.Differences;

/// <summary>Writes differences as JSON in the form that docs/diffing-packs.md describes: members always in the same order.</summary>
public static class PackDifferencesJson
{
    /// <summary>Differences as JSON text.</summary>
    /// <param name="differences">The differences.</param>
    /// <returns>One JSON object, without a newline at the end.</returns>
    public static string Write(PackDifferences differences)
    {
        ArgumentNullException.ThrowIfNull(differences);
        return ReportJson.Write(json =>
        {
            json.WriteStartObject();
            WritePack(json, "old", differences.Old);
            WritePack(json, "new", differences.New);
            json.WriteBoolean("meaningChanged", differences.MeaningChanged);
            json.WriteBoolean("anythingChanged", differences.AnythingChanged);
            json.WriteBoolean("inForceTogether", differences.InForceTogether);
            WriteList(json, "manifest", differences.Manifest, WriteManifest);
            WriteList(json, "parameters", differences.Parameters, WriteParameter);
            WriteList(json, "criteria", differences.Criteria, WriteCriterion);
            WriteList(json, "policies", differences.Policies, WritePolicy);
            WriteList(json, "valueSets", differences.ValueSets, WriteValueSet);
            WriteList(json, "definitions", differences.Definitions, WriteDefinition);
            WriteList(json, "items", differences.Items, WriteItem);
            WriteCases(json, differences.Cases);
            json.WriteEndObject();
        });
    }

    private static void WritePack(Utf8JsonWriter json, string name, PackIdentity pack)
    {
        json.WriteStartObject(name);
        json.WriteString("id", pack.Id);
        json.WriteString("version", pack.Version);
        json.WriteString("sha256", pack.Sha256);
        json.WriteEndObject();
    }

    private static void WriteManifest(Utf8JsonWriter json, ManifestChange change)
    {
        json.WriteString("what", change.What);
        json.WriteString("id", change.Id);
        json.WriteString("old", change.Old);
        json.WriteString("new", change.New);
        json.WriteBoolean("changesMeaning", change.ChangesMeaning);
    }

    private static void WriteParameter(Utf8JsonWriter json, ParameterChange change)
    {
        WriteHead(json, change.Id, change.OldId, change.Kind, change.Title);
        WriteList(json, "values", change.Values, static (json, value) =>
        {
            json.WriteString("from", value.From.InWords());
            json.WriteString("until", value.Until?.InWords());
            WriteNumber(json, "old", value.Old);
            json.WriteString("oldUnit", value.OldUnit);
            WriteNumber(json, "new", value.New);
            json.WriteString("newUnit", value.NewUnit);
            json.WriteString("takesEffect", value.TakesEffect.InWords());
            json.WriteString("source", value.Source);
            json.WriteString("reason", value.Reason);
        });
        WriteTexts(json, "usedBy", change.UsedBy);
        WriteWording(json, change.Wording);
    }

    private static void WriteCriterion(Utf8JsonWriter json, CriterionChange change)
    {
        WriteHead(json, change.Id, change.OldId, change.Kind, change.Title);
        json.WriteString("meaning", CaseRunner.Word(change.Meaning));
        json.WriteString("asks", CaseRunner.Word(change.Asks));
        json.WriteString("applies", CaseRunner.Word(change.Applies));
        WriteWord(json, "oldConsequence", change.OldConsequence);
        WriteWord(json, "newConsequence", change.NewConsequence);
        WriteWord(json, "oldStage", change.OldStage);
        WriteWord(json, "newStage", change.NewStage);
        WriteTexts(json, "parameters", change.Parameters);
        WriteTexts(json, "valueSets", change.ValueSets);
        WriteTexts(json, "definitions", change.Definitions);
        WriteTexts(json, "items", change.Items);
        WriteList(json, "conditions", change.Conditions, WriteCondition);
        WriteWording(json, change.Wording);
        WritePlace(json, "oldPlace", change.OldLocation);
        WritePlace(json, "newPlace", change.NewLocation);
    }

    private static void WritePolicy(Utf8JsonWriter json, PolicyChange change)
    {
        WriteHead(json, change.Id, oldId: null, change.Kind, change.Title);
        WriteTexts(json, "codesAdded", change.CodesAdded);
        WriteTexts(json, "codesRemoved", change.CodesRemoved);
        json.WriteString("governs", CaseRunner.Word(change.Governs));
        WriteTexts(json, "requiresAdded", change.RequiresAdded);
        WriteTexts(json, "requiresRemoved", change.RequiresRemoved);
        WriteList<ConditionChange>(json, "conditions", change.Condition is null ? [] : [change.Condition], WriteCondition);
        WriteWording(json, change.Wording);
        WritePlace(json, "oldPlace", change.OldLocation);
        WritePlace(json, "newPlace", change.NewLocation);
    }

    private static void WriteValueSet(Utf8JsonWriter json, ValueSetChange change)
    {
        WriteHead(json, change.Id, change.OldId, change.Kind, change.Title);
        json.WriteString("scope", CaseRunner.Word(change.Scope));
        WriteTexts(json, "added", change.Added);
        WriteTexts(json, "removed", change.Removed);
        WriteTexts(json, "usedBy", change.UsedBy);
        WriteWording(json, change.Wording);
    }

    private static void WriteDefinition(Utf8JsonWriter json, DefinitionChange change)
    {
        WriteHead(json, change.Id, change.OldId, change.Kind, change.Title);
        json.WriteString("scope", CaseRunner.Word(change.Scope));
        WriteTexts(json, "usedBy", change.UsedBy);
        WriteList<ConditionChange>(json, "conditions", change.Condition is null ? [] : [change.Condition], WriteCondition);
        WriteWording(json, change.Wording);
    }

    private static void WriteItem(Utf8JsonWriter json, ItemChange change)
    {
        json.WriteString("id", change.Id);
        json.WriteString("kind", CaseRunner.Word(change.Kind));
        json.WriteString("text", change.Text);
        WriteTexts(json, "criteria", change.Criteria);
        WriteWording(json, change.Wording);
    }

    private static void WriteCases(Utf8JsonWriter json, CaseComparison? cases)
    {
        if (cases is null)
        {
            json.WriteNull("cases");
            return;
        }

        json.WriteStartObject("cases");
        json.WriteNumber("compared", cases.Compared);
        WriteList(json, "changed", cases.Changed, static (json, change) =>
        {
            json.WriteString("name", change.Name);
            json.WriteBoolean("ownEpisodes", change.OwnEpisodes);
            WriteList(json, "verdicts", change.Verdicts, static (json, verdict) =>
            {
                json.WriteString("line", verdict.LineId);
                json.WriteString("criterion", verdict.CriterionId);
                json.WriteString("old", verdict.Old);
                json.WriteString("new", verdict.New);
            });
            WriteList(json, "unmet", change.Unmet, static (json, unmet) =>
            {
                json.WriteString("line", unmet.LineId);
                json.WriteString("criterion", unmet.CriterionId);
                json.WriteString("expected", unmet.Expected);
                json.WriteString("actual", unmet.Actual);
            });
            WritePlace(json, "oldPlace", change.OldLocation);
            WritePlace(json, "newPlace", change.NewLocation);
        });
        WriteTexts(json, "judgedByOne", cases.JudgedByOne);
        WriteTexts(json, "added", cases.Added);
        WriteTexts(json, "removed", cases.Removed);
        WriteTexts(json, "edited", cases.Edited);
        json.WriteEndObject();
    }

    private static void WriteHead(Utf8JsonWriter json, string id, string? oldId, ChangeKind kind, string title)
    {
        json.WriteString("id", id);
        json.WriteString("oldId", oldId);
        json.WriteString("kind", CaseRunner.Word(kind));
        json.WriteString("title", title);
    }

    private static void WriteCondition(Utf8JsonWriter json, ConditionChange change)
    {
        json.WriteString("member", change.Member);
        WriteTexts(json, "old", change.Old);
        WritePlace(json, "oldPlace", change.OldLocation);
        WriteTexts(json, "new", change.New);
        WritePlace(json, "newPlace", change.NewLocation);
    }

    private static void WriteWording(Utf8JsonWriter json, ImmutableArray<WordingChange> wording) => WriteList(json, "wording", wording, static (json, change) =>
    {
        json.WriteString("what", change.What);
        json.WriteString("old", change.Old);
        json.WriteString("new", change.New);
    });

    private static void WritePlace(Utf8JsonWriter json, string name, SourceLocation? place)
    {
        if (place is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("file", place.File);
        json.WriteString("pointer", place.Pointer);
        json.WriteNumber("line", place.Line);
        json.WriteNumber("column", place.Column);
        json.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, decimal? number)
    {
        if (number is { } value)
        {
            json.WriteNumber(name, DeterminationWords.Normalize(value));
        }
        else
        {
            json.WriteNull(name);
        }
    }

    private static void WriteWord<T>(Utf8JsonWriter json, string name, T? word)
        where T : struct, Enum => json.WriteString(name, word is { } known ? CaseRunner.Word(known) : null);

    private static void WriteTexts(Utf8JsonWriter json, string name, ImmutableArray<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    private static void WriteList<T>(Utf8JsonWriter json, string name, ImmutableArray<T> list, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var each in list)
        {
            json.WriteStartObject();
            write(json, each);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
