using System.Globalization;

namespace SpinalPain.RulesEngine.Differences;

/// <summary>Makes each term once, for both packs together, so that terms that mean the same are one object. For one comparison and one thread.</summary>
internal sealed class TermTable
{
    private readonly Dictionary<string, Term> terms = new(StringComparer.Ordinal);

    /// <summary>The term of a key, made when it is new. The key says everything about the term.</summary>
    public Term Take(string key, Func<int, Term> make)
    {
        if (!this.terms.TryGetValue(key, out var term))
        {
            term = make(this.terms.Count);
            this.terms.Add(key, term);
        }

        return term;
    }

    public Term Plain(string key) => this.Take("plain " + key, id => new PlainTerm { Id = id });

    public Term Negate(Term test, bool isNegated) =>
        isNegated ? this.Take(string.Create(CultureInfo.InvariantCulture, $"not {test.Id}"), id => new NotTerm { Id = id, Test = test }) : test;

    /// <summary>All or any of some conditions: what stands within one of the same kind moves up, and what stands there twice counts once.</summary>
    public Term Junction(bool isAll, IEnumerable<Term> operands)
    {
        Term[] flat =
        [
            .. operands.SelectMany(operand => operand is JunctionTerm inner && inner.IsAll == isAll ? inner.Operands : [operand]).DistinctBy(operand => operand.Id).OrderBy(operand => operand.Id),
        ];
        return flat is [var only]
            ? only
            : this.Take((isAll ? "all " : "any ") + Ids(flat), id => new JunctionTerm { Id = id, IsAll = isAll, Operands = [.. flat] });
    }

    public static string Ids(IEnumerable<Term> terms) => string.Join(',', terms.Select(term => term.Id.ToString(CultureInfo.InvariantCulture)));
}
