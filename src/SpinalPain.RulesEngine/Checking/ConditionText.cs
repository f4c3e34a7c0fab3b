namespace SpinalPain.RulesEngine.Checking;

/// <summary>One condition, without those inside it, in words close to how it is written.</summary>
internal static class ConditionText
{
    public static string Describe(Condition condition) => condition switch
    {
        AllCondition => "all of",
        AnyCondition => "any of",
        NotCondition => "not",
        AtLeastCondition atLeast => $"at least {atLeast.Minimum.Id} of",
        FirstKnownCondition => "the first that is known of",
        AgreeCondition => "what these agree on",
        DefinitionCondition definition => $"{definition.Definition.Id}: {definition.Definition.Title}",
        BooleanCondition boolean => $"{boolean.Subject.Text} is {(boolean.Expected ? "true" : "false")}",
        CodeCondition code => $"{code.Subject.Text} {Is(code.Negated, code.Codes.Length)} {string.Join(", ", code.Codes.Select(word => code.Subject.Fact.Codes[word]))}",
        TextCondition text => $"{text.Subject.Text} {Is(text.Negated, text.Texts.Length)} {string.Join(", ", text.Texts)}",
        SameFactCondition same => $"{same.Subject.Text} {Is(same.Negated, 1)} {same.Other.Text}",
        ValueSetCondition valueSet => $"{valueSet.Subject.Text} is in value set {valueSet.ValueSet.Id}",
        IncludesCondition includes => $"{includes.Subject.Text} includes {Wanted(includes)}",
        NumberCondition number => $"{number.Subject.Text} is {number.Comparison.InWords()} {Operand(number.Operand)}",
        DateCondition date => $"{date.Subject.Text} is {CompareDates(date.Comparison)} {date.Other.Text}",
        WindowCondition window => $"{window.Subject.Text} is within {window.Length.Id} before {window.Before.Text}",
        RecordedCondition recorded => $"{recorded.Subject.Text} is recorded",
        FormatCondition format => $"{format.Subject.Text} has the form of {FormatName(format.Format)}",
        ElapsedCondition elapsed => $"the time from {elapsed.From.Text} to {elapsed.To.Text} is {elapsed.Comparison.InWords()} {elapsed.Duration.Id}",
        SomeCondition some => $"some {ListName(some)}",
        NoneCondition none => $"none of {ListName(none)}",
        EveryCondition every => $"every one of {ListName(every)}",
        CountCondition count => $"the count of {ListName(count)}{(count.DistinctBy is { } by ? $" with different {by.Text}" : string.Empty)} is {count.Comparison.InWords()} {count.Limit.Id}",
        ExtremeCondition extreme => $"the {(extreme.IsLast ? "last" : "first")} of {ListName(extreme)} by {extreme.By.Text}",
        ImprovementCondition improvement =>
            $"improvement of {string.Join(" or ", improvement.Measures.Select(measure => measure == Facts.AssessmentMeasure.Pain ? "pain" : "function"))} after {improvement.Procedure.Name} is at least {improvement.AtLeast.Id}"
            + (improvement.SustainedFor is { } time ? $", sustained for {time.Id}" : string.Empty),
        _ => throw new InvalidOperationException($"No text for {condition.GetType().Name}."),
    };

    /// <summary>The fact or list that a condition is about; the condition in words where there is not one.</summary>
    public static string Subject(Condition condition) => condition switch
    {
        ListCondition list => list.List.Text,
        NotCondition not => Subject(not.Operand),
        BooleanCondition boolean => boolean.Subject.Text,
        CodeCondition code => code.Subject.Text,
        TextCondition text => text.Subject.Text,
        SameFactCondition same => same.Subject.Text,
        NumberCondition number => number.Subject.Text,
        DateCondition date => date.Subject.Text,
        _ => Describe(condition),
    };

    private static string Is(bool negated, int count) => (negated, count) switch
    {
        (false, 1) => "is",
        (false, _) => "is one of",
        (true, 1) => "is not",
        (true, _) => "is none of",
    };

    private static string CompareDates(Comparison comparison) => comparison switch
    {
        Comparison.AtLeast => "on or after",
        Comparison.AtMost => "on or before",
        Comparison.MoreThan => "after",
        _ => "before",
    };

    private static string Operand(NumberOperand operand) => operand is ParameterOperand parameter ? parameter.Parameter.Id : ((FactOperand)operand).Path.Text;

    private static string ListName(ListCondition condition)
    {
        var list = condition.List is SubsetList subset ? subset.Subset.Id : ((PathList)condition.List).Path.Text;
        return $"{list} as {condition.Element.Name}";
    }

    private static string Wanted(IncludesCondition includes)
    {
        if (includes.Value is { } value)
        {
            return value.Text;
        }

        var quantity = includes.All ? "all of " : "any of ";
        return includes.List is { } list ? quantity + list.Text
            : !includes.Codes.IsDefaultOrEmpty ? (includes.Codes.Length == 1 ? string.Empty : quantity) + string.Join(", ", includes.Codes.Select(code => includes.Subject.Fact.Codes[code]))
            : (includes.Texts.Length == 1 ? string.Empty : quantity) + string.Join(", ", includes.Texts);
    }

    private static string FormatName(CodeSystem system) => system switch
    {
        CodeSystem.Cpt => "a CPT code",
        CodeSystem.Hcpcs => "a HCPCS code",
        _ => "an ICD-10-CM code",
    };
}
