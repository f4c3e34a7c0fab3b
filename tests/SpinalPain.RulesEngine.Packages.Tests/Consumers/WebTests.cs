using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace SpinalPain.RulesEngine.Packages.Tests.Consumers;

/// <summary>The readme of the Hosting package in a fresh web project, asked over loopback.</summary>
public sealed partial class WebTests
{
    private const string Id = "SpinalPain.RulesEngine.Hosting";

    [Test]
    public async Task The_web_application_of_the_readme_answers()
    {
        Document.Blocks($"src/{Id}/README.md", "sh")[0].ShouldBe($"dotnet add package {Id}\n");
        var consumer = Consumer.Of("web", "Web", Id, Document.Blocks($"src/{Id}/README.md", "csharp").Single());
        const string sample = "samples/episodes/esi-initial-covered";
        using var process = consumer.Start("dotnet", Path.Combine("bin", "Debug", "net10.0", "Web.dll"), "--urls", "http://127.0.0.1:0");
        try
        {
            // A proxy of the machine has nothing to do with what runs on it.
            using var client = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = await ListensOn(process.StandardOutput), Timeout = TimeSpan.FromMinutes(1) };
            var rest = process.StandardOutput.ReadToEndAsync();
            var errors = process.StandardError.ReadToEndAsync();

            var answer = await Post(client, await File.ReadAllTextAsync(Golden.PathOf($"{sample}.json")));
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            Answer.ShouldBe(await answer.Content.ReadAsStringAsync(), $"{sample}.expected.json");

            var refused = await Post(client, "{}");
            refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
            (await refused.Content.ReadAsStringAsync()).ShouldStartWith("error SP");
            (await client.GetStringAsync("/health")).ShouldBe("Healthy");

            process.Kill(entireProcessTree: true);
            (await errors).ShouldBeEmpty();
            (await rest).ShouldNotContain("fail: ");
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    private static async Task<HttpResponseMessage> Post(HttpClient client, string json)
    {
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        return await client.PostAsync("/determinations", content);
    }

    /// <summary>The address that the application says it listens on.</summary>
    private static async Task<Uri> ListensOn(StreamReader output)
    {
        var told = new StringBuilder();
        while (await output.ReadLineAsync() is { } line)
        {
            told.AppendLine(line);
            if (Address().Match(line) is { Success: true } found)
            {
                return new Uri(found.Groups["address"].Value);
            }
        }

        throw new InvalidOperationException($"The application ended before it listened:\n{told}");
    }

    [GeneratedRegex(@"Now listening on: (?<address>http://127\.0\.0\.1:\d+)")]
    private static partial Regex Address();
}
