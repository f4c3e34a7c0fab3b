using System.Linq.Expressions;
using System.Runtime.CompilerServices;

namespace SpinalPain.RulesEngine.Vocabulary;

/// <summary>Calls in code that is generated: of the very method behind a delegate, so that the JIT compiler can put it in place.</summary>
internal static class GeneratedCall
{
    public static Expression Of<T, TResult>(Func<T, TResult> method, Expression argument) => Of((Delegate)method, argument);

    public static Expression Of<T, TOther, TResult>(Func<T, TOther, TResult> method, Expression argument, Expression other) => Of((Delegate)method, argument, other);

    public static Expression Of<T1, T2, T3, TResult>(Func<T1, T2, T3, TResult> method, Expression first, Expression second, Expression third) =>
        Of((Delegate)method, first, second, third);

    /// <summary>A boolean as 0 or 1, or a date as the number of its day; negative when it is absent.</summary>
    public static Expression Known(Expression value) => value.Type == typeof(bool?) ? Of<bool?, int>(NumberOf, value) : Of<DateOnly?, int>(DayOf, value);

    public static Expression Of(Delegate method, params Expression[] arguments) =>
        Expression.Call(method.Target is { } target ? Expression.Constant(target) : null, method.Method, arguments);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int NumberOf(bool? value) => value is { } known ? (known ? 1 : 0) : -1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int DayOf(DateOnly? value) => value?.DayNumber ?? -1;
}
