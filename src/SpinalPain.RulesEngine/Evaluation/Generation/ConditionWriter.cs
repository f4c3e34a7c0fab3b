using System.Linq.Expressions;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Evaluation.Conditions;
using SpinalPain.RulesEngine.Facts;
using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Evaluation.Generation;

/// <summary>
/// Writes one method for a condition with all below it. Truth is where the method stands: each condition jumps on to what follows from its
/// truth, so that nothing is put together and taken apart again.
/// </summary>
/// <param name="generator">Takes what has to be generated besides.</param>
internal sealed class ConditionWriter(CodeGenerator generator)
{
    /// <summary>A method with more statements is cut in parts: the JIT compiler gives up on optimizing very long ones.</summary>
    private const int MostStatements = 2_000;

    private readonly ParameterExpression frame = Expression.Parameter(typeof(EvaluationFrame), "frame");
    private readonly List<ParameterExpression> locals = [];
    private readonly List<Expression> beginning = [];
    private readonly List<Expression> statements = [];
    private readonly Dictionary<int, ElementInCode> elements = [];
    private readonly List<Binding> loops = [];
    private readonly Dictionary<Fact, ParameterExpression> factsOfLine = [];
    private ParameterExpression? numbers;
    private ParameterExpression? wholes;

    public Expression Frame => this.frame;

    public static Ways NewWays() => new(Expression.Label(), Expression.Label(), Expression.Label());

    public Expression Episode => this.ElementOf(Binding.EpisodeSlot, typeof(PatientEpisode)).Value;

    /// <summary>The method for a condition; null where it has to be run.</summary>
    public Func<EvaluationFrame, Truth>? MethodOf(ConditionEvaluator condition)
    {
        var ways = NewWays();
        if (!condition.TryGenerate(this, ways))
        {
            return null;
        }

        return this.MethodOf((ways.True, Truth.True), (ways.False, Truth.False), (ways.Unknown, Truth.Unknown));
    }

    /// <summary>The method that was written, with what it comes to on each way out of it.</summary>
    public Func<EvaluationFrame, TResult> MethodOf<TResult>(params ReadOnlySpan<(LabelTarget Way, TResult Result)> ends)
    {
        var end = Expression.Label(typeof(TResult));
        foreach (var (way, result) in ends)
        {
            this.Mark(way);
            this.Add(Expression.Return(end, Expression.Constant(result)));
        }

        this.Add(Expression.Label(end, Expression.Default(typeof(TResult))));
        return this.Method<Func<EvaluationFrame, TResult>>(this.frame);
    }

    /// <summary>The method that finds the members of a subset.</summary>
    public Action<EvaluationFrame, SubsetMembers> MethodOf(Subset subset)
    {
        var members = Expression.Parameter(typeof(SubsetMembers), "members");
        subset.Generate(this, members);
        return this.Method<Action<EvaluationFrame, SubsetMembers>>(this.frame, members);
    }

    /// <summary>Writes a condition, or a call that runs it.</summary>
    public void Write(ConditionEvaluator condition, Ways ways)
    {
        if (this.statements.Count > MostStatements || !condition.TryGenerate(this, ways))
        {
            generator.Add(condition);
            this.Run(GeneratedCall.Of<EvaluationFrame, Truth>(condition.Evaluate, this.frame), ways);
        }
    }

    /// <summary>Goes on when all conditions hold, or when one does not.</summary>
    public void WriteAll(IEnumerable<ConditionEvaluator> conditions, Ways ways) => this.WriteJunction(conditions, next => ways with { True = next }, ways.True, ways.Unknown);

    /// <summary>Goes on when one condition holds, or when all do not.</summary>
    public void WriteAny(IEnumerable<ConditionEvaluator> conditions, Ways ways) => this.WriteJunction(conditions, next => ways with { False = next }, ways.False, ways.Unknown);

    /// <summary>Writes a call that runs a condition as it is, because of what the record holds.</summary>
    public void Interpret(ConditionEvaluator condition, Ways ways)
    {
        generator.Add(condition.Parts);
        this.Run(GeneratedCall.Of<EvaluationFrame, Truth>(condition.Interpret, this.frame), ways);
    }

