using System.Net;
using System.Text;

namespace SpinalPain.RulesEngine.CoverageService.Tests;

/// <summary>POST /determinations with one episode.</summary>
public sealed class DeterminationTests
{
    private static IEnumerable<string> Samples => SampleEpisodes.Names;

    private RunningService service = null!;

    [OneTimeSetUp]
    public async Task Start() => this.service = await RunningService.StartAsync();

    [OneTimeTearDown]
    public async Task Stop() => await this.service.DisposeAsync();

    [TestCaseSource(nameof(Samples))]
    public async Task A_sample_gets_its_determination_byte_for_byte(string name)
    {
        using var response = await this.service.PostAsync(SampleEpisodes.Read(name));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.ToString().ShouldBe("application/json");
        response.Headers.CacheControl!.NoStore.ShouldBeTrue();
        Encoding.UTF8.GetString(await response.Content.ReadAsByteArrayAsync()).ShouldBe(Encoding.UTF8.GetString(SampleEpisodes.Determination(name)));
    }

    [TestCase("application/json; charset=utf-8")]
    [TestCase("application/json;charset=\"UTF-8\"")]
    [TestCase("Application/JSON")]
    public async Task A_media_type_may_be_written_in_each_way_that_means_the_same(string mediaType)
    {
        using var response = await this.service.PostAsync(SampleEpisodes.Read(SampleEpisodes.Names[0]), mediaType);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [TestCase("", "SP1005", "/")]
    [TestCase("   ", "SP1005", "/")]
    [TestCase("not JSON", "SP1007", "/")]
    [TestCase("[]", "SP1014", "")]
    [TestCase("{ \"id\": \"e\", \"patiant\": {} }", "SP1012", "/patiant")]
    [TestCase("{ \"id\": 3 }", "SP1014", "/id")]
    public async Task A_body_that_is_no_episode_is_told_what_is_wrong_and_where(string body, string code, string pointer)
    {
        using var response = await this.service.PostAsync(body);

        var problem = await response.ProblemAsync(HttpStatusCode.BadRequest);
        var found = problem.Diagnostics().Single(each => (string?)each["code"] == code);
        ((string?)found["severity"]).ShouldBe("error");
        ((string?)found["message"]).ShouldNotBeNullOrEmpty();
        ((string?)found["title"]).ShouldNotBeNullOrEmpty();
        if (pointer != "/")
        {
            ((string?)found["pointer"]).ShouldBe(pointer);
            ((int?)found["line"]).ShouldBe(1);
        }
    }

    [Test]
    public async Task Every_problem_of_an_episode_is_told_at_once_with_help()
    {
        using var response = await this.service.PostAsync("{ \"id\": \"e\", \"stage\": \"claimReveiw\", \"lines\": [{ \"id\": \"a\", \"code\": \"62323\", \"dateOfService\": \"2025-02-30\" }] }");

        var problem = await response.ProblemAsync(HttpStatusCode.BadRequest);
        problem.Diagnostics().Select(each => (string?)each["code"]).ShouldBe(["SP2001", "SP2002"]);
        ((string)problem.Diagnostics()[0]["help"]!).ShouldContain("claimReview");
        problem.ToJsonString().ShouldNotContain("2025-02-30");
    }

    [Test]
    public async Task Bytes_that_are_no_UTF_8_and_nesting_without_end_are_problems_of_the_body()
    {
        using var latin = await this.service.PostAsync([.. "{ \"id\": \""u8, 0xE9, .. "\" }"u8]);
        using var deep = await this.service.PostAsync(new string('[', 500_000));

        ((string?)(await latin.ProblemAsync(HttpStatusCode.BadRequest)).Diagnostics()[0]["code"]).ShouldBe("SP1006");
        ((string?)(await deep.ProblemAsync(HttpStatusCode.BadRequest)).Diagnostics()[0]["code"]).ShouldBe("SP1008");
    }

    [Test]
    public async Task The_service_goes_on_after_all_of_that()
    {
        using var response = await this.service.PostAsync(SampleEpisodes.Read(SampleEpisodes.Names[0]));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
