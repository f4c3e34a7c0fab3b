using System.Collections.Immutable;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Facts;
using SpinalPain.RulesEngine.Packs;
using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Checking;

/// <summary>
/// Checks conditions and makes the checked ones. A condition that fails gives null; the conditions beside it are still checked, and
/// nothing is reported that only follows from another problem.
/// </summary>
internal sealed class ConditionCheck
{
    private readonly PackSymbols symbols;
    private readonly PathResolver paths;
    private readonly OperandCheck operands;
    private readonly FactTestCheck tests;
    private readonly ConstantCheck constants;
    private int slots = Binding.LineSlot + 1;

    public ConditionCheck(PackSymbols symbols)
    {
        this.symbols = symbols;
        this.paths = new PathResolver(symbols);
        this.operands = new OperandCheck(symbols, this.paths);
        this.tests = new FactTestCheck(symbols, this.paths, this.operands);
        this.constants = new ConstantCheck(symbols);
        var episode = new Binding { Name = "episode", Slot = Binding.EpisodeSlot, Record = FactVocabulary.PatientEpisode };
        var line = new Binding { Name = "line", Slot = Binding.LineSlot, Record = FactVocabulary.RequestedLine };
        this.Top = new Scope(line.Name, line, new Scope(episode.Name, episode, null));
    }

    /// <summary>The names that are in force everywhere.</summary>
    public Scope Top { get; }

    /// <summary>How many slots the bindings made so far need.</summary>
    public int SlotCount => this.slots;

    public Condition? Check(ConditionSyntax syntax, Scope scope)
    {
        Condition? condition = syntax switch
        {
            GroupSyntax group => this.CheckGroup(group, scope),
            NotSyntax not => this.Check(not.Operand, scope) is { } operand
                ? new NotCondition { Id = syntax.Id, Location = syntax.Location, Operand = operand }
                : null,
            AtLeastSyntax atLeast => this.CheckAtLeast(atLeast, scope),
            DefinitionSyntax definition => this.CheckDefinition(definition),
            FactTestSyntax test => this.tests.Check(test, scope),
            ElapsedSyntax elapsed => this.CheckElapsed(elapsed, scope),
            ListSyntax list => this.CheckList(list, scope),
            ImprovementSyntax improvement => this.CheckImprovement(improvement, scope),
            _ => throw new InvalidOperationException("A document with errors was handed out."),
        };
        if (condition is not null)
        {
            this.constants.Check(syntax, condition);
        }

        return condition;
    }

    /// <summary>Compares the conditions of one criterion.</summary>
    public void CheckCriterion(ConditionSyntax? appliesWhen, ConditionSyntax when) => this.constants.CheckCriterion(appliesWhen, when);

    /// <summary>The list that an operator or a subset looks through.</summary>
    public ListOperand? CheckListReference(ListReferenceSyntax reference, Scope scope)
    {
        if (reference.Definition is { } id)
        {
            if (this.symbols.Definitions.Resolve(id) is not { } definition)
            {
                return null;
            }

            if (definition.Document is not SubsetDefinitionDocument)
            {
                this.symbols.Diagnostics.Add(
                    DiagnosticCodes.WrongDefinitionKind,
                    id.Location,
                    $"The definition \"{id.Value}\" is a condition, and here a list is needed.",
                    "A definition of a list has \"from\", \"as\" and \"where\".");
            }

            return definition.Checked is SubsetDefinition subset ? new SubsetList(subset) : null;
        }

        var path = reference.Path!.Value;
        if (this.paths.Resolve(path, scope) is not { } fact)
        {
            return null;
        }

        if (!fact.IsList)
        {
            this.symbols.Diagnostics.Add(
                DiagnosticCodes.NotAList, path.Location, $"\"{fact.Text}\" is {FactWords.Describe(fact)}, and here a list is needed.");
            return null;
        }

        return new PathList(fact);
    }

    /// <summary>The names in force with one more for the elements of a list.</summary>
    public Scope Declare(Placed<string> name, ListOperand? list, Scope scope)
    {
        if (scope.Find(name.Value) is not null)
        {
            this.symbols.Diagnostics.Add(
                DiagnosticCodes.NameInForce, name.Location, $"The name \"{name.Value}\" stands for something else here already.", "Choose another name after \"as\".");
        }

        var binding = list is null ? null : new Binding { Name = name.Value, Slot = this.slots++, ElementOf = list.Fact, Record = list.Fact.Record };
        return new Scope(name.Value, binding, scope);
    }

