using System.Globalization;
using System.Text;
using SpinalPain.RulesEngine.Coverage;
using SpinalPain.RulesEngine.Diagnostics;

namespace SpinalPain.RulesEngine.Cli.Reports;

/// <summary>What was suggested, and what nothing was found for.</summary>
internal static class SuggestionReport
{
    public static string Write(CaseSuggestions suggestions, IReadOnlyList<string> files)
    {
        var text = new StringBuilder("\n");
        if (suggestions.Cases.IsEmpty && suggestions.NotFound.IsEmpty)
        {
            return text.Append("Nothing to suggest: nothing is missing.\n").ToString();
        }

        var count = suggestions.Cases.Length;
        text.Append(CultureInfo.InvariantCulture, $"Suggested {count} case{(count == 1 ? string.Empty : "s")}, all unreviewed: each says what the pack decides now. Decide by the policy before you keep one.\n");
        foreach (var file in files)
        {
            text.Append(CultureInfo.InvariantCulture, $"  wrote {PlainText.OneLine(file)}\n");
        }

        if (!suggestions.NotFound.IsEmpty)
        {
            text.Append(suggestions.IsCutShort
                ? "These were not found before the search was ended, as it takes long; write a case by hand, or ask again when there are more cases:\n"
                : "No small change of a known episode shows these; they need a case written by hand:\n");
            foreach (var missing in suggestions.NotFound)
            {
                text.Append(CultureInfo.InvariantCulture, $"  {PlainText.OneLine(missing)}\n");
            }
        }

        return text.ToString();
    }
}
