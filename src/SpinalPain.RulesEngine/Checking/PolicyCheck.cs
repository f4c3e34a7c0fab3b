using System.Collections.Immutable;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Facts;
using SpinalPain.RulesEngine.Packs;

namespace SpinalPain.RulesEngine.Checking;

/// <summary>Criteria and the policies that require them.</summary>
internal sealed class PolicyCheck(PackSymbols symbols, ConditionCheck conditions)
{
    private readonly TemplateCheck templates = new(symbols);
    private readonly ValueSetCheck codes = new(symbols);
    private readonly NameTable<PolicyDocument> names = new("policy", DiagnosticCodes.UnknownCriterion, symbols.Diagnostics);

    public ImmutableArray<Criterion> CheckCriteria(ImmutableArray<CriterionDocument> documents)
    {
        var criteria = ImmutableArray.CreateBuilder<Criterion>();
        foreach (var document in documents)
        {
            var criterion = this.Check(document, criteria.Count);
            symbols.Criteria.Declare(document.Id, criterion);
            if (criterion is not null)
            {
                criteria.Add(criterion);
            }
        }

        return criteria.ToImmutable();
    }

    public ImmutableArray<Policy> CheckPolicies(ImmutableArray<PolicyDocument> documents)
    {
        var policies = ImmutableArray.CreateBuilder<Policy>();
        foreach (var document in documents)
        {
            this.names.Declare(document.Id, document);
            if (this.Check(document, policies.Count) is { } policy)
            {
                policies.Add(policy);
            }
        }

        return policies.ToImmutable();
    }

    private static Consequence ConsequenceOf(string word) => word switch
    {
        "notCovered" => Consequence.NotCovered,
        "documentation" => Consequence.Documentation,
        _ => Consequence.Advice,
    };

    private Criterion? Check(CriterionDocument document, int index)
    {
        var consequence = ConsequenceOf(document.Consequence.Value);
        var source = symbols.Sources.Resolve(document.Source);
        this.CheckCovers(document, consequence);
        var title = this.templates.Check(document.Title);
        var ask = this.templates.Check(document.Ask);
        var met = document.Met is { } message ? this.templates.Check(message) : title;
        var notMet = this.templates.Check(document.NotMet);
        var unknown = this.templates.Check(document.Unknown);
        var appliesWhen = document.AppliesWhen is null ? null : conditions.Check(document.AppliesWhen, conditions.Top);
        var when = conditions.Check(document.When, conditions.Top);
        conditions.CheckCriterion(document.AppliesWhen, document.When);
        return source is null || when is null || (document.AppliesWhen is not null && appliesWhen is null) ? null : new Criterion
        {
            Index = index,
            Id = document.Id.Value,
            Title = title,
            Covers = [.. document.Covers.Select(item => item.Value)],
            Source = source,
            Stage = document.Stage?.Value switch { null => null, "priorAuthorization" => ReviewStage.PriorAuthorization, _ => ReviewStage.ClaimReview },
            Consequence = consequence,
            Ask = ask,
            MetMessage = met,
            NotMetMessage = notMet,
            UnknownMessage = unknown,
            Location = document.Node.Location,
            Conditions = new CriterionConditions(appliesWhen, when),
        };
    }

    private void CheckCovers(CriterionDocument document, Consequence consequence)
    {
        Repetition.Check(document.Covers, "item", symbols.Diagnostics);
        foreach (var reference in document.Covers)
        {
            if (symbols.Items.Resolve(reference) is { } item && item.IsAdvice != (consequence == Consequence.Advice))
            {
                var (weight, other) = item.IsAdvice ? ("advice", "decides") : ("decisive", "only advises");
                symbols.Diagnostics.Add(
                    DiagnosticCodes.WeightMismatch,
                    reference.Location,
                    $"The item \"{item.Id}\" is {weight}, and the criterion \"{document.Id.Value}\", which covers it, {other}.",
                    "Change the consequence of the criterion, or the weight of the item.");
            }
        }
    }

    private Policy? Check(PolicyDocument document, int index)
    {
        var source = symbols.Sources.Resolve(document.Source);
        var governed = this.codes.CheckGoverned(document.Codes);
        Repetition.Check(document.Requires, "criterion", symbols.Diagnostics);
        var required = document.Requires.Select(symbols.Criteria.Resolve).ToList();
        var when = document.GovernsWhen is null ? null : conditions.Check(document.GovernsWhen, conditions.Top);
        return source is null || required.Contains(null) || (document.GovernsWhen is not null && when is null) ? null : new Policy
        {
            Index = index,
            Id = document.Id.Value,
            Title = document.Title.Value,
            Source = source,
            Codes = governed,
            Requires = [.. required.Select(criterion => criterion!)],
            Location = document.Node.Location,
            GovernsWhen = when,
        };
    }
}
