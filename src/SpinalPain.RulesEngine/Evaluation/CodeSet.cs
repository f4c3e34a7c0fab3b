using System.Linq.Expressions;

namespace SpinalPain.RulesEngine.Evaluation;

/// <summary>A set of words of one code, by their numbers, as the bits of one number.</summary>
internal readonly record struct CodeSet(ulong Bits)
{
    public static CodeSet Of(IEnumerable<int> codes) => codes.Aggregate(default(CodeSet), (set, code) => set.With(code));

    public CodeSet With(int code) => new(this.Bits | (1UL << code));

    public bool Contains(int code) => ((this.Bits >> code) & 1) != 0;

    public bool ContainsAll(CodeSet others) => (others.Bits & ~this.Bits) == 0;

    public bool ContainsAny(CodeSet others) => (others.Bits & this.Bits) != 0;

    /// <summary>The same in code that is generated.</summary>
    public Expression Contains(Expression code) => Expression.NotEqual(
        Expression.And(Expression.RightShift(Expression.Constant(this.Bits), code), Expression.Constant(1UL)),
        Expression.Constant(0UL));
}
