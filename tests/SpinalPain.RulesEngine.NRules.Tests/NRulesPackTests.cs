using System.Linq.Expressions;
using NRules.RuleModel;
using NRules.RuleModel.Builders;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Compilation;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Facts;
using SpinalPain.RulesEngine.NRules.Rules;
using SpinalPain.RulesEngine.Tests.Cases;
using SpinalPain.RulesEngine.Tests.Packs;
using SpinalPain.RulesEngine.Tests.Reference;

namespace SpinalPain.RulesEngine.NRules.Tests;

public sealed class NRulesPackTests
{
    [Test]
    public void Each_criterion_is_a_rule_named_by_its_id_with_its_items_and_source()
    {
        var rules = CgsRules.Compiled.Rules.Where(rule => !rule.Name.Contains(' ')).ToList();

        rules.Select(rule => rule.Name).ShouldBe(CgsPack.Compiled.Pack.Criteria.Select(criterion => criterion.Id));
        foreach (var (rule, criterion) in rules.Zip(CgsPack.Compiled.Pack.Criteria))
        {
            rule.Tags.ShouldBe(criterion.Covers);
            rule.Description.ShouldContain(criterion.Source.Document);
            rule.Description.ShouldContain(criterion.Source.Section ?? string.Empty);
        }
    }

    [Test]
    public void A_determination_names_NRules_and_the_whole_episode()
    {
        var episode = CgsPack.Cases[0].Episode;

        var determination = CgsRules.Compiled.Evaluate(episode);

        determination.DecidedBy.ShouldBe(DecidedBy.Compiled with { Engine = "nrules" });
        determination.EpisodeSha256.ShouldBe(CgsPack.Compiled.Evaluate(episode).EpisodeSha256);
        determination.ShouldBe(CgsPack.Compiled.Evaluate(episode), "what made it is no part of the answer");
    }

    [Test]
    public void Names_of_rules_are_unique() => CgsRules.Compiled.Rules.Select(rule => rule.Name).ShouldBeUnique();

    [Test]
    public void Each_condition_looks_at_facts_by_one_total_expression()
    {
        var conditions = CgsRules.Compiled.Rules.SelectMany(rule => Patterns(rule.LeftHandSide)).SelectMany(pattern => pattern.Expressions).ToList();

        // A comparison of a property that is always there, or a question that a fact answers itself: nothing that could be null is read through.
        conditions.ShouldNotBeEmpty();
        conditions.ShouldAllBe(condition => condition.Expression.Body is BinaryExpression || condition.Expression.Body is MethodCallExpression);
    }

    [Test]
    public void Threads_share_the_rules()
    {
        var expected = CgsPack.Cases.Select(packCase => CgsPack.Compiled.Evaluate(packCase.Episode)).ToList();
        var rules = NRulesPackCompiler.Compile(CgsPack.Compiled.Pack);

        Parallel.For(0, CgsPack.Cases.Length, new ParallelOptions { MaxDegreeOfParallelism = 8 }, place =>
            DeterminationComparison.FirstDifference(expected[place], rules.Evaluate(CgsPack.Cases[place].Episode)).ShouldBeNull());
    }

    [Test]
    public void Canceled_work_throws_at_every_stage()
    {
        using var canceled = new CancellationTokenSource();
        canceled.Cancel();

        Should.Throw<OperationCanceledException>(() => NRulesPackCompiler.Compile(CgsPack.Compiled.Pack, canceled.Token));
        Should.Throw<OperationCanceledException>(() => CgsRules.Compiled.Evaluate(CgsPack.Cases[0].Episode, canceled.Token));
        Should.Throw<OperationCanceledException>(() => CgsRules.Compiled.OpenSession(CgsPack.Cases[0].Episode, canceled.Token));
    }

    [Test]
    public void An_evaluation_that_is_canceled_while_rules_run_gives_no_half_determination()
    {
        using var source = new CancellationTokenSource();
        var line = CgsPack.Compiled.Evaluate(CgsPack.Cases[0].Episode).Lines[0];
        var rules = NRulesPackCompiler.Compile(Context(), all => all.Select(rule => rule.Name == line.Criteria[0].Id ? Throwing(rule, Cancel) : rule), CancellationToken.None);

        Should.Throw<OperationCanceledException>(() => rules.Evaluate(CgsPack.Cases[0].Episode, source.Token));
        Should.Throw<OperationCanceledException>(() => rules.OpenSession(CgsPack.Cases[0].Episode, source.Token));
        DeterminationComparison.FirstDifference(CgsPack.Compiled.Evaluate(CgsPack.Cases[0].Episode), rules.Evaluate(CgsPack.Cases[0].Episode)).ShouldBeNull();

        bool Cancel()
        {
            source.Cancel();
            return false;
        }
    }

