namespace SpinalPain.RulesEngine.Packs;

/// <summary>One test of a fact.</summary>
/// <param name="Name">The member that names it.</param>
/// <param name="Fits">The facts that it tests.</param>
/// <param name="Takes">What the fact is tested against.</param>
/// <param name="Meaning">When it holds, in one sentence.</param>
internal sealed record FactTest(string Name, TestedFacts Fits, TestOperand Takes, string Meaning);

/// <summary>The facts that a test is for.</summary>
[Flags]
internal enum TestedFacts
{
    None = 0,
    Boolean = 1,
    Number = 2,
    Date = 4,
    Code = 8,
    Text = 16,
    CodeList = 32,
    TextList = 64,
    Scalar = Boolean | Number | Date | Code | Text,
    List = CodeList | TextList,
}

/// <summary>What a fact is tested against.</summary>
internal enum TestOperand
{
    /// <summary>True or false, a word, or another fact.</summary>
    Value,

    /// <summary>A word, or another fact.</summary>
    Word,

    /// <summary>A list of words.</summary>
    Words,

    /// <summary>A list of words, or another list of the record.</summary>
    WordsOrList,

    /// <summary>A parameter, or another number of the record.</summary>
    Number,

    /// <summary>Another date of the record.</summary>
    Date,

    /// <summary>A duration before the date in the member "before".</summary>
    Window,

    /// <summary>The id of a value set.</summary>
    ValueSet,

    /// <summary>The name of a system of codes.</summary>
    CodeSystem,

    /// <summary>Only true.</summary>
    True,
}
