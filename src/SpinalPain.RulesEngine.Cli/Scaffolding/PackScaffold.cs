namespace SpinalPain.RulesEngine.Cli.Scaffolding;

/// <summary>
/// The smallest pack that is complete: an item, a threshold, a code list, a policy with one criterion, and cases that cover all
/// of it. What its author has to put in words begins with "REPLACE:".
/// </summary>
internal static class PackScaffold
{
    public const string Policy = "epidural-steroid-injection";
    public const string Criterion = "esi.radiculopathy";

    private const string Duration = "esi.painDuration";

    public static IReadOnlyList<ScaffoldFile> Create(PackPlan plan, SchemaHome schemas)
    {
        ScaffoldFile File(string path, string schema, string members)
        {
            var full = $"{plan.Folder}/{path}";
            return new(full, JsonText.LaidOut($$"""{ "$schema": {{JsonText.Text(schemas.Reference(full, schema))}}, {{members}} }"""));
        }

        return
        [
            File("pack.json", "pack", Manifest(plan)),
            File("items.json", "items", Items),
            File("parameters.json", "parameters", Parameters(plan)),
            File("value-sets.json", "value-sets", ValueSets),
            File($"policies/{Policy}.json", "policies", Policies),
            File("cases/episodes/initial.json", "episode", Episode(plan)),
            File($"cases/{Policy}.json", "cases", Cases(plan)),
        ];
    }

    /// <summary>The day of the service in the cases: a while after the pack takes effect.</summary>
    private static DateOnly ServiceDay(PackPlan plan) => plan.From.AddDays(60);

    private static string Manifest(PackPlan plan) => $$"""
        "formatVersion": "1.0", "id": {{JsonText.Text(plan.Id)}}, "version": {{JsonText.Text(plan.Version)}}, "title": {{JsonText.Text(plan.Title)}}, "payer": {{JsonText.Text(plan.Payer)}},
        "jurisdictions": {{JsonText.List(plan.Jurisdictions)}}, "effective": { "from": {{JsonText.Day(plan.From)}} }, "status": "draft",
        "sources": [
          { "id": "policy", "document": {{JsonText.Text(plan.Title)}}, "section": "REPLACE: the section of the policy that the criterion is from" },
          { "id": "icd10cm", "document": "ICD-10-CM", "section": "Tabular list" }
        ],
        "readings": []
        """;

    private static string Items => """
        "items": [ { "id": "ITEM-1", "section": "REPLACE: the section of the policy", "text": "REPLACE: what the policy asks for, such as: radiculopathy with pain for at least 4 weeks.", "weight": "decisive" } ]
        """;

    private static string Parameters(PackPlan plan) => $$"""
        "parameters": [ {
          "id": "{{Duration}}", "title": "Shortest duration of pain before an epidural steroid injection", "type": "duration", "unit": "weeks", "range": { "minimum": 1, "maximum": 52 },
          "values": [ { "from": {{JsonText.Day(plan.From)}}, "value": 4, "source": "policy", "reason": "REPLACE: the sentence of the policy that gives the value." } ]
        } ]
        """;

    private static string ValueSets => """
        "valueSets": [ { "id": "radiculopathy", "title": "Radiculopathy of the lumbar and lumbosacral region", "system": "icd10cm", "source": "icd10cm", "codes": ["M54.16", "M54.17"] } ]
        """;

    private static string Policies => $$"""
        "policies": [ { "id": "{{Policy}}", "title": "Epidural steroid injection", "source": "policy", "governs": { "codes": ["62323"] }, "requires": ["{{Criterion}}"] } ],
        "criteria": [ {
          "id": "{{Criterion}}", "title": "Radiculopathy with pain for at least {{{Duration}}}", "covers": ["ITEM-1"], "source": "policy", "consequence": "notCovered",
          "ask": "The diagnosis codes of the line, and the day on which the pain in the region began.",
          "messages": {
            "met": "The line has a diagnosis of radiculopathy, and the pain has lasted at least {{{Duration}}}.",
            "notMet": "The line has no diagnosis of radiculopathy, or the pain has not lasted {{{Duration}}}.",
            "unknown": "The record does not show whether there is radiculopathy with pain for at least {{{Duration}}}."
          },
          "when": { "all": [
            { "some": "line.diagnosisCodes", "as": "code", "where": { "fact": "code", "inValueSet": "radiculopathy" } },
            { "some": "episode.symptoms", "as": "complaint", "where": { "all": [
              { "fact": "complaint.region", "is": { "fact": "line.region" } },
              { "elapsedFrom": "complaint.onsetOn", "to": "line.dateOfService", "atLeast": { "parameter": "{{Duration}}" } }
            ] } }
          ] }
        } ]
        """;

