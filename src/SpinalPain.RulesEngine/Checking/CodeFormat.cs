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
