using System.Globalization;
using System.Text;
using System.Text.Json;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Compilation;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Episodes;
using SpinalPain.RulesEngine.Facts;
using SpinalPain.RulesEngine.Packs;

namespace SpinalPain.RulesEngine.Cli.Scaffolding;

/// <summary>A new criterion in its policy, with what belongs to it: item, threshold, cases.</summary>
/// <param name="Check">The pack with the criterion, or why that is none.</param>
/// <param name="Item">Id of the new item.</param>
/// <param name="Files">The files to write.</param>
/// <param name="HasCases">Whether cases are among them.</param>
internal sealed record CriterionScaffold(Checked<CheckedPack> Check, string Item, IReadOnlyList<ScaffoldFile> Files, bool HasCases)
{
    private const int Years = 18;

    public static CriterionScaffold Create(string folder, CheckedPack pack, Policy policy, string id, string? title)
    {
        var item = FreeItem(pack);
        var parameter = id + ".minimumAge";
        var changed = new Dictionary<string, string>(StringComparer.Ordinal);
        void Change(string path, Func<string, string> change) => changed[path] = change(changed.GetValueOrDefault(path) ?? File.ReadAllText(path));

        Change($"{folder}/items.json", text => JsonText.Append(text, ["items"], NewItem(item, policy)));
        Change($"{folder}/parameters.json", text => JsonText.Append(text, ["parameters"], Parameter(parameter, pack, policy)));
        var place = policy.Location;
        Change(place.File, text => JsonText.Append(text, [.. place.Pointer.Split('/').Skip(1), "requires"], JsonText.Text(id)));
        Change(place.File, text => HasCriteria(text)
            ? JsonText.Append(text, ["criteria"], Criterion(id, title, item, parameter, policy))
            : JsonText.Append(text, [], $"\"criteria\": [{Criterion(id, title, item, parameter, policy)}]"));

        var check = PackLoader.Load(PackFiles.Of(folder, out _)!
            .Where(path => !path.StartsWith($"{folder}/cases/", StringComparison.Ordinal))
            .Select(path => new PackFile(path[(folder.Length + 1)..], changed.TryGetValue(path, out var text) ? Encoding.UTF8.GetBytes(text) : File.ReadAllBytes(path))));
        var files = changed.Select(file => new ScaffoldFile(file.Key, file.Value, IsNew: false)).ToList();
        var cases = check.TryGetValue(out var extended) ? Cases(folder, CompiledPack.Compile(extended), policy.Id, id) : null;
        if (cases is not null)
        {
            files.Add(cases);
        }

        return new(check, item, files, cases is not null);
    }

    private static string FreeItem(CheckedPack pack)
    {
        var number = 1;
        while (pack.Manifest.Items.Any(item => item.Id == Named(number)))
        {
            number++;
        }

        return Named(number);

        static string Named(int number) => string.Create(CultureInfo.InvariantCulture, $"NEW-{number}");
    }

    private static bool HasCriteria(string text)
    {
        using var document = JsonDocument.Parse(text);
        return document.RootElement.TryGetProperty("criteria", out _);
    }

    private static string NewItem(string item, Policy policy) => $$"""
        { "id": {{JsonText.Text(item)}}, "section": {{JsonText.Text(policy.Title)}}, "text": "REPLACE: what the policy asks for, as one sentence.", "weight": "advice" }
        """;

    private static string Parameter(string parameter, CheckedPack pack, Policy policy) => $$"""
        {
          "id": {{JsonText.Text(parameter)}}, "title": "REPLACE: what the threshold is, such as: lowest age", "type": "duration", "unit": "years", "range": { "minimum": 1, "maximum": 120 },
          "values": [ { "from": {{JsonText.Day(pack.Manifest.EffectiveFrom)}}, "value": {{Years}}, "source": {{JsonText.Text(policy.Source.Id)}}, "reason": "REPLACE: the sentence of the policy that gives the value." } ]
        }
        """;

