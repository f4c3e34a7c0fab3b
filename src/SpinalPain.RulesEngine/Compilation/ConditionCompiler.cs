using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Evaluation;
using SpinalPain.RulesEngine.Evaluation.Conditions;

namespace SpinalPain.RulesEngine.Compilation;

/// <summary>Checked conditions to evaluators, each definition once.</summary>
internal sealed class ConditionCompiler
{
    private readonly Dictionary<Definition, ConditionEvaluator> definitions = [];

    public ConditionEvaluator Compile(Condition condition) => condition switch
    {
        AllCondition all => new AllEvaluator(all, this.Compile(all.Operands)),
        AnyCondition any => new AnyEvaluator(any, this.Compile(any.Operands)),
        NotCondition not => new NotEvaluator(not, this.Compile(not.Operand)),
        AtLeastCondition atLeast => new AtLeastEvaluator(atLeast, this.Compile(atLeast.Operands)),
        FirstKnownCondition firstKnown => new FirstKnownEvaluator(firstKnown, this.Compile(firstKnown.Operands)),
        AgreeCondition agree => new AgreeEvaluator(agree, this.Compile(agree.Operands)),
        DefinitionCondition definition => new DefinitionEvaluator(definition, this.Compile(definition.Definition, definition.Definition.When)),
        BooleanCondition boolean => new BooleanEvaluator(boolean),
        CodeCondition code => new CodeEvaluator(code),
        TextCondition text => new TextEvaluator(text),
        SameFactCondition same => new SameFactEvaluator(same),
        ValueSetCondition valueSet => new ValueSetEvaluator(valueSet),
        IncludesCondition includes => new IncludesEvaluator(includes),
        NumberCondition number => new NumberEvaluator(number),
        DateCondition date => new DateEvaluator(date),
        WindowCondition window => new WindowEvaluator(window),
        RecordedCondition recorded => new RecordedEvaluator(recorded),
        FormatCondition format => new FormatEvaluator(format),
        ElapsedCondition elapsed => new ElapsedEvaluator(elapsed),
        SomeCondition some => new SomeEvaluator(some, this.Source(some), negated: false),
        NoneCondition none => new SomeEvaluator(none, this.Source(none), negated: true),
        EveryCondition every => new EveryEvaluator(every, this.Source(every), this.Compile(every.Satisfies)),
        CountCondition count => new CountEvaluator(count, this.Source(count)),
        ExtremeCondition extreme => new ExtremeEvaluator(extreme, this.Source(extreme), this.Compile(extreme.Satisfies)),
        ImprovementCondition improvement => new ImprovementEvaluator(improvement),
        _ => throw new InvalidOperationException($"No evaluator for {condition.GetType().Name}."),
    };

    private ConditionEvaluator[] Compile(IEnumerable<Condition> conditions) => [.. conditions.Select(this.Compile)];

    private ConditionEvaluator Compile(Definition definition, Condition condition)
    {
        if (!this.definitions.TryGetValue(definition, out var evaluator))
        {
            evaluator = this.Compile(condition);
            this.definitions.Add(definition, evaluator);
        }

        return evaluator;
    }

    private ElementSource Source(ListCondition condition)
    {
        var subsets = new Stack<SubsetFilter>();
        var list = condition.List;
        while (list is SubsetList { Subset: var subset })
        {
            subsets.Push(new SubsetFilter(subset.Element.Slot, this.Compile(subset, subset.Where)));
            list = subset.From;
        }

        return new ElementSource(
            new PathReader(((PathList)list).Path),
            [.. subsets],
            condition.Element,
            condition.Where is null ? null : this.Compile(condition.Where));
    }
}