    /// <summary>Has code generated for something that this method runs.</summary>
    public void AlsoGenerate(IGenerated other) => generator.Add(other);

    /// <summary>Goes on by a truth that is computed.</summary>
    public void Decide(Expression truth, Ways ways)
    {
        var local = this.Local(typeof(Truth));
        this.Set(local, truth);
        this.If(Expression.Equal(local, Expression.Constant(Truth.True)), ways.True);
        this.If(Expression.Equal(local, Expression.Constant(Truth.False)), ways.False);
        this.Go(ways.Unknown);
    }

    /// <summary>Goes on by a test that is never unknown.</summary>
    public void Decide(Expression test, LabelTarget yes, LabelTarget no)
    {
        this.If(test, yes);
        this.Go(no);
    }

    public void Add(Expression statement) => this.statements.Add(statement);

    public void If(Expression test, LabelTarget way) => this.Add(Expression.IfThen(test, Expression.Goto(way)));

    public void Go(LabelTarget way) => this.Add(Expression.Goto(way));

    public void Mark(LabelTarget label) => this.Add(Expression.Label(label));

    public void Set(ParameterExpression local, Expression value) => this.Add(Expression.Assign(local, value));

    /// <summary>A local with a value.</summary>
    public ParameterExpression Let(Expression value)
    {
        var local = this.Local(value.Type);
        this.Set(local, value);
        return local;
    }

    /// <summary>A flag that is down.</summary>
    public ParameterExpression Flag() => this.Let(Expression.Constant(false));

    public void Raise(ParameterExpression flag) => this.Set(flag, Expression.Constant(true));

    /// <summary>A counter at zero.</summary>
    public ParameterExpression Counter() => this.Let(Expression.Constant(0));

    public void Count(ParameterExpression counter) => this.Set(counter, Expression.Increment(counter));

    public ParameterExpression Local(Type type)
    {
        var local = Expression.Variable(type);
        this.locals.Add(local);
        return local;
    }

    /// <summary>Goes on by a comparison of a count, which lies from one number to another, with a threshold.</summary>
    /// <param name="low">The least that it is.</param>
    /// <param name="high">The most that it is.</param>
    /// <param name="isOpen">Whether it may be more than that; null where it may not.</param>
    /// <param name="comparison">The comparison.</param>
    /// <param name="limit">The threshold.</param>
    /// <param name="ways">Where to go on.</param>
    public void DecideCount(Expression low, Expression high, Expression? isOpen, Comparison comparison, Parameter limit, Ways ways)
    {
        if (comparison is Comparison.AtMost or Comparison.LessThan)
        {
            this.DecideCount(low, high, isOpen, comparison == Comparison.AtMost ? Comparison.MoreThan : Comparison.AtLeast, limit, ways.Negated);
            return;
        }

        var whole = this.Let(this.Whole(limit));
        this.If(Compare(low, comparison, whole), ways.True);
        if (isOpen is not null)
        {
            this.If(isOpen, ways.Unknown);
        }

        this.Decide(Compare(high, comparison, whole), ways.Unknown, ways.False);
    }

    /// <summary>Compares two numbers.</summary>
    public static BinaryExpression Compare(Expression left, Comparison comparison, Expression right) => comparison switch
    {
        Comparison.AtLeast => Expression.GreaterThanOrEqual(left, right),
        Comparison.AtMost => Expression.LessThanOrEqual(left, right),
        Comparison.MoreThan => Expression.GreaterThan(left, right),
        _ => Expression.LessThan(left, right),
    };

    /// <summary>A threshold.</summary>
    public Expression Value(Parameter parameter)
    {
        if (this.numbers is null)
        {
            this.numbers = this.Local(typeof(decimal[]));
            this.beginning.Add(Expression.Assign(this.numbers, GeneratedCall.Of<EvaluationFrame, decimal[]>(NumbersOf, this.frame)));
        }

        return Expression.ArrayIndex(this.numbers, Expression.Constant(parameter.Index));
    }