    private static string Criterion(string id, string? title, string item, string parameter, Policy policy) => $$"""
        {
          "id": {{JsonText.Text(id)}}, "title": {{JsonText.Text(title ?? $"REPLACE: what the policy asks for, such as: at least {{{parameter}}} of age")}}, "covers": [{{JsonText.Text(item)}}],
          "source": {{JsonText.Text(policy.Source.Id)}}, "consequence": "advice", "ask": "REPLACE: what to ask for when the record does not say, such as: the day of birth.",
          "messages": {
            "met": {{JsonText.Text($"REPLACE: what is so when it is met, such as: the patient is at least {{{parameter}}} old.")}},
            "notMet": {{JsonText.Text($"REPLACE: what is so when it is not met, such as: the patient is younger than {{{parameter}}}.")}},
            "unknown": "REPLACE: what the record does not show, such as: the age of the patient."
          },
          "when": { "elapsedFrom": "episode.patient.birthDate", "to": "line.dateOfService", "atLeast": { "parameter": {{JsonText.Text(parameter)}} } }
        }
        """;

    /// <summary>Cases that cover the criterion, on the first base episode on which they come out as they should; null when there is none.</summary>
    private static ScaffoldFile? Cases(string folder, CompiledPack pack, string policyId, string id)
    {
        var path = $"{folder}/cases/{id}.json";
        foreach (var file in PackFiles.Of(folder, out _)!.Where(file => file.StartsWith($"{folder}/cases/episodes/", StringComparison.Ordinal)))
        {
            if (!EpisodeReader.ReadFile(file).TryGetValue(out var episode) || episode.Lines[0].DateOfService.Year < 1950)
            {
                continue;
            }

            var birthday = episode.Lines[0].DateOfService.AddYears(-Years);
            var name = Path.GetFileNameWithoutExtension(file);
            var unknown = episode.Patient?.BirthDate is null ? string.Empty : """ "patch": { "patient": { "birthDate": null } },""";
            string?[] cases =
            [
                Case("is met", "exactly at the threshold", CriterionStatus.Met, Born(birthday), Patch(birthday)),
                Case("is not met", "a day short of the threshold", CriterionStatus.NotMet, Born(birthday.AddDays(1)), Patch(birthday.AddDays(1))),
                Case("is met", "a day past the threshold", CriterionStatus.Met, Born(birthday.AddDays(-1)), Patch(birthday.AddDays(-1))),
                Case("is unknown", "when the record does not say", CriterionStatus.Unknown, Born(null), unknown),
            ];
            if (!cases.Contains(null))
            {
                var schema = JsonText.Text(SchemaHome.Of(folder).Reference(path, "cases"));
                return new(path, JsonText.LaidOut($$"""{ "$schema": {{schema}}, "cases": [ {{string.Join(", ", cases)}} ] }"""));
            }

            PatientEpisode Born(DateOnly? day) => episode with { Patient = (episode.Patient ?? new Patient()) with { BirthDate = day } };

            string? Case(string ends, string why, CriterionStatus status, PatientEpisode patched, string patch)
            {
                var determination = pack.Evaluate(patched);
                var line = determination.Lines[0];
                return line.Policies.Contains(policyId) && line.Criteria.FirstOrDefault(criterion => criterion.Id == id)?.Status == status
                    ? $$"""
                        { "name": {{JsonText.Text($"REPLACE: {id} {ends}, {why}")}}, "base": {{JsonText.Text(name)}},{{patch}}
                          "expect": { "outcome": {{JsonText.Text(FormatWord.Of(determination.Outcome))}}, "criteria": { {{JsonText.Text(id)}}: {{JsonText.Text(FormatWord.Of(status))}} } } }
                        """
                    : null;
            }
        }

        return null;
    }

    private static string Patch(DateOnly birthDate) => $$""" "patch": { "patient": { "birthDate": {{JsonText.Day(birthDate)}} } },""";
}