    /// <summary>The comparison that a word stands for.</summary>
    public static Comparison ComparisonOf(string name) => name switch
    {
        "atLeast" or "onOrAfter" => Comparison.AtLeast,
        "atMost" or "onOrBefore" => Comparison.AtMost,
        "moreThan" or "after" => Comparison.MoreThan,
        _ => Comparison.LessThan,
    };

    /// <summary>All of the conditions, or null when one of them failed.</summary>
    private ImmutableArray<Condition>? CheckAll(ImmutableArray<ConditionSyntax> syntaxes, Scope scope)
    {
        var conditions = syntaxes.Select(syntax => this.Check(syntax, scope)).ToList();
        return conditions.Contains(null) ? null : [.. conditions.Select(condition => condition!)];
    }

    private Condition? CheckGroup(GroupSyntax group, Scope scope)
    {
        if (this.CheckAll(group.Operands, scope) is not { } operands)
        {
            return null;
        }

        var (id, location) = (group.Id, group.Location);
        return group.Operator switch
        {
            "all" => new AllCondition { Id = id, Location = location, Operands = operands },
            "any" => new AnyCondition { Id = id, Location = location, Operands = operands },
            "firstKnown" => new FirstKnownCondition { Id = id, Location = location, Operands = operands },
            _ => new AgreeCondition { Id = id, Location = location, Operands = operands },
        };
    }

    private AtLeastCondition? CheckAtLeast(AtLeastSyntax atLeast, Scope scope)
    {
        var minimum = this.operands.Parameter(atLeast.Minimum, ParameterType.Count, "\"atLeast\" ... \"of\"");
        return this.CheckAll(atLeast.Operands, scope) is { } operands && minimum is not null
            ? new AtLeastCondition { Id = atLeast.Id, Location = atLeast.Location, Minimum = minimum, Operands = operands }
            : null;
    }

    private DefinitionCondition? CheckDefinition(DefinitionSyntax syntax)
    {
        var id = syntax.Definition;
        if (this.symbols.Definitions.Resolve(id) is not { } definition)
        {
            return null;
        }

        if (definition.Document is not ConditionDefinitionDocument)
        {
            this.symbols.Diagnostics.Add(
                DiagnosticCodes.WrongDefinitionKind,
                id.Location,
                $"The definition \"{id.Value}\" is a list, and here a condition is needed.",
                $"Ask for one of its elements: {{ \"some\": {{ \"definition\": \"{id.Value}\" }}, \"as\": \"name\" }}.");
        }

        return definition.Checked is ConditionDefinition condition
            ? new DefinitionCondition { Id = syntax.Id, Location = syntax.Location, Definition = condition }
            : null;
    }

    private ElapsedCondition? CheckElapsed(ElapsedSyntax elapsed, Scope scope)
    {
        var from = this.DateOf(elapsed.From, scope, "elapsedFrom");
        var to = this.DateOf(elapsed.To, scope, "to");
        var duration = this.operands.Parameter(elapsed.Comparison.Operand, ParameterType.Duration, "Elapsed time");
        return from is null || to is null || duration is null ? null : new ElapsedCondition
        {
            Id = elapsed.Id,
            Location = elapsed.Location,
            From = from,
            To = to,
            Comparison = ComparisonOf(elapsed.Comparison.Operator),
            Duration = duration,
        };
    }

    private FactPath? DateOf(Placed<string> path, Scope scope, string member)
    {
        if (this.paths.Resolve(path, scope) is not { } fact)
        {
            return null;
        }

        if (fact.IsList || fact.Fact.Kind != FactKind.Date)
        {
            this.symbols.Diagnostics.Add(
                DiagnosticCodes.TypeMismatch, path.Location, $"\"{member}\" needs a date, and \"{fact.Text}\" is {FactWords.Describe(fact)}.");
            return null;
        }

        return fact;
    }