    [Test]
    public void A_compilation_that_is_canceled_half_way_gives_no_half_rule_set([Values(1, 30, 60)] int after)
    {
        using var source = new CancellationTokenSource();
        var seen = 0;

        Should.Throw<OperationCanceledException>(() => NRulesPackCompiler.Compile(Context(), rules => rules.Select(Count), source.Token));
        seen.ShouldBe(after);

        IRuleDefinition Count(IRuleDefinition rule)
        {
            if (++seen == after)
            {
                source.Cancel();
            }

            return rule;
        }
    }

    [Test]
    public void A_compilation_that_is_canceled_while_nrules_builds_gives_no_half_rule_set()
    {
        using var source = new CancellationTokenSource();

        // NRules ends early without a word.
        Should.Throw<OperationCanceledException>(() => NRulesPackCompiler.Compile(Context(), rules => rules.Select((rule, place) => place == 30 ? new RuleDouble(rule, source.Cancel) : rule), source.Token));
        source.IsCancellationRequested.ShouldBeTrue();
    }

    [Test]
    public void A_rule_that_nrules_cannot_build_is_told_with_pack_criterion_and_cause()
    {
        var id = CgsPack.Compiled.Pack.Criteria[3].Id;
        var error = Should.Throw<NRulesPackException>(() => NRulesPackCompiler.Compile(Context(), rules => rules.Select(rule => rule.Name == id ? new RuleDouble(rule, () => throw new NotSupportedException()) : rule), CancellationToken.None));

        error.Criterion.ShouldBe(id);
        error.PackId.ShouldBe("cgs-spinal-pain");
        error.PackVersion.ShouldBe("1.0.0");
        error.Message.ShouldBe($"NRules could not build criterion {id} of the pack cgs-spinal-pain 1.0.0, caused by NotSupportedException.");
        error.InnerException.ShouldNotBeNull();
    }

    [Test]
    public void A_rule_that_throws_is_told_with_pack_criterion_and_cause_and_ends_the_session()
    {
        var id = CgsPack.Compiled.Evaluate(CgsPack.Cases[0].Episode).Lines[0].Criteria[0].Id;
        var throws = false;
        var rules = NRulesPackCompiler.Compile(Context(), all => all.Select(rule => rule.Name == id ? Throwing(rule, () => throws) : rule), CancellationToken.None);
        using var session = rules.OpenSession(CgsPack.Cases[0].Episode);
        throws = true;
        var error = Should.Throw<NRulesPackException>(() => session.Update(episode => episode with { Stage = ReviewStage.ClaimReview, Id = "another" }));

        error.Criterion.ShouldBe(id);
        error.Message.ShouldBe($"NRules failed in criterion {id} of the pack cgs-spinal-pain 1.0.0, caused by DivideByZeroException.");
        Should.Throw<InvalidOperationException>(() => session.Determination).InnerException.ShouldBeSameAs(error);
        Should.Throw<InvalidOperationException>(() => session.Update(episode => episode));
        Should.Throw<NRulesPackException>(() => rules.Evaluate(CgsPack.Cases[0].Episode));
    }

    [Test]
    public void Engines_that_disagree_determine_nothing()
    {
        // The rules of one pack beside the reasons of another, whose threshold differs.
        var other = CompiledPack.Compile(WithPainDuration(52));
        var rules = NRulesPackCompiler.Compile(new RuleContext(CgsPack.Compiled.Pack, other), all => all, CancellationToken.None);
        var episode = CgsPack.Cases.Select(packCase => packCase.Episode).First(episode => CgsPack.Compiled.EvaluateOutcome(episode) == CoverageOutcome.Covered && other.EvaluateOutcome(episode) == CoverageOutcome.NotCovered);
        var error = Should.Throw<NRulesPackException>(() => rules.Evaluate(episode));

        error.Criterion.ShouldBe("esi.duration-and-care");
        error.Message.ShouldBe($"The two engines disagree on line 1 of the request about criterion {error.Criterion} of the pack cgs-spinal-pain 1.0.0; this is a fault of the library, please report it.");
    }

    [Test]
    public void Engines_that_disagree_on_whether_a_policy_governs_determine_nothing()
    {
        var rules = NRulesPackCompiler.Compile(new RuleContext(TwoPolicies.Pack.Pack, TwoPolicies.CountingVisits("followUp")), all => all, CancellationToken.None);
        var error = Should.Throw<NRulesPackException>(() => rules.Evaluate(TestPack.Silent with { Visits = [new Visit { Kind = VisitKind.Initial }] }));

        error.Criterion.ShouldBeNull();
        error.Message.ShouldBe("The two engines disagree on line 1 of the request about the rule \"policy other\" of the pack test 1.0.0; this is a fault of the library, please report it.");
    }

    [Test]
    public void A_criterion_whose_rule_does_not_run_is_no_criterion_that_is_met()
    {
        var id = CgsPack.Compiled.Evaluate(CgsPack.Cases[0].Episode).Lines[0].Criteria[^1].Id;
        var rules = NRulesPackCompiler.Compile(Context(), all => all.Where(rule => rule.Name != id), CancellationToken.None);
        var error = Should.Throw<NRulesPackException>(() => rules.Evaluate(CgsPack.Cases[0].Episode));

        error.Criterion.ShouldBe(id);
        error.Message.ShouldBe($"The rule of criterion {id} of the pack cgs-spinal-pain 1.0.0 did not run on line 1 of the request; this is a fault of the library, please report it.");
    }

