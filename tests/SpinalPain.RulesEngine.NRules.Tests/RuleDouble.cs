using NRules.RuleModel;

namespace SpinalPain.RulesEngine.NRules.Tests;

/// <summary>A rule that does something when NRules builds it.</summary>
internal sealed class RuleDouble(IRuleDefinition rule, Action building) : IRuleDefinition
{
    public string Name => rule.Name;

    public string Description => rule.Description;

    public int Priority => rule.Priority;

    public RuleRepeatability Repeatability => rule.Repeatability;

    public IReadOnlyList<string> Tags => rule.Tags;

    public PropertyMap Properties => rule.Properties;

    public DependencyGroupElement DependencyGroup => rule.DependencyGroup;

    public FilterGroupElement FilterGroup => rule.FilterGroup;

    public GroupElement LeftHandSide
    {
        get
        {
            building();
            return rule.LeftHandSide;
        }
    }

    public ActionGroupElement RightHandSide => rule.RightHandSide;
}
