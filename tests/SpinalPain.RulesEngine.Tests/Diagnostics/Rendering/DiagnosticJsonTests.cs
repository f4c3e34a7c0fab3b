using System.Text.Json;
using SpinalPain.RulesEngine.Diagnostics;

namespace SpinalPain.RulesEngine.Tests.Diagnostics.Rendering;

public sealed class DiagnosticJsonTests
{
    [Test]
    public void The_whole_form()
    {
        var text = DiagnosticJson.Render(
        [
            new("rules/good", ReportVerdict.Valid, [new(DiagnosticCodes.UnknownPackFile, SourceLocation.OfFile("rules/good/notes.txt"), "It is not read.", "Take it out.")]),
            Reported.Of(Reported.Problem(), Reported.Problem(file: "", line: 0, pointer: "")),
            new("nowhere", ReportVerdict.NotRead, []),
        ]);

        text.ShouldBe(
            """
            {
              "inputs": [
                {
                  "input": "rules/good",
                  "verdict": "valid",
                  "errors": 0,
                  "warnings": 1,
                  "limitReached": false,
                  "diagnostics": [
                    {
                      "severity": "warning",
                      "code": "SP3001",
                      "title": "Unknown file in a pack",
                      "file": "rules/good/notes.txt",
                      "line": null,
                      "column": null,
                      "pointer": null,
                      "message": "It is not read.",
                      "help": "Take it out."
                    }
                  ]
                },
                {
                  "input": "rules/acme",
                  "verdict": "notValid",
                  "errors": 2,
                  "warnings": 0,
                  "limitReached": false,
                  "diagnostics": [
                    {
                      "severity": "error",
                      "code": "SP4009",
                      "title": "Unknown fact",
                      "file": "pack.json",
                      "line": 3,
                      "column": 5,
                      "pointer": "/title",
                      "message": "The title is blank.",
                      "help": null
                    },
                    {
                      "severity": "error",
                      "code": "SP4009",
                      "title": "Unknown fact",
                      "file": null,
                      "line": null,
                      "column": null,
                      "pointer": null,
                      "message": "The title is blank.",
                      "help": null
                    }
                  ]
                },
                {
                  "input": "nowhere",
                  "verdict": "notRead",
                  "errors": 0,
                  "warnings": 0,
                  "limitReached": false,
                  "diagnostics": []
                }
              ]
            }

            """.ReplaceLineEndings("\n"));
    }

    [Test]
    public void Names_of_every_kind_come_back_as_they_were()
    {
        using var document = JsonDocument.Parse(DiagnosticJson.Render([Reported.Hostile()]));

        var files = document.RootElement.GetProperty("inputs")[0].GetProperty("diagnostics").EnumerateArray().Select(each => each.GetProperty("file").GetString());

        // Half a character is in no JSON text; it is shown as what stands for one that cannot be read.
        files.ShouldBe(Reported.HostileNames.Select(name => name.Replace('\ud800', '\ufffd')));
    }

    [Test]
    public void That_only_some_problems_are_shown_is_said()
    {
        var full = Reported.Of([.. Enumerable.Range(1, 200).Select(line => Reported.Problem(line: line))]);

        using var document = JsonDocument.Parse(DiagnosticJson.Render([full]));

        document.RootElement.GetProperty("inputs")[0].GetProperty("limitReached").GetBoolean().ShouldBeTrue();
    }

    [Test]
    public void Nothing_checked_is_an_empty_list() => DiagnosticJson.Render([]).ShouldBe("{\n  \"inputs\": []\n}\n");
}
