using System.Collections.Immutable;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Evaluation;
using SpinalPain.RulesEngine.Evaluation.Conditions;

namespace SpinalPain.RulesEngine.Compilation;

/// <summary>Checked conditions to evaluators, each definition once.</summary>
/// <param name="definitionCount">The number of the definitions of the pack.</param>
internal sealed class ConditionCompiler(int definitionCount)
{
    private readonly ConditionEvaluator?[] definitions = new ConditionEvaluator?[definitionCount];
    private readonly Subset?[] subsets = new Subset?[definitionCount];

    public ConditionEvaluator Compile(Condition condition) => condition switch
    {
        AllCondition all => new AllEvaluator(all, this.Compile(all.Operands)),
        AnyCondition any => new AnyEvaluator(any, this.Compile(any.Operands)),
        NotCondition not => new NotEvaluator(not, this.Compile(not.Operand)),
        AtLeastCondition atLeast => new AtLeastEvaluator(atLeast, this.Compile(atLeast.Operands)),
        FirstKnownCondition firstKnown => new FirstKnownEvaluator(firstKnown, this.Compile(firstKnown.Operands)),
        AgreeCondition agree => new AgreeEvaluator(agree, this.Compile(agree.Operands)),
        DefinitionCondition definition => new DefinitionEvaluator(definition, this.Compile(definition.Definition)),
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

    private ConditionEvaluator[] Compile(ImmutableArray<Condition> conditions)
    {
        var evaluators = new ConditionEvaluator[conditions.Length];
        for (var index = 0; index < evaluators.Length; index++)
        {
            evaluators[index] = this.Compile(conditions[index]);
        }

        return evaluators;
    }

    private ConditionEvaluator Compile(ConditionDefinition definition) => this.definitions[definition.Index] ??= this.Compile(definition.When);

    private Subset Compile(SubsetDefinition definition) => this.subsets[definition.Index] ??=
        new Subset(definition, new PathReader(definition.From.Path), this.SubsetOf(definition.From), this.Compile(definition.Where));

    private Subset? SubsetOf(ListOperand list) => list is SubsetList { Subset: var subset } ? this.Compile(subset) : null;

    private ElementSource Source(ListCondition condition) => new(
        new PathReader(condition.List.Path),
        this.SubsetOf(condition.List),
        condition.Element,
        condition.Where is null ? null : this.Compile(condition.Where));
}
