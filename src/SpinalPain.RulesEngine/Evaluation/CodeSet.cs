using System.Linq.Expressions;

namespace SpinalPain.RulesEngine.Evaluation;

/// <summary>A set of words of one code, by their numbers, as the bits of one number.</summary>
internal readonly record struct CodeSet(ulong Bits)
{
    public static CodeSet Of(ReadOnlySpan<int> codes)
    {
        var set = default(CodeSet);
        foreach (var code in codes)
        {
            set = set.With(code);
        }

        return set;
    }

    public CodeSet With(int code) => new(this.Bits | (1UL << code));

    /// <summary>All others of so many words.</summary>
    public CodeSet Others(int words) => new(~this.Bits & (words == 64 ? ulong.MaxValue : (1UL << words) - 1));

    public bool Contains(int code) => ((this.Bits >> code) & 1) != 0;

    public bool ContainsAll(CodeSet others) => (others.Bits & ~this.Bits) == 0;

    public bool ContainsAny(CodeSet others) => (others.Bits & this.Bits) != 0;

    /// <summary>The same in code that is generated.</summary>
    public Expression Contains(Expression code) => Expression.NotEqual(
        Expression.And(Expression.RightShift(Expression.Constant(this.Bits), code), Expression.Constant(1UL)),
        Expression.Constant(0UL));
}
