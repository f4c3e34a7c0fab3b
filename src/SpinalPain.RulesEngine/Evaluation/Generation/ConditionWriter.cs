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
    private ParameterExpression? values;

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

        var end = Expression.Label(typeof(Truth));
        this.Mark(ways.True);
        this.Add(Expression.Return(end, Expression.Constant(Truth.True)));
        this.Mark(ways.False);
        this.Add(Expression.Return(end, Expression.Constant(Truth.False)));
        this.Mark(ways.Unknown);
        this.Add(Expression.Label(end, Expression.Constant(Truth.Unknown)));
        return this.Method<Func<EvaluationFrame, Truth>>(this.frame);
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

    /// <summary>A flag that is down.</summary>
    public ParameterExpression Flag()
    {
        var flag = this.Local(typeof(bool));
        this.Set(flag, Expression.Constant(false));
        return flag;
    }

    public void Raise(ParameterExpression flag) => this.Set(flag, Expression.Constant(true));

    /// <summary>A counter at zero.</summary>
    public ParameterExpression Counter()
    {
        var counter = this.Local(typeof(int));
        this.Set(counter, Expression.Constant(0));
        return counter;
    }

    public void Count(ParameterExpression counter) => this.Set(counter, Expression.Increment(counter));

    public ParameterExpression Local(Type type)
    {
        var local = Expression.Variable(type);
        this.locals.Add(local);
        return local;
    }

    /// <summary>The truth of a comparison of a number, which lies from one to another, with a threshold.</summary>
    public Expression Compare(Expression low, Expression high, Comparison comparison, Parameter limit) =>
        GeneratedCall.Of(new Func<int, int?, Comparison, decimal, Truth>(Kleene.Compare), low, high, Expression.Constant(comparison), this.Value(limit));

    /// <summary>A threshold.</summary>
    public Expression Value(Parameter parameter)
    {
        if (this.values is null)
        {
            this.values = this.Local(typeof(decimal[]));
            this.beginning.Add(Expression.Assign(this.values, GeneratedCall.Of<EvaluationFrame, decimal[]>(ValuesOf, this.frame)));
        }

        return Expression.ArrayIndex(this.values, Expression.Constant(parameter.Index));
    }

    /// <summary>A boolean (0 or 1), a code or the number of a day, on a way of its own where it is absent.</summary>
    public ParameterExpression Number(FactPath path, LabelTarget absent)
    {
        var number = this.Local(typeof(int));
        this.Set(number, path.IsElement ? this.CodeOfElement(path) : this.Fact(path, absent));
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
        var absent = Expression.Label();
        var local = this.Local(path.IsList ? typeof(IFactList) : typeof(string));
        this.Set(local, Expression.Constant(null, local.Type));
        this.Set(local, path.IsElement ? this.TextOfElement(path) : this.Fact(path, absent));
        this.Mark(absent);
        return local;
    }

    /// <summary>Makes a binding stand for the element of a loop, until <see cref="EndLoop"/>.</summary>
    public ElementInCode BeginLoop(Binding element)
    {
        var inCode = new ElementInCode(this.Local(element.Record?.ClrType ?? typeof(IFactList)), this.Local(typeof(int)));
        this.elements.Add(element.Slot, inCode);
        this.loops.Add(element);
        return inCode;
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
            this.Add(GeneratedCall.Of(Bind, this.frame, Expression.Constant(loop.Slot), element.Value, element.Place!));
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

    private Expression CodeOfElement(FactPath path)
    {
        var element = this.ElementOf(path.Root.Slot, typeof(IFactList));
        return GeneratedCall.Of<IFactList, int, int>(CodeAt, element.Value, element.Place!);
    }

    private Expression TextOfElement(FactPath path)
    {
        var element = this.ElementOf(path.Root.Slot, typeof(IFactList));
        return GeneratedCall.Of<IFactList, int, string>(TextAt, element.Value, element.Place!);
    }

    private static int CodeAt(IFactList list, int place) => list.CodeAt(place);

    private static string TextAt(IFactList list, int place) => list.TextAt(place);

    /// <summary>What a binding stands for. What was bound before the method began is taken from the frame once.</summary>
    public ElementInCode ElementOf(int slot, Type type)
    {
        if (this.elements.TryGetValue(slot, out var known))
        {
            return known;
        }

        var value = this.Local(type);
        this.beginning.Add(Expression.Assign(value, Expression.Convert(GeneratedCall.Of(Slot, this.frame, Expression.Constant(slot)), type)));
        ParameterExpression? place = null;
        if (type == typeof(IFactList))
        {
            place = this.Local(typeof(int));
            this.beginning.Add(Expression.Assign(place, GeneratedCall.Of(Place, this.frame, Expression.Constant(slot))));
        }

        var element = new ElementInCode(value, place);
        this.elements.Add(slot, element);
        return element;
    }

    private static decimal[] ValuesOf(EvaluationFrame frame) => frame.Values;

    private static object? Slot(EvaluationFrame frame, int slot) => frame.Slot(slot);

    private static int Place(EvaluationFrame frame, int slot) => frame.Place(slot);
}
