using System.Collections.Immutable;
using System.Globalization;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Differences;

/// <summary>Makes terms of the conditions of one pack.</summary>
/// <param name="pack">The pack.</param>
/// <param name="compared">The dates of service that are compared.</param>
/// <param name="table">The terms of both packs.</param>
internal sealed class TermBuilder(CheckedPack pack, JudgedPeriod compared, TermTable table)
{
    private readonly JudgedPeriod effective = JudgedPeriod.Of(pack.Manifest);
    private readonly Dictionary<Parameter, Threshold> thresholds = [];
    private readonly Dictionary<ValueSet, CodeGroup> codes = [];
    private readonly Dictionary<Binding, int> levels = [];
    private readonly Dictionary<Condition, Term> roots = [];
    private readonly Dictionary<SubsetDefinition, (string List, Term Member)> subsets = [];
    private readonly Dictionary<(Definition Definition, int Level, bool IsNegated), Term> definitions = [];

    /// <summary>What a condition says; that of nothing is always true.</summary>
    public Term Of(Condition? condition)
    {
        if (condition is null)
        {
            return table.Junction(isAll: true, []);
        }

        // One condition is asked for once for each that it may have been in the other pack.
        if (!this.roots.TryGetValue(condition, out var term))
        {
            term = this.Of(condition, level: 0, isNegated: false);
            this.roots.Add(condition, term);
        }

        return term;
    }

    /// <summary>What a criterion asks: it is met or does not apply. Its status follows from the truth of this.</summary>
    public Term Of(Criterion criterion) => criterion.AppliesWhen is { } appliesWhen
        ? table.Junction(isAll: false, [this.Of(appliesWhen, level: 0, isNegated: true), this.Of(criterion.When)])
        : this.Of(criterion.When);

    /// <summary>The list that a definition of a subset narrows, and which elements it takes.</summary>
    public (string List, Term Member) Of(SubsetDefinition subset)
    {
        if (!this.subsets.TryGetValue(subset, out var term))
        {
            var members = new List<Term>();
            var list = this.ListOf(new SubsetList(subset), level: 0, members);
            term = (list, table.Junction(isAll: true, members));
            this.subsets.Add(subset, term);
        }

        return term;
    }

    public Threshold Of(Parameter parameter)
    {
        if (!this.thresholds.TryGetValue(parameter, out var threshold))
        {
            threshold = Threshold.Of(parameter, this.effective, compared);
            this.thresholds.Add(parameter, threshold);
        }

        return threshold;
    }

    public CodeGroup Of(ValueSet valueSet)
    {
        if (!this.codes.TryGetValue(valueSet, out var group))
        {
            group = CodeGroup.OfCodes(valueSet.Codes);
            this.codes.Add(valueSet, group);
        }

        return group;
    }

    private Term Of(Condition condition, int level, bool isNegated) => condition switch
    {
        AllCondition all => this.Junction(isAll: true, all.Operands, level, isNegated),
        AnyCondition any => this.Junction(isAll: false, any.Operands, level, isNegated),
        NotCondition not => this.Of(not.Operand, level, !isNegated),
        AtLeastCondition atLeast => table.Negate(this.AtLeast(atLeast, level), isNegated),
        FirstKnownCondition first => this.Sources(isOrdered: true, first.Operands, level, isNegated),
        AgreeCondition agree => this.Sources(isOrdered: false, agree.Operands, level, isNegated),
        DefinitionCondition use => this.Definition(use.Definition, use.Definition.When, level, isNegated),
        BooleanCondition boolean => table.Negate(table.Plain($"true {this.Name(boolean.Subject)}"), isNegated == boolean.Expected),
        CodeCondition code => this.Words(code, isNegated),
        TextCondition text => this.Texts(text.Subject, CodeGroup.OfTexts(text.Texts), isNegated != text.Negated),
        ValueSetCondition valueSet => this.Texts(valueSet.Subject, this.Of(valueSet.ValueSet), isNegated),
        SameFactCondition same => this.Same(same, isNegated),
        IncludesCondition includes => this.Includes(includes, isNegated),
        NumberCondition { Operand: FactOperand other } number => this.Order(number.Subject, number.Comparison, other.Path, isNegated),
        NumberCondition number => this.Compare("number " + this.Name(number.Subject), number.Comparison, ((ParameterOperand)number.Operand).Parameter, isNegated),
        DateCondition date => this.Order(date.Subject, date.Comparison, date.Other, isNegated),
        WindowCondition window => table.Negate(this.Window(window), isNegated),
        RecordedCondition recorded => table.Negate(table.Plain($"recorded {this.Name(recorded.Subject)}"), isNegated),
        FormatCondition format => table.Negate(table.Plain($"format {format.Format} {this.Name(format.Subject)}"), isNegated),
        ElapsedCondition elapsed => this.Compare($"elapsed {this.Name(elapsed.From)} {this.Name(elapsed.To)}", elapsed.Comparison, elapsed.Duration, isNegated),
        SomeCondition some => this.Some(some, satisfies: null, level, isNegated),
        NoneCondition none => this.Some(none, satisfies: null, level, !isNegated),
        EveryCondition every => this.Some(every, every.Satisfies, level, !isNegated),
        CountCondition count => this.Count(count, level, isNegated),
        ExtremeCondition extreme => table.Negate(this.Extreme(extreme, level), isNegated),
        ImprovementCondition improvement => table.Negate(this.Improvement(improvement), isNegated),
        _ => throw new InvalidOperationException($"No term for {condition.GetType().Name}."),
    };

