using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace SpinalPain.RulesEngine.Tests;

internal static class Dates
{
    [return: NotNullIfNotNull(nameof(text))]
    public static DateOnly? Of(string? text) => text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
