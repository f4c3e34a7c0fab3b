namespace SpinalPain.RulesEngine.Checking;

/// <summary>The forms of medical codes. A form says nothing of whether the code exists.</summary>
internal static class CodeForm
{
    public static bool Matches(CodeSystem system, ReadOnlySpan<char> code) => system switch
    {
        CodeSystem.Cpt => IsCpt(code),
        CodeSystem.Hcpcs => IsHcpcs(code),
        _ => IsIcd10Cm(code),
    };

    /// <summary>What a code of the system looks like, for help texts.</summary>
    public static string Describe(CodeSystem system) => system switch
    {
        CodeSystem.Cpt => "A CPT code is five digits, or four digits and a capital letter, such as \"62323\".",
        CodeSystem.Hcpcs => "A HCPCS code is a letter from A to V and four digits, such as \"G0260\".",
        _ => "An ICD-10-CM code is a letter, a digit, a digit or letter and, beyond three characters, a point and up to four more, such as \"M54.16\".",
    };

    /// <summary>Whether the part before "*" can begin a code: its first three characters, or more of it.</summary>
    public static bool IsIcd10CmPrefix(ReadOnlySpan<char> prefix) =>
        IsIcd10Cm(prefix) || (prefix.Length == 4 && prefix[3] == '.' && IsIcd10Cm(prefix[..3]));

    /// <summary>Five digits, or four and a letter (categories II and III and the like).</summary>
    private static bool IsCpt(ReadOnlySpan<char> code) => code.Length == 5 && AreDigits(code[..4]) && (char.IsAsciiDigit(code[4]) || char.IsAsciiLetterUpper(code[4]));

    private static bool IsHcpcs(ReadOnlySpan<char> code) => code.Length == 5 && code[0] is >= 'A' and <= 'V' && AreDigits(code[1..]);

    private static bool IsIcd10Cm(ReadOnlySpan<char> code)
    {
        if (code.Length is < 3 or 4 or > 8 || !char.IsAsciiLetterUpper(code[0]) || !char.IsAsciiDigit(code[1]) || !IsDigitOrCapital(code[2]))
        {
            return false;
        }

        for (var index = 4; index < code.Length; index++)
        {
            if (!IsDigitOrCapital(code[index]))
            {
                return false;
            }
        }

        return code.Length == 3 || code[3] == '.';
    }

    private static bool IsDigitOrCapital(char character) => char.IsAsciiDigit(character) || char.IsAsciiLetterUpper(character);

    private static bool AreDigits(ReadOnlySpan<char> text) => text.IndexOfAnyExceptInRange('0', '9') < 0;
}
