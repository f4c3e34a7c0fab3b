using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Vocabulary;

// The checker has seen to it that a fact is read from records of its own type only, so nothing is checked again for each reading.

internal sealed class BooleanAccessor<T>(Func<T, bool?> read) : FactAccessor
    where T : class
{
    public override bool? Boolean(object owner) => read(Unsafe.As<T>(owner));

    public override Expression Read(FactKind kind, Expression episode, Expression owner) => GeneratedCall.Known(GeneratedCall.Of(read, owner));
}

internal sealed class NumberAccessor<T>(Func<T, decimal?> read) : FactAccessor
    where T : class
{
    public override decimal? Number(object owner) => read(Unsafe.As<T>(owner));

    public override Expression Read(FactKind kind, Expression episode, Expression owner) => GeneratedCall.Of(read, owner);
}

internal sealed class DateAccessor<T>(Func<T, DateOnly?> read) : FactAccessor
    where T : class
{
    public override DateOnly? Date(object owner) => read(Unsafe.As<T>(owner));

    public override Expression Read(FactKind kind, Expression episode, Expression owner) => GeneratedCall.Known(GeneratedCall.Of(read, owner));
}

internal sealed class CodeAccessor<T, TCode>(Func<T, TCode?> read) : FactAccessor
    where T : class
    where TCode : struct, Enum
{
    public override int Code(object owner) => NumberOf(read(Unsafe.As<T>(owner)));

    public override Expression Read(FactKind kind, Expression episode, Expression owner) => GeneratedCall.Of(NumberOf, GeneratedCall.Of(read, owner));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int NumberOf(TCode? word) => word is { } code ? Unsafe.As<TCode, int>(ref code) : NoCode;
}

internal sealed class TextAccessor<T>(Func<T, string?> read) : FactAccessor
    where T : class
{
    public override string? Text(object owner) => read(Unsafe.As<T>(owner));

    public override Expression Read(FactKind kind, Expression episode, Expression owner) => GeneratedCall.Of(read, owner);
}

internal sealed class RecordAccessor<T, TRecord>(Func<T, TRecord?> read) : FactAccessor
    where T : class
    where TRecord : class
{
    public override object? Record(PatientEpisode episode, object owner) => read(Unsafe.As<T>(owner));

    public override Expression Read(FactKind kind, Expression episode, Expression owner) => GeneratedCall.Of(read, owner);
}

/// <summary>A record found elsewhere in the episode.</summary>
internal sealed class ResolvedAccessor<T, TRecord>(Func<PatientEpisode, T, TRecord?> read) : FactAccessor
    where T : class
    where TRecord : class
{
    public override object? Record(PatientEpisode episode, object owner) => read(episode, Unsafe.As<T>(owner));

    public override Expression Read(FactKind kind, Expression episode, Expression owner) => GeneratedCall.Of(read, episode, owner);
}

internal sealed class ListAccessor<T, TElement>(Func<T, FactList<TElement>?> read) : FactAccessor
    where T : class
    where TElement : notnull
{
    public override FactList? List(object owner) => read(Unsafe.As<T>(owner));

    public override Expression Read(FactKind kind, Expression episode, Expression owner) => GeneratedCall.Of(read, owner);

    public override Expression Items(Expression list) => typeof(TElement).IsEnum ? Member(each => each.Codes, list) : Member(each => each.Items, list);

    public override Expression IsIncomplete(Expression list) => Member(each => each.IsIncomplete, list);

    private static MemberExpression Member<TMember>(Expression<Func<FactList<TElement>, TMember>> member, Expression list) =>
        ((MemberExpression)member.Body).Update(list);
}

internal sealed class ExtensionsAccessor<T>(Func<T, ExtensionFacts?> read) : FactAccessor
    where T : class
{
    public override ExtensionFacts? Extensions(object owner) => read(Unsafe.As<T>(owner));

    public override Expression Read(FactKind kind, Expression episode, Expression owner) => GeneratedCall.Of(read, owner);
}

/// <summary>One declared payer-specific fact. A value of another type than declared reads as absent.</summary>
internal sealed class ExtensionAccessor(FactAccessor extensions, string name) : FactAccessor
{
    public override bool? Boolean(object owner) => this.Value(owner)?.Boolean;

    public override decimal? Number(object owner) => this.Value(owner)?.Number;

    public override DateOnly? Date(object owner) => this.Value(owner)?.Date;

    public override string? Text(object owner) => this.Value(owner)?.Text;

    public override Expression Read(FactKind kind, Expression episode, Expression owner) => kind switch
    {
        FactKind.Boolean => GeneratedCall.Known(GeneratedCall.Of(this.Boolean, owner)),
        FactKind.Number => GeneratedCall.Of(this.Number, owner),
        FactKind.Date => GeneratedCall.Known(GeneratedCall.Of(this.Date, owner)),
        _ => GeneratedCall.Of(this.Text, owner),
    };

    private ExtensionValue? Value(object owner) =>
        extensions.Extensions(owner) is { } facts && facts.TryGetValue(name, out var value) ? value : null;
}