    /// <summary>A threshold that is a duration or a count.</summary>
    public Expression Whole(Parameter parameter)
    {
        if (this.wholes is null)
        {
            this.wholes = this.Local(typeof(int[]));
            this.beginning.Add(Expression.Assign(this.wholes, GeneratedCall.Of<EvaluationFrame, int[]>(WholesOf, this.frame)));
        }

        return Expression.ArrayIndex(this.wholes, Expression.Constant(parameter.Index));
    }

    /// <summary>The number of the day when a duration is over that begins on a day.</summary>
    public Expression DayAfter(Expression day, Parameter duration) => GeneratedCall.Of(CalendarArithmetic.Adding(duration.Unit), day, this.Whole(duration));

    /// <summary>The number of the day when a duration begins that is over on a day.</summary>
    public Expression DayBefore(Expression day, Parameter duration) => GeneratedCall.Of(CalendarArithmetic.Adding(duration.Unit), day, Expression.Negate(this.Whole(duration)));

    /// <summary>A boolean (0 or 1), a code or the number of a day, on a way of its own where it is absent.</summary>
    public ParameterExpression Number(FactPath path, LabelTarget absent)
    {
        var number = this.NumberOrNegative(path, absent);
        if (path.Fact.Kind == FactKind.Code)
        {
            // An app may cast any number to an enumeration; one without a word says nothing.
            this.If(Expression.GreaterThanOrEqual(Expression.Convert(number, typeof(uint)), Expression.Constant((uint)path.Fact.Codes.Length)), absent);
        }
        else
        {
            this.If(Expression.LessThan(number, Expression.Constant(0)), absent);
        }

        return number;
    }

    private ParameterExpression NumberOrNegative(FactPath path, LabelTarget absent)
    {
        if (path.IsElement)
        {
            return this.ElementOf(path.Root.Slot, typeof(int)).Value;
        }

        if (path.Root.Slot != Binding.LineSlot || !path.Steps.IsEmpty || path.Fact.IsExtension)
        {
            return this.Let(this.Fact(path, absent));
        }

        // A fact of the line is read once, however often a loop looks at it.
        if (!this.factsOfLine.TryGetValue(path.Fact, out var known))
        {
            known = this.Local(typeof(int));
            this.factsOfLine.Add(path.Fact, known);
            var fact = this.Fact(path, absent);
            this.beginning.Add(Expression.Assign(known, fact));
        }

        return known;
    }

    /// <summary>A number, on a way of its own where it is absent.</summary>
    public Expression Decimal(FactPath path, LabelTarget absent)
    {
        var number = this.Local(typeof(decimal?));
        this.Set(number, this.Fact(path, absent));
        this.If(Expression.Equal(number, Expression.Constant(null, typeof(decimal?))), absent);
        return Expression.Convert(number, typeof(decimal));
    }

    /// <summary>A text or a list, on a way of its own where it is absent.</summary>
    public ParameterExpression Object(FactPath path, LabelTarget absent)
    {
        var local = this.ObjectOrNull(path);
        this.If(IsNull(local), absent);
        return local;
    }

    /// <summary>A text or a list, or null where it is absent.</summary>
    public ParameterExpression ObjectOrNull(FactPath path)
    {
        if (path.IsElement)
        {
            return this.ElementOf(path.Root.Slot, typeof(string)).Value;
        }

        var (absent, read) = (Expression.Label(), Expression.Label());
        var local = this.Let(this.Fact(path, absent));
        if (!path.Steps.IsEmpty)
        {
            this.Go(read);
            this.Mark(absent);
            this.Set(local, Expression.Constant(null, local.Type));
            this.Mark(read);
        }

        return local;
    }

    /// <summary>The elements of a list, of texts or of the numbers of codes, and whether it is incomplete; on a way of its own where it is absent.</summary>
    public (Expression Items, Expression IsIncomplete) List(FactPath path, LabelTarget absent)
    {
        var list = this.Object(path, absent);
        return (path.Fact.Accessor.Items(list), path.Fact.Accessor.IsIncomplete(list));
    }

    /// <summary>Makes a binding stand for the element of a loop, until <see cref="EndLoop"/>.</summary>
    public void BindElement(Binding element, ElementInCode inCode)
    {
        this.elements.Add(element.Slot, inCode);
        this.loops.Add(element);
    }