    private Term Junction(bool isAll, ImmutableArray<Condition> operands, int level, bool isNegated) =>
        table.Junction(isAll != isNegated, operands.Select(operand => this.Of(operand, level, isNegated)));

    private Term AtLeast(AtLeastCondition condition, int level)
    {
        var minimum = this.Of(condition.Minimum);

        // What stands twice counts twice.
        Term[] operands = [.. condition.Operands.Select(operand => this.Of(operand, level, isNegated: false)).OrderBy(operand => operand.Id)];
        return table.Take($"at least ({minimum.Key}) {TermTable.Ids(operands)}", id => new AtLeastTerm { Id = id, Minimum = minimum, Operands = [.. operands] });
    }

    private Term Sources(bool isOrdered, ImmutableArray<Condition> operands, int level, bool isNegated)
    {
        var terms = operands.Select(operand => this.Of(operand, level, isNegated));
        Term[] sources = isOrdered ? [.. terms] : [.. terms.OrderBy(operand => operand.Id)];
        return table.Take((isOrdered ? "first known " : "agree ") + TermTable.Ids(sources), id => new SourcesTerm { Id = id, IsOrdered = isOrdered, Operands = [.. sources] });
    }

    /// <summary>A definition sees no binding but its own, so that it is written out once for each depth that it is used at.</summary>
    private Term Definition(Definition definition, Condition condition, int level, bool isNegated)
    {
        if (!this.definitions.TryGetValue((definition, level, isNegated), out var term))
        {
            term = this.Of(condition, level, isNegated);
            this.definitions.Add((definition, level, isNegated), term);
        }

        return term;
    }

    private Term Words(CodeCondition condition, bool isNegated)
    {
        var subject = this.Name(condition.Subject);
        ImmutableArray<bool> holds = [.. condition.Subject.Fact.Codes.Select((_, word) => condition.Codes.Contains(word) != (condition.Negated != isNegated))];
        return table.Take($"words {subject} {string.Concat(holds.Select(each => each ? '1' : '0'))}", id => new WordsTerm { Id = id, Subject = subject, Holds = holds });
    }

    private Term Texts(FactPath path, CodeGroup texts, bool isNegated)
    {
        var subject = this.Name(path);
        return table.Negate(table.Take($"texts {subject} {texts.Key}", id => new TextsTerm { Id = id, Subject = subject, Texts = texts }), isNegated);
    }

    private Term Same(SameFactCondition condition, bool isNegated)
    {
        string[] names = [this.Name(condition.Subject), this.Name(condition.Other)];
        Array.Sort(names, StringComparer.Ordinal);
        return table.Negate(table.Plain($"same {names[0]} {names[1]}"), isNegated != condition.Negated);
    }

    /// <summary>To include any or all of some words is any or all of including one.</summary>
    private Term Includes(IncludesCondition condition, bool isNegated)
    {
        var subject = this.Name(condition.Subject);
        var wanted = condition switch
        {
            { Value: { } value } => [$"value {this.Name(value)}"],
            { List: { } list } => [$"{(condition.All ? "all" : "any")} {this.Name(list)}"],
            { Codes.IsDefaultOrEmpty: false } => condition.Codes.Select(code => $"word {condition.Subject.Fact.Codes[code]}"),
            _ => condition.Texts.Select(text => $"text {text}"),
        };
        return table.Junction(condition.All != isNegated, wanted.Select(each => table.Negate(table.Plain($"includes {subject} {each}"), isNegated)));
    }

    private Term Compare(string subject, Comparison comparison, Parameter parameter, bool isNegated)
    {
        var (isStrict, isOpposite) = Form(comparison);
        var threshold = this.Of(parameter);
        return table.Negate(
            table.Take($"threshold {subject} {isStrict} ({threshold.Key})", id => new ThresholdTerm { Id = id, Subject = subject, IsStrict = isStrict, Threshold = threshold }),
            isOpposite != isNegated);
    }

    private Term Order(FactPath subject, Comparison comparison, FactPath other, bool isNegated)
    {
        var (isStrict, isOpposite) = Form(comparison);
        return this.Order(this.Name(subject), this.Name(other), isStrict, isOpposite != isNegated);
    }

