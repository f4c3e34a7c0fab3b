namespace SpinalPain.RulesEngine.Checking;

/// <summary>What the checks say of the form of codes.</summary>
internal static class CodeForm
{
    /// <summary>What a code of the system looks like, for help texts.</summary>
    public static string Describe(CodeSystem system) => system switch
    {
        CodeSystem.Cpt => "A CPT code is five digits, or four digits and a capital letter, such as \"62323\".",
        CodeSystem.Hcpcs => "A HCPCS code is a letter from A to V and four digits, such as \"G0260\".",
        _ => "An ICD-10-CM code is a letter, a digit, a digit or letter and, beyond three characters, a point and up to four more, such as \"M54.16\".",
    };

    /// <summary>Whether a code is of one of the systems that procedures are coded in.</summary>
    public static bool IsProcedureCode(string code) => CodeFormat.IsWellFormed(CodeSystem.Cpt, code) || CodeFormat.IsWellFormed(CodeSystem.Hcpcs, code);

    /// <summary>Whether the part before "*" can begin a code: its first three characters, or more of it.</summary>
    public static bool IsPrefix(string prefix) =>
        CodeFormat.IsWellFormed(CodeSystem.Icd10Cm, prefix) || (prefix.Length == 4 && prefix[3] == '.' && CodeFormat.IsWellFormed(CodeSystem.Icd10Cm, prefix[..3]));
}