    private static string Episode(PackPlan plan) => $$"""
        "id": "initial", "stage": "priorAuthorization", "payer": {{JsonText.Text(plan.Payer)}}, "jurisdiction": {{JsonText.Text(plan.Jurisdictions[0])}},
        "lines": [ { "id": "line-1", "code": "62323", "dateOfService": {{JsonText.Day(ServiceDay(plan))}}, "diagnosisCodes": ["M54.16"], "region": "lumbosacral" } ],
        "symptoms": [ { "region": "lumbosacral", "location": "lowBack", "onsetOn": {{JsonText.Day(ServiceDay(plan).AddDays(-28))}} } ]
        """;

    private static string Cases(PackPlan plan) => $$"""
        "cases": [
          { "name": "Radiculopathy with pain for exactly 4 weeks is covered", "base": "initial",
            "expect": { "outcome": "covered", "criteria": { "{{Criterion}}": "met" } } },
          { "name": "Pain for a day less than 4 weeks is not covered", "base": "initial",
            "patch": { "symptoms": [ { "region": "lumbosacral", "location": "lowBack", "onsetOn": {{JsonText.Day(ServiceDay(plan).AddDays(-27))}} } ] },
            "expect": { "outcome": "notCovered", "criteria": { "{{Criterion}}": "notMet" } } },
          { "name": "Pain for a day more than 4 weeks is covered", "base": "initial",
            "patch": { "symptoms": [ { "region": "lumbosacral", "location": "lowBack", "onsetOn": {{JsonText.Day(ServiceDay(plan).AddDays(-29))}} } ] },
            "expect": { "outcome": "covered", "criteria": { "{{Criterion}}": "met" } } },
          { "name": "When the record does not say when the pain began, it is asked for", "base": "initial",
            "patch": { "symptoms": [ { "region": "lumbosacral", "location": "lowBack" } ] },
            "expect": { "outcome": "moreInformationNeeded", "criteria": { "{{Criterion}}": "unknown" } } },
          { "name": "Neck pain is no pain of the region treated", "base": "initial",
            "patch": { "symptoms": [ { "region": "cervical", "location": "neck", "onsetOn": {{JsonText.Day(ServiceDay(plan).AddDays(-28))}} } ] },
            "expect": { "outcome": "notCovered", "criteria": { "{{Criterion}}": "notMet" } } },
          { "name": "When the record does not say where the pain is, it is asked for", "base": "initial",
            "patch": { "symptoms": [ { "onsetOn": {{JsonText.Day(ServiceDay(plan).AddDays(-28))}} } ] },
            "expect": { "outcome": "moreInformationNeeded", "criteria": { "{{Criterion}}": "unknown" } } },
          { "name": "Low back pain alone is no radiculopathy", "base": "initial",
            "patch": { "lines": [ { "id": "line-1", "code": "62323", "dateOfService": {{JsonText.Day(ServiceDay(plan))}}, "diagnosisCodes": ["M54.50"], "region": "lumbosacral" } ] },
            "expect": { "outcome": "notCovered", "criteria": { "{{Criterion}}": "notMet" } } },
          { "name": "A line without diagnosis codes is asked for them", "base": "initial",
            "patch": { "lines": [ { "id": "line-1", "code": "62323", "dateOfService": {{JsonText.Day(ServiceDay(plan))}}, "region": "lumbosacral" } ] },
            "expect": { "outcome": "moreInformationNeeded", "criteria": { "{{Criterion}}": "unknown" } } }
        ]
        """;
}
