namespace SpinalPain.RulesEngine.Vocabulary;

/// <summary>
/// How a fact reads inside a sentence. <c>{0}</c> stands for what the fact is of, such as "the procedure"; <c>{^}</c> for what that in
/// turn is of, such as the document of a signature; what stands in brackets is left out where that is the requested service itself.
/// In a statement <c>{1}</c> stands for what is said, and <c>{a}</c> for a word with its article.
/// </summary>
/// <param name="Noun">The fact as a noun phrase, such as "the region of {0}"; null for what is true or false.</param>
/// <param name="Says">The statement, such as "{0} was done {1}"; null where the noun "is" what is said, or a list "includes" it.</param>
/// <param name="Denies">The opposite statement; null where "not" after the first "is" or "was" says it.</param>
/// <param name="Element">One element of a list as a noun without its article, such as "level of {0}"; null for no list.</param>
internal sealed record FactPhrase(string? Noun, string? Says, string? Denies, string? Element);