    [Test]
    public void A_rule_that_does_not_run_gives_no_determination()
    {
        var rules = CgsRules.Compiled.Rules.Select(rule => rule.Name).ToList();
        var line = CgsPack.Compiled.Evaluate(CgsPack.Cases[0].Episode).Lines[0];

        ErrorWithout($"policy {line.Policies[0]}").ShouldBe($"The rule \"policy {line.Policies[0]}\" of the pack cgs-spinal-pain 1.0.0 did not run on line 1 of the request; this is a fault of the library, please report it.");
        ErrorWithout(rules[^2]).ShouldBe("The rule \"answer for the line\" of the pack cgs-spinal-pain 1.0.0 did not run on line 1 of the request; this is a fault of the library, please report it.");
        ErrorWithout(rules[^1]).ShouldBe("The rule \"determination of the episode\" of the pack cgs-spinal-pain 1.0.0 did not run; this is a fault of the library, please report it.");
    }

    [Test]
    public void Without_any_one_of_its_rules_a_pack_determines_the_same_or_nothing()
    {
        var pack = TwoPolicies.Pack;
        var whole = NRulesPackCompiler.Compile(pack.Pack).Rules.Select(rule => rule.Name).ToList();
        var episodes = TwoPolicies.Episodes;
        var refused = whole.Where(Refuses).ToList();

        refused.ShouldBe(["list episode.visits", "list episode.symptoms", "definition initial", "definition seen", "policy one", "policy other", "first", "second", "answer for the line", "determination of the episode"], ignoreOrder: true);

        // Every episode is tried, also after one that was refused.
        bool Refuses(string name)
        {
            var rules = NRulesPackCompiler.Compile(new RuleContext(pack.Pack, pack), all => all.Where(rule => rule.Name != name), CancellationToken.None);
            return episodes.Select(episode => IsRefused(rules, episode, name)).ToList().Contains(true);
        }

        bool IsRefused(NRulesPack rules, PatientEpisode episode, string name)
        {
            try
            {
                DeterminationComparison.FirstDifference(pack.Evaluate(episode), rules.Evaluate(episode)).ShouldBeNull(name);
                return false;
            }
            catch (NRulesPackException)
            {
                return true;
            }
        }
    }

    /// <summary>A rule that fails when it runs, if it is to.</summary>
    private static IRuleDefinition Throwing(IRuleDefinition rule, Func<bool> throws)
    {
        Expression<Action<IContext>> failing = context => Fail(throws);
        return Element.RuleDefinition(
            rule.Name,
            rule.Description,
            rule.Priority,
            rule.Repeatability,
            rule.Tags,
            [],
            rule.DependencyGroup,
            rule.LeftHandSide,
            rule.FilterGroup,
            Element.ActionGroup([.. rule.RightHandSide.Actions, Element.Action(failing)]));
    }

    private static void Fail(Func<bool> throws)
    {
        if (throws())
        {
            throw new DivideByZeroException();
        }
    }

    private static CheckedPack WithPainDuration(int weeks)
    {
        var files = Directory.EnumerateFiles(CgsPack.Folder, "*.json", SearchOption.AllDirectories)
            .ToDictionary(path => Path.GetRelativePath(CgsPack.Folder, path).Replace('\\', '/'), File.ReadAllText, StringComparer.Ordinal);
        ChangedPack.Replace(
            files,
            "parameters.json",
            "\"value\": 4, \"source\": \"esi\", \"reason\": \"The policy asks for at least four weeks of pain.\"",
            $"\"value\": {weeks}, \"source\": \"esi\", \"reason\": \"Test.\"");
        PackLoader.Load(ChangedPack.ToFiles(files.Where(file => !file.Key.StartsWith("cases/", StringComparison.Ordinal)).ToDictionary())).TryGetValue(out var pack).ShouldBeTrue();
        return pack!;
    }

    private static string ErrorWithout(string name)
    {
        var rules = NRulesPackCompiler.Compile(Context(), all => all.Where(rule => rule.Name != name), CancellationToken.None);
        return Should.Throw<NRulesPackException>(() => rules.Evaluate(CgsPack.Cases[0].Episode)).Message;
    }

    private static RuleContext Context() => new(CgsPack.Compiled.Pack, CgsPack.Compiled);

    private static IEnumerable<PatternElement> Patterns(RuleElement element) => element switch
    {
        PatternElement pattern => [pattern, .. pattern.Source is null ? [] : Patterns(pattern.Source)],
        AggregateElement aggregate => Patterns(aggregate.Source),
        ExistsElement exists => Patterns(exists.Source),
        GroupElement group => group.ChildElements.SelectMany(Patterns),
        _ => throw new InvalidOperationException(element.GetType().Name),
    };
}