    public void EndLoop()
    {
        this.elements.Remove(this.loops[^1].Slot);
        this.loops.RemoveAt(this.loops.Count - 1);
    }

    private void WriteJunction(IEnumerable<ConditionEvaluator> conditions, Func<LabelTarget, Ways> waysOf, LabelTarget end, LabelTarget unknown)
    {
        var isOpen = this.Flag();
        foreach (var condition in conditions)
        {
            var (next, open) = (Expression.Label(), Expression.Label());
            this.Write(condition, waysOf(next) with { Unknown = open });
            this.Mark(open);
            this.Raise(isOpen);
            this.Mark(next);
        }

        this.Decide(isOpen, unknown, end);
    }

    private static BinaryExpression IsNull(Expression value) => Expression.ReferenceEqual(value, Expression.Constant(null));

    private TDelegate Method<TDelegate>(params ParameterExpression[] parameters)
        where TDelegate : Delegate =>
        Expression.Lambda<TDelegate>(Expression.Block(this.locals, [.. this.beginning, .. this.statements]), parameters).Compile();

    private void Run(Expression call, Ways ways)
    {
        foreach (var loop in this.loops)
        {
            var element = this.elements[loop.Slot];
            this.Add(GeneratedCall.Of(Bind, this.frame, Expression.Constant(loop.Slot), element.List ?? element.Value, element.Place!));
        }

        this.Decide(call, ways);
    }

    private static void Bind(EvaluationFrame frame, int slot, object value, int place) => frame.Bind(slot, value, place);

    private Expression Fact(FactPath path, LabelTarget absent)
    {
        Expression owner = this.ElementOf(path.Root.Slot, path.Root.Record!.ClrType).Value;
        foreach (var step in path.Steps)
        {
            var record = this.Local(step.Record!.ClrType);
            this.Set(record, Expression.Convert(step.Accessor.Read(FactKind.Record, this.Episode, owner), record.Type));
            this.If(IsNull(record), absent);
            owner = record;
        }

        return path.Fact.Accessor.Read(path.Fact.Kind, this.Episode, owner);
    }

    /// <summary>What a binding stands for. What was bound before the method began is taken from the frame once.</summary>
    /// <param name="slot">The slot of the binding.</param>
    /// <param name="type">The type of the record; that of a text or of the number of a code where it stands for one.</param>
    public ElementInCode ElementOf(int slot, Type type)
    {
        if (this.elements.TryGetValue(slot, out var known))
        {
            return known;
        }

        var value = this.Local(type);
        this.beginning.Add(Expression.Assign(
            value,
            slot == Binding.EpisodeSlot ? GeneratedCall.Of<EvaluationFrame, PatientEpisode>(EpisodeOf, this.frame)
            : slot == Binding.LineSlot ? GeneratedCall.Of<EvaluationFrame, RequestedLine>(LineOf, this.frame)
            : type == typeof(string) ? GeneratedCall.Of<EvaluationFrame, int, string>(TextIn, this.frame, Expression.Constant(slot))
            : type == typeof(int) ? GeneratedCall.Of<EvaluationFrame, int, int>(CodeIn, this.frame, Expression.Constant(slot))
            : Expression.Convert(GeneratedCall.Of(Slot, this.frame, Expression.Constant(slot)), type)));
        var element = new ElementInCode(value, Place: null, List: null);
        this.elements.Add(slot, element);
        return element;
    }

    private static decimal[] NumbersOf(EvaluationFrame frame) => frame.Thresholds.Numbers;

    private static int[] WholesOf(EvaluationFrame frame) => frame.Thresholds.Wholes;

    private static PatientEpisode EpisodeOf(EvaluationFrame frame) => frame.Episode;

    private static RequestedLine LineOf(EvaluationFrame frame) => frame.Line;

    private static object? Slot(EvaluationFrame frame, int slot) => frame.Slot(slot);

    private static string TextIn(EvaluationFrame frame, int slot) => ((FactList)frame.Slot(slot)!).TextAt(frame.Place(slot));

    private static int CodeIn(EvaluationFrame frame, int slot) => ((FactList)frame.Slot(slot)!).CodeAt(frame.Place(slot));
}