    /// <summary>A pair of facts in one order of their names: "a is at least b" is "not: b is more than a".</summary>
    private Term Order(string left, string right, bool isStrict, bool isNegated)
    {
        if (string.CompareOrdinal(left, right) > 0)
        {
            (left, right, isStrict, isNegated) = (right, left, !isStrict, !isNegated);
        }

        return table.Negate(table.Take($"order {left} {right} {isStrict}", id => new OrderTerm { Id = id, Left = left, Right = right, IsStrict = isStrict }), isNegated);
    }

    private Term Window(WindowCondition condition)
    {
        var (subject, before, length) = (this.Name(condition.Subject), this.Name(condition.Before), this.Of(condition.Length));
        var isBefore = this.Order(subject, before, isStrict: false, isNegated: true);
        return table.Take(
            $"window {subject} {before} ({length.Key})",
            id => new WindowTerm { Id = id, Subject = subject, Before = before, Length = length, IsBefore = isBefore });
    }

    /// <summary>Some: at least one element that is in and, for <c>every</c>, fails what it should satisfy.</summary>
    private Term Some(ListCondition condition, Condition? satisfies, int level, bool isNegated)
    {
        var (list, members) = this.Enter(condition, level);
        if (satisfies is not null)
        {
            members.Add(this.Of(satisfies, level + 1, isNegated: true));
        }

        return this.Count(list, distinctBy: null, table.Junction(isAll: true, members), isStrict: false, Threshold.Constant(1, Units.Count), isNegated);
    }

    private Term Count(CountCondition condition, int level, bool isNegated)
    {
        var (list, members) = this.Enter(condition, level);
        var (isStrict, isOpposite) = Form(condition.Comparison);
        var distinctBy = condition.DistinctBy is null ? null : this.Name(condition.DistinctBy);
        return this.Count(list, distinctBy, table.Junction(isAll: true, members), isStrict, this.Of(condition.Limit), isOpposite != isNegated);
    }

    private Term Count(string list, string? distinctBy, Term member, bool isStrict, Threshold limit, bool isNegated) => table.Negate(
        table.Take(
            string.Create(CultureInfo.InvariantCulture, $"count {list} {distinctBy} {member.Id} {isStrict} ({limit.Key})"),
            id => new CountTerm { Id = id, List = list, DistinctBy = distinctBy, Member = member, IsStrict = isStrict, Limit = limit }),
        isNegated);

    private Term Extreme(ExtremeCondition condition, int level)
    {
        var (list, members) = this.Enter(condition, level);
        var choice = $"{(condition.IsLast ? "last" : "first")} {list} {this.Name(condition.By)}";
        var member = table.Junction(isAll: true, members);
        var satisfies = this.Of(condition.Satisfies, level + 1, isNegated: false);
        return table.Take(
            string.Create(CultureInfo.InvariantCulture, $"extreme {choice} {member.Id} {satisfies.Id}"),
            id => new ExtremeTerm { Id = id, Choice = choice, Member = member, Satisfies = satisfies });
    }

    private Term Improvement(ImprovementCondition condition)
    {
        var subject = $"{this.Name(condition.Procedure)} {string.Join(' ', condition.Measures.Order())}";
        var atLeast = this.Of(condition.AtLeast);
        var sustainedFor = condition.SustainedFor is null ? null : this.Of(condition.SustainedFor);
        return table.Take(
            $"improvement {subject} ({atLeast.Key}) ({sustainedFor?.Key})",
            id => new ImprovementTerm { Id = id, Subject = subject, AtLeast = atLeast, SustainedFor = sustainedFor });
    }

    /// <summary>Names the element of a list by its depth; gives the list of the record and what makes an element one to look at.</summary>
    private (string List, List<Term> Members) Enter(ListCondition condition, int level)
    {
        var members = new List<Term>();
        var list = this.ListOf(condition.List, level, members);
        this.levels[condition.Element] = level;
        if (condition.Where is { } where)
        {
            members.Add(this.Of(where, level + 1, isNegated: false));
        }

        return (list, members);
    }

    private string ListOf(ListOperand list, int level, List<Term> members)
    {
        while (list is SubsetList { Subset: var subset })
        {
            this.levels[subset.Element] = level;
            members.Add(this.Definition(subset, subset.Where, level + 1, isNegated: false));
            list = subset.From;
        }

        return this.Name(((PathList)list).Path);
    }

    /// <summary>"Less than" is the opposite of "at least", and "at most" that of "more than".</summary>
    private static (bool IsStrict, bool IsOpposite) Form(Comparison comparison) =>
        (comparison is Comparison.MoreThan or Comparison.AtMost, comparison is Comparison.LessThan or Comparison.AtMost);

    private string Name(FactPath path)
    {
        var name = this.Name(path.Root) + path.Text[path.Root.Name.Length..];

        // Two packs may declare a payer-specific fact of one name differently.
        return path.Fact.Accessor is ExtensionAccessor ? $"{name}({path.Fact.Kind},{path.Fact.Unit})" : name;
    }

    private string Name(Binding binding) => binding.ElementOf is null ? binding.Name : string.Create(CultureInfo.InvariantCulture, $"#{this.levels[binding]}");
}