    private Condition? CheckList(ListSyntax syntax, Scope scope)
    {
        var list = this.CheckListReference(syntax.List, scope);
        var inner = this.Declare(syntax.As, list, scope);
        var where = syntax.Where is null ? null : this.Check(syntax.Where, inner);
        var satisfies = syntax.Satisfies is null ? null : this.Check(syntax.Satisfies, inner);
        var by = syntax.By is { } path ? this.DateOfElement(path, inner) : null;
        var limit = syntax.Comparison is { } comparison ? this.operands.Parameter(comparison.Operand, ParameterType.Count, "\"count\"") : null;
        if (list is null
            || inner.Binding is not { } element
            || (syntax.Where is not null && where is null)
            || (syntax.Satisfies is not null && satisfies is null)
            || (syntax.By is not null && by is null)
            || (syntax.Comparison is not null && limit is null))
        {
            return null;
        }

        var (id, location) = (syntax.Id, syntax.Location);
        return syntax.Operator switch
        {
            "some" => new SomeCondition { Id = id, Location = location, List = list, Element = element, Where = where },
            "none" => new NoneCondition { Id = id, Location = location, List = list, Element = element, Where = where },
            "every" => new EveryCondition { Id = id, Location = location, List = list, Element = element, Where = where, Satisfies = satisfies! },
            "count" => new CountCondition
            {
                Id = id,
                Location = location,
                List = list,
                Element = element,
                Where = where,
                DistinctBy = by,
                Comparison = ComparisonOf(syntax.Comparison!.Operator),
                Limit = limit!,
            },
            var extreme => new ExtremeCondition
            {
                Id = id,
                Location = location,
                List = list,
                Element = element,
                Where = where,
                IsLast = extreme == "last",
                By = by!,
                Satisfies = satisfies!,
            },
        };
    }

    private FactPath? DateOfElement(Placed<string> path, Scope inner)
    {
        if (inner.Binding is null || this.paths.Resolve(path, inner) is not { } fact)
        {
            return null;
        }

        if (fact.Root != inner.Binding || fact.IsList || fact.Fact.Kind != FactKind.Date)
        {
            var what = fact.Root == inner.Binding ? FactWords.Describe(fact) : "no fact of the element";
            this.symbols.Diagnostics.Add(
                DiagnosticCodes.NotADateOfTheElement, path.Location, $"A date of \"{inner.Name}\" is needed, and \"{fact.Text}\" is {what}.");
            return null;
        }

        return fact;
    }

    private ImprovementCondition? CheckImprovement(ImprovementSyntax syntax, Scope scope)
    {
        var binding = this.ProcedureOf(syntax.Procedure, scope);
        var atLeast = this.operands.Parameter(syntax.AtLeast, ParameterType.Percent, "Improvement");
        var sustainedFor = syntax.SustainedFor is null ? null : this.operands.Parameter(syntax.SustainedFor, ParameterType.Duration, "\"sustainedFor\"");
        if (sustainedFor is { Unit: not (Units.Months or Units.Years) })
        {
            // A record states how long a response lasted in months, and weeks cannot be held against those exactly.
            this.symbols.Diagnostics.Add(
                DiagnosticCodes.UnitMismatch,
                syntax.SustainedFor!.Location,
                $"A response is stated in months, and the parameter \"{sustainedFor.Id}\" is in \"{sustainedFor.Unit}\".",
                "Give the parameter in months or years.");
            sustainedFor = null;
        }

        var repeated = Repetition.Check(syntax.Measures, "measure", this.symbols.Diagnostics);
        return binding is null || atLeast is null || repeated || (syntax.SustainedFor is not null && sustainedFor is null) ? null : new ImprovementCondition
        {
            Id = syntax.Id,
            Location = syntax.Location,
            Procedure = binding,
            Measures = [.. syntax.Measures.Select(measure => measure.Value == "pain" ? AssessmentMeasure.Pain : AssessmentMeasure.Function)],
            AtLeast = atLeast,
            SustainedFor = sustainedFor,
        };
    }

    private Binding? ProcedureOf(Placed<string> name, Scope scope)
    {
        if (scope.Find(name.Value) is not { } found)
        {
            this.symbols.Diagnostics.Add(
                DiagnosticCodes.UnknownBinding, name.Location, $"\"{name.Value}\" stands for nothing here.", Suggestion.DidYouMean(name.Value, scope.Names));
            return null;
        }

        if (found.Binding is { } binding && binding.Record != FactVocabulary.Procedure)
        {
            this.symbols.Diagnostics.Add(
                DiagnosticCodes.NotAProcedure,
                name.Location,
                $"\"{name.Value}\" does not stand for a procedure.",
                "Improvement is asked for within \"some\", \"every\", \"first\" or \"last\" over procedures, by the name of the element.");
            return null;
        }

        return found.Binding;
    }
}
