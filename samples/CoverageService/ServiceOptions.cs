using System.Globalization;
using Microsoft.Extensions.Options;

namespace CoverageService;

/// <summary>What an operator sets in the section "CoverageService" of the configuration.</summary>
internal sealed class ServiceOptions
{
    public const string Section = "CoverageService";

    /// <summary>The reader of episodes takes no more than this.</summary>
    private const int MostEpisodeBytes = 16 * 1024 * 1024;

    /// <summary>Who may ask. Outside development there must be a key, or tokens of a JWT issuer must be accepted.</summary>
    public IList<ApiKey> ApiKeys { get; } = [];

    /// <summary>The most bytes of one episode: of an application/json body, and of a line of an application/x-ndjson body.</summary>
    public int MaxEpisodeBytes { get; set; } = 1024 * 1024;

    /// <summary>The most bytes of a whole application/x-ndjson body.</summary>
    public long MaxStreamBytes { get; set; } = 1024 * 1024 * 1024;

    /// <summary>How long an application/json body may take to arrive.</summary>
    public TimeSpan EpisodeTime { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How long an application/x-ndjson body may take, from its first line to the last answer.</summary>
    public TimeSpan StreamTime { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How many requests a client may make in each <see cref="Window"/>.</summary>
    public int RequestsPerWindow { get; set; } = 6000;

    /// <summary>How long it takes until a client's requests are counted anew.</summary>
    public TimeSpan Window { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>How many requests of one client are worked on at the same time.</summary>
    public int RequestsAtOnce { get; set; } = 32;

    /// <summary>Reads the options; a setting that is wrong, unknown or missing stops the service before it starts.</summary>
    public static ServiceOptions Read(IConfiguration configuration, IHostEnvironment environment)
    {
        var section = configuration.GetSection(Section);
        ServiceOptions options;
        try
        {
            options = section.Get<ServiceOptions>() ?? new();
        }
        catch (InvalidOperationException wrong)
        {
            throw Wrong([wrong.Message]);
        }

        var known = typeof(ServiceOptions).GetProperties().Select(property => property.Name).ToList();
        var unknown = section.GetChildren().Select(setting => setting.Key).Except(known, StringComparer.OrdinalIgnoreCase);
        List<string> problems = [.. unknown.Select(name => $"{Section}:{name} is no setting; there are {string.Join(", ", known)}."), .. options.Problems()];
        if (!environment.IsDevelopment() && options.ApiKeys.Count == 0 && !Clients.AcceptTokens(configuration))
        {
            problems.Add($"Nobody could ask: set {Section}:ApiKeys, or Authentication:Schemes:Bearer for tokens. Only in development is neither needed.");
        }

        problems.AddRange(Clients.TokenProblems(configuration));
        return problems.Count == 0 ? options : throw Wrong(problems);
    }

    private static OptionsValidationException Wrong(IEnumerable<string> problems) => new(Section, typeof(ServiceOptions), problems);

    private IEnumerable<string> Problems()
    {
        for (var place = 0; place < this.ApiKeys.Count; place++)
        {
            if (this.ApiKeys[place].Problem() is { } problem)
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"{Section}:ApiKeys:{place} {problem}");
            }
        }

        if (this.ApiKeys.Select(key => key.Name).Distinct(StringComparer.Ordinal).Count() < this.ApiKeys.Count)
        {
            yield return $"{Section}:ApiKeys has two keys of one name; give each client a name of its own.";
        }

        if (this.MaxEpisodeBytes is < 1 or > MostEpisodeBytes)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{Section}:MaxEpisodeBytes must be from 1 to {MostEpisodeBytes}.");
        }

        foreach (var (name, number) in new[] { (nameof(this.MaxStreamBytes), this.MaxStreamBytes), (nameof(this.RequestsPerWindow), this.RequestsPerWindow), (nameof(this.RequestsAtOnce), this.RequestsAtOnce) })
        {
            if (number < 1)
            {
                yield return $"{Section}:{name} must be at least 1.";
            }
        }

        foreach (var (name, time) in new[] { (nameof(this.EpisodeTime), this.EpisodeTime), (nameof(this.StreamTime), this.StreamTime), (nameof(this.Window), this.Window) })
        {
            if (time <= TimeSpan.Zero || time > TimeSpan.FromDays(1))
            {
                yield return $"{Section}:{name} must be more than 0 and at most a day, such as \"00:00:10\" for ten seconds.";
            }
        }
    }
}
