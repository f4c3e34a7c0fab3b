using Microsoft.Extensions.Options;

namespace SpinalPain.RulesEngine.Hosting;

/// <summary>Tells every problem of the options at once, each with the option and what to do. Whether files are there is for the load to tell.</summary>
internal sealed class SpinalPainRulesOptionsValidator(SourceRegistrations sources) : IValidateOptions<SpinalPainRulesOptions>
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    public ValidateOptionsResult Validate(string? name, SpinalPainRulesOptions options)
    {
        var problems = new List<string>();
        Paths(nameof(options.Folders), options.Folders, problems);
        Paths(nameof(options.Bundles), options.Bundles, problems);
        Paths(nameof(options.TrustedKeys), options.TrustedKeys, problems);
        Duration(nameof(options.ReloadDelay), options.ReloadDelay, problems);
        Duration(nameof(options.SourceTimeout), options.SourceTimeout, problems);
        if (!options.BuiltInPacks && options.Folders.Count == 0 && options.Bundles.Count == 0 && sources.Count == 0)
        {
            problems.Add("SpinalPainRulesOptions has no source of packs: set BuiltInPacks, name a folder in Folders or a file in Bundles, or add a source with AddSource.");
        }

        if (options.RequireSignature && options.TrustedKeys.Count == 0)
        {
            problems.Add("SpinalPainRulesOptions.RequireSignature is set and TrustedKeys is empty, so that no bundle could ever be accepted: name the PEM file of a public key in TrustedKeys.");
        }

        if (options.RequireSignature && options.Folders.Count > 0)
        {
            problems.Add($"SpinalPainRulesOptions.RequireSignature is set and Folders names \"{options.Folders[0]}\": a folder has no signature, so bundle its packs and name the files in Bundles.");
        }

        if (!options.RequireSignature && options.TrustedKeys.Count > 0)
        {
            problems.Add("SpinalPainRulesOptions.TrustedKeys names keys and RequireSignature is not set, so that no signature would be asked for: set RequireSignature, or name no key.");
        }

        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static void Paths(string option, IList<string> paths, List<string> problems)
    {
        for (var index = 0; index < paths.Count; index++)
        {
            if (string.IsNullOrWhiteSpace(paths[index]))
            {
                problems.Add($"SpinalPainRulesOptions.{option}[{index}] is empty: name a path, or leave it out.");
            }
            else if (paths.IndexOf(paths[index]) < index)
            {
                problems.Add($"SpinalPainRulesOptions.{option} names \"{paths[index]}\" twice: leave one of them out.");
            }
        }
    }

    private static void Duration(string option, TimeSpan value, List<string> problems)
    {
        if (value < Shortest || value > Longest)
        {
            problems.Add($"SpinalPainRulesOptions.{option} is {value:c}: give it a time from 10 milliseconds (00:00:00.010) to 1 hour (01:00:00).");
        }
    }
}
