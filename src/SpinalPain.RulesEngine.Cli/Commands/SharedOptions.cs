using System.CommandLine;
using System.CommandLine.Parsing;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Cli.Commands;

/// <summary>Options that several verbs have.</summary>
internal static class SharedOptions
{
    public static Option<string?> Pack() => new("--pack")
    {
        Description = "Folder of the rule pack to judge by, or a bundle of it. Left out: the CGS Spinal Pain Management pack that comes with this program.",
        HelpName = "DIR",
    };

    public static Option<string?> Library() => new("--library")
    {
        Description = "Folder of many packs and versions. Each line is judged by the version in force on its date of service.",
        HelpName = "DIR",
    };

    /// <summary>Refuses two options of one command line, of which only one can be followed.</summary>
    public static void RefuseBoth(Command command, Option one, Option other, string reason) => command.Validators.Add(result =>
    {
        if (result.GetResult(one) is { Implicit: false } && result.GetResult(other) is { Implicit: false })
        {
            result.AddError($"{one.Name} and {other.Name} cannot be used together: {reason}");
        }
    });

    public static Option<ReviewStage?> Stage() => OneOf<ReviewStage>(
        "--stage",
        "priorAuthorization|claimReview",
        "Judge at this stage, whatever the episode says.",
        new(StringComparer.Ordinal) { ["priorAuthorization"] = ReviewStage.PriorAuthorization, ["claimReview"] = ReviewStage.ClaimReview });

    /// <summary>Refuses a misspelt option, which would otherwise be taken for the name of a file.</summary>
    public static void RefuseUnknownOptions(Command command)
    {
        foreach (var argument in command.Arguments)
        {
            argument.Validators.Add(result =>
            {
                foreach (var token in result.Tokens.Select(token => token.Value).Where(token => token.Length > 1 && token[0] == '-' && !Path.Exists(token)))
                {
                    var help = Suggestion.DidYouMean(token, command.Options.Select(option => option.Name).Append("--help"));
                    result.AddError($"There is no option \"{token}\"." + (help is null ? string.Empty : " " + help));
                }
            });
        }
    }

    /// <summary>Refuses an empty name of a file or folder, such as of a variable that a script has not set.</summary>
    public static void RefuseEmptyNames(Command command)
    {
        foreach (var argument in command.Arguments.Where(argument => argument.Name is "EPISODE" or "RECORD" or "PACK_DIR" or "PATH" or "OLD" or "NEW" or "DIR" or "FILE"))
        {
            argument.Validators.Add(result => RefuseEmptyName(result, argument.Name, argument.Name switch { "EPISODE" or "RECORD" or "FILE" => "a file", "PATH" => "a file or folder", "OLD" or "NEW" => "a pack", _ => "a folder" }));
        }

        foreach (var option in command.Options.Where(option => option.HelpName is "DIR" or "FILE"))
        {
            option.Validators.Add(result => RefuseEmptyName(result, option.Name, option.HelpName == "DIR" ? "a folder" : "a file"));
        }

        foreach (var subcommand in command.Subcommands)
        {
            RefuseEmptyNames(subcommand);
        }
    }

    private static void RefuseEmptyName(SymbolResult result, string what, string kind)
    {
        if (result.Tokens.Any(token => string.IsNullOrWhiteSpace(token.Value)))
        {
            result.AddError($"{what} needs the name of {kind}, and it is empty.");
        }
    }

    /// <summary>An option whose value is one of a few words.</summary>
    public static Option<TValue?> OneOf<TValue>(string name, string helpName, string description, Dictionary<string, TValue> words)
        where TValue : struct => new(name)
        {
            Description = description,
            HelpName = helpName,
            CustomParser = result =>
            {
                var word = result.Tokens[0].Value;
                if (words.TryGetValue(word, out var value))
                {
                    return value;
                }

                var help = Suggestion.DidYouMean(word, words.Keys) ?? $"It is one of {string.Join(", ", words.Keys)}.";
                result.AddError($"{name} does not know \"{word}\". {help}");
                return null;
            },
        };
}
