using SpinalPain.RulesEngine.Checking;

namespace SpinalPain.RulesEngine.Tests.Reference;

/// <summary>What a condition is about, as its author named it.</summary>
internal static class Subjects
{
    public static string Of(Condition condition) => condition switch
    {
        BooleanCondition boolean => boolean.Subject.Text,
        CodeCondition code => code.Subject.Text,
        TextCondition text => text.Subject.Text,
        SameFactCondition same => same.Subject.Text,
        ValueSetCondition valueSet => valueSet.Subject.Text,
        IncludesCondition includes => includes.Subject.Text,
        NumberCondition number => number.Subject.Text,
        DateCondition date => date.Subject.Text,
        WindowCondition window => window.Subject.Text,
        RecordedCondition recorded => recorded.Subject.Text,
        FormatCondition format => format.Subject.Text,
        ElapsedCondition elapsed => elapsed.From.Text,
        ListCondition list => list.List.Text,
        ImprovementCondition improvement => improvement.Procedure.Name,
        DefinitionCondition use => use.Definition.Id,
        _ => Of(ConditionParts.Of(condition).First()),
    };
}
