namespace SpinalPain.RulesEngine.Checking;

/// <summary>The form of medical codes. Whether a code exists is another question.</summary>
internal static class CodeFormat
{
    /// <summary>Whether a code has the form of its system.</summary>
    public static bool IsWellFormed(CodeSystem system, string code) => system switch
    {
        CodeSystem.Cpt => code.Length == 5 && AreDigits(code, 0, 4) && (char.IsAsciiDigit(code[4]) || char.IsAsciiLetterUpper(code[4])),
        CodeSystem.Hcpcs => code.Length == 5 && code[0] is >= 'A' and <= 'V' && AreDigits(code, 1, 4),
        _ => IsIcd10Cm(code),
    };

    /// <summary>What a code of the system looks like, for help texts.</summary>
    public static string Describe(CodeSystem system) => system switch
    {
        CodeSystem.Cpt => "A CPT code is five digits, or four digits and a capital letter, such as \"62323\".",
        CodeSystem.Hcpcs => "A HCPCS code is a letter from A to V and four digits, such as \"G0260\".",
        _ => "An ICD-10-CM code is a letter, a digit, a digit or letter and, beyond three characters, a point and up to four more, such as \"M54.16\".",
    };

    /// <summary>Whether a code is of one of the systems that procedures are coded in.</summary>
    public static bool IsProcedureCode(string code) => IsWellFormed(CodeSystem.Cpt, code) || IsWellFormed(CodeSystem.Hcpcs, code);

    /// <summary>Whether the part before "*" can begin a code: its first three characters, or more of it.</summary>
    public static bool IsPrefix(string prefix) =>
        IsWellFormed(CodeSystem.Icd10Cm, prefix) || (prefix.Length == 4 && prefix[3] == '.' && IsWellFormed(CodeSystem.Icd10Cm, prefix[..3]));

    /// <summary>A letter, a digit, a digit or letter; then a point and one to four digits or letters, or nothing.</summary>
    private static bool IsIcd10Cm(string code)
    {
        if (code.Length is < 3 or 4 or > 8 || !char.IsAsciiLetterUpper(code[0]) || !char.IsAsciiDigit(code[1]) || !IsDigitOrLetter(code[2]))
        {
            return false;
        }

        if (code.Length == 3)
        {
            return true;
        }

        var isWellFormed = code[3] == '.';
        for (var index = 4; index < code.Length; index++)
        {
            isWellFormed &= IsDigitOrLetter(code[index]);
        }

        return isWellFormed;
    }

    private static bool AreDigits(string code, int start, int count)
    {
        for (var index = start; index < start + count; index++)
        {
            if (!char.IsAsciiDigit(code[index]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsDigitOrLetter(char character) => char.IsAsciiDigit(character) || char.IsAsciiLetterUpper(character);
}
