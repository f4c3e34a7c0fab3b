using System.Collections.Immutable;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Episodes;
using SpinalPain.RulesEngine.Facts;
using SpinalPain.RulesEngine.Tests.Cases;
using SpinalPain.RulesEngine.Tests.Reference;

namespace SpinalPain.RulesEngine.NRules.Tests;

public sealed class LiveSessionTests
{
    private static readonly Document Letter = new() { Id = "letter-7", Kind = DocumentKind.Order, Lines = [] };

    /// <summary>With earlier procedures and a document whose signature matters.</summary>
    private static readonly PatientEpisode Covered = CgsPack.Cases.Select(packCase => packCase.Episode).First(episode =>
        episode.Lines.Count == 1
        && episode.Procedures?.Count > 0
        && episode.Documents is { IsIncomplete: false }
        && Enumerable.Range(0, episode.Documents.Count).Any(place => CgsPack.Compiled.EvaluateOutcome(Unsigned(episode, place)) == CoverageOutcome.MoreInformationNeeded)
        && CgsPack.Compiled.EvaluateOutcome(episode) == CoverageOutcome.Covered);

    [Test]
    public void One_session_that_becomes_every_case_in_turn_stays_true()
    {
        using var session = CgsRules.Compiled.OpenSession(CgsPack.Cases[0].Episode);
        foreach (var packCase in CgsPack.Cases)
        {
            session.Update(_ => packCase.Episode);

            DeterminationComparison.FirstDifference(CgsPack.Compiled.Evaluate(packCase.Episode), session.Determination).ShouldBeNull(packCase.Name);
        }
    }

    [Test]
    public void A_record_that_is_inserted_and_retracted_leaves_no_trace()
    {
        foreach (var episode in CgsPack.Cases.Take(50).Select(packCase => packCase.Episode).Where(episode => episode.Documents is not null))
        {
            using var session = CgsRules.Compiled.OpenSession(episode);
            var before = session.Determination;
            session.Insert(Letter);
            ShouldBeTrue(session);
            session.Retract(Letter);

            session.Episode.ShouldBe(episode);
            DeterminationComparison.FirstDifference(before, session.Determination).ShouldBeNull();
        }
    }

    [Test]
    public void Every_element_of_every_list_can_be_taken_away_and_the_session_stays_true()
    {
        using var session = CgsRules.Compiled.OpenSession(Covered);
        while (session.Episode.Documents!.Count > 0)
        {
            session.Retract(session.Episode.Documents[0]);
            ShouldBeTrue(session);
        }

        while (session.Episode.Procedures!.Count > 0)
        {
            session.Retract(session.Episode.Procedures[^1]);
            ShouldBeTrue(session);
        }

        while (session.Episode.Lines.Count > 0)
        {
            session.Retract(session.Episode.Lines[0]);
            ShouldBeTrue(session);
        }

        session.Determination.Outcome.ShouldBe(CoverageOutcome.NotGoverned);
    }

    [Test]
    public void A_line_can_come_and_change_its_code_and_its_date()
    {
        using var session = CgsRules.Compiled.OpenSession(Covered);
        var line = session.Episode.Lines[0] with { Id = "line-9" };
        session.Insert(line);
        ShouldBeTrue(session);
        session.Update(line, line with { Code = "63650" });
        ShouldBeTrue(session);
        session.Update(session.Episode.Lines[1], line with { Code = "99999" });
        ShouldBeTrue(session);
        session.Update(session.Episode.Lines[1], line with { DateOfService = new DateOnly(1999, 1, 1) });
        ShouldBeTrue(session);
        session.Determination.Lines[1].Outcome.ShouldBe(CoverageOutcome.NotGoverned);
    }

    [Test]
    public void A_list_that_was_absent_becomes_incomplete_with_its_first_record()
    {
        using var session = CgsRules.Compiled.OpenSession(Covered with { Documents = null });
        session.Insert(Letter);

        session.Episode.Documents.ShouldBe(FactList.Incomplete(Letter));
        session.Retract(Letter);
        session.Episode.Documents.ShouldBe(FactList.Incomplete<Document>());
        ShouldBeTrue(session);
    }

    [Test]
    public void A_record_that_is_there_once_is_inserted_updated_and_retracted()
    {
        using var session = CgsRules.Compiled.OpenSession(Covered with { CarePlan = null });
        var plan = new CarePlan();
        session.Insert(plan);
        Should.Throw<ArgumentException>(() => session.Insert(plan)).Message.ShouldStartWith("The episode holds carePlan already; update it instead.");
        ShouldBeTrue(session);
        session.Update(plan, Covered.CarePlan ?? plan);
        ShouldBeTrue(session);
        session.Retract(session.Episode.CarePlan!);
        session.Episode.CarePlan.ShouldBeNull();
        ShouldBeTrue(session);
    }

    [Test]
    public void Of_equal_records_the_very_one_that_is_given_is_meant()
    {
        var (one, other) = (new Symptom { Region = SpinalRegion.Lumbosacral }, new Symptom { Region = SpinalRegion.Lumbosacral });
        using var session = CgsRules.Compiled.OpenSession(Covered with { Symptoms = [one, other] });
        session.Update(other, other with { Region = SpinalRegion.Cervical });

        session.Episode.Symptoms!.Select(symptom => symptom.Region).ShouldBe([SpinalRegion.Lumbosacral, SpinalRegion.Cervical]);
    }

    [Test]
    public void A_number_that_is_written_with_another_zero_at_its_end_changes_nothing()
    {
        var score = new Assessment { Scale = AssessmentScale.NumericRatingScale, Score = 7m, AssessedOn = new DateOnly(2025, 1, 2) };
        using var session = CgsRules.Compiled.OpenSession(Covered with { Assessments = [.. Covered.Assessments ?? [], score] });
        session.Update(score, score with { Score = 7.0m });

        ShouldBeTrue(session);
    }

    [Test]
    public void What_is_not_of_the_episode_is_refused_and_changes_nothing()
    {
        using var session = CgsRules.Compiled.OpenSession(Covered);
        var before = session.Determination;

        Should.Throw<ArgumentException>(() => session.Retract(new Document { Id = "nowhere", Kind = DocumentKind.Order, Lines = [] }))
            .Message.ShouldStartWith("The episode does not hold this Document; give a record of the episode as it stands. (Parameter 'record')");
        Should.Throw<ArgumentException>(() => session.Update(Letter, Letter)).ParamName.ShouldBe("current");
        Should.Throw<ArgumentException>(() => session.Insert(new Signature())).Message.ShouldStartWith("An episode does not hold records of type Signature directly; update the record that holds it, or the episode with a function.");
        Should.Throw<ArgumentException>(() => session.Insert("text"));
        Should.Throw<ArgumentException>(() => session.Update(_ => null!));
        Should.Throw<ArgumentNullException>(() => session.Insert<Document>(null!));
        Should.Throw<ArgumentException>(() => session.Update<object>(session.Episode.Documents![0], session.Episode.Procedures![0])).Message.ShouldStartWith("A Procedure cannot take the place of a Document.");
        session.Episode.ShouldBe(Covered);
        session.Determination.ShouldBeSameAs(before);
    }

    [Test]
    public void An_insertion_runs_the_rules_of_what_depends_on_it_and_no_others()
    {
        using var session = CgsRules.Compiled.OpenSession(Covered);
        var fired = new List<string>();
        session.Events.RuleFiredEvent += (_, fire) => fired.Add(fire.Rule.Name);
        session.Insert(Letter);

        var line = session.Determination.Lines.ShouldHaveSingleItem();
        var depending = ReadingDocuments().Intersect(line.Criteria.Select(result => result.Id)).ToList();
        var criteria = fired.Where(name => !name.Contains(' ')).ToList();
        criteria.ShouldBe(depending, ignoreOrder: true);
        criteria.Count.ShouldBeInRange(1, line.Criteria.Length - 1);
        fired.ShouldBeUnique();
        fired.Where(name => name.StartsWith("list ", StringComparison.Ordinal)).ShouldBe(["list episode.documents"]);
    }

    [Test]
    public void A_change_that_nothing_depends_on_runs_no_criterion_and_tells_nobody()
    {
        using var session = CgsRules.Compiled.OpenSession(Covered);
        var fired = new List<string>();
        session.Events.RuleFiredEvent += (_, fire) => fired.Add(fire.Rule.Name);
        session.Changed += (_, _) => Assert.Fail("Nothing changed.");
        var before = session.Determination;
        session.Update(episode => episode with { Payer = "another" });

        fired.ShouldBeEmpty();
        session.Determination.ShouldBe(before);
        session.Determination.EpisodeSha256.ShouldBe(EpisodeDigest.Of(session.Episode));
    }

    [Test]
    public void Who_listens_hears_which_criteria_changed_and_why()
    {
        var episode = Covered;
        using var session = CgsRules.Compiled.OpenSession(episode);
        var heard = new List<DeterminationChangedEventArgs>();
        session.Changed += (sender, change) =>
        {
            sender.ShouldBeSameAs(session);
            session.Determination.ShouldBeSameAs(change.After);
            heard.Add(change);
        };
        var place = Enumerable.Range(0, episode.Documents!.Count).First(place => CgsPack.Compiled.EvaluateOutcome(Unsigned(episode, place)) == CoverageOutcome.MoreInformationNeeded);
        session.Update(episode.Documents[place], episode.Documents[place] with { Signature = null });

        var change = heard.ShouldHaveSingleItem();
        var path = $"episode.documents[{place}]";
        change.Facts.ShouldBe([new FactChange(FactChangeKind.Updated, path)]);
        change.Before.Outcome.ShouldBe(CoverageOutcome.Covered);
        change.After.Outcome.ShouldBe(CoverageOutcome.MoreInformationNeeded);
        var lost = change.Criteria.Where(criterion => criterion.IsOfStatus).ToList();
        lost.ShouldNotBeEmpty();
        lost.ShouldAllBe(criterion => criterion.Before!.Status == CriterionStatus.Met && criterion.After!.Status != CriterionStatus.Met);
        lost.ShouldAllBe(criterion => criterion.Causes.SequenceEqual(change.Facts));
        lost.ShouldAllBe(criterion => criterion.After!.Evidence.Any(evidence => evidence.Fact.StartsWith(path, StringComparison.Ordinal)));
        change.Criteria.Select(criterion => criterion.CriterionId).ShouldBeSubsetOf(ReadingDocuments());
    }

    [Test]
    public void Criteria_of_a_line_that_comes_or_goes_have_no_before_or_no_after()
    {
        using var session = CgsRules.Compiled.OpenSession(Covered);
        var heard = new List<DeterminationChangedEventArgs>();
        session.Changed += (_, change) => heard.Add(change);
        var line = session.Episode.Lines[0] with { Id = "line-9" };
        session.Insert(line);
        session.Retract(line);

        var count = session.Determination.Lines[0].Criteria.Length;
        heard.Count.ShouldBe(2);
        heard[0].Criteria.Where(change => change.LineId == "line-9" && change.Before is null && change.After is not null).Count().ShouldBe(count);
        heard[1].Criteria.Where(change => change.LineId == "line-9" && change.Before is not null && change.After is null).Count().ShouldBe(count);
        heard[1].Facts.ShouldBe([new FactChange(FactChangeKind.Retracted, "episode.lines[1]")]);
    }

    [Test]
    public void What_a_listener_throws_comes_out_and_the_session_stays_true()
    {
        using var session = CgsRules.Compiled.OpenSession(Covered);
        session.Changed += (_, _) => throw new TimeoutException();

        Should.Throw<TimeoutException>(() => session.Update(episode => episode with { Documents = null }));
        ShouldBeTrue(session);
    }

    [Test]
    public void A_listener_cannot_change_the_session_and_can_dispose_of_it()
    {
        using var session = CgsRules.Compiled.OpenSession(Covered);
        session.Changed += (_, _) => session.Insert(Letter);
        Should.Throw<InvalidOperationException>(() => session.Update(episode => episode with { Documents = null })).Message.ShouldBe("The session is in the middle of a change; make the next one when it is done.");
        session.Episode.Documents.ShouldBeNull();
        ShouldBeTrue(session);

        var other = CgsRules.Compiled.OpenSession(Covered);
        var heard = 0;
        other.Changed += (_, _) => other.Dispose();
        other.Changed += (_, change) => heard += change.After.Outcome == CoverageOutcome.MoreInformationNeeded ? 1 : 0;
        other.Update(episode => episode with { Documents = null });
        heard.ShouldBe(1);
        Should.Throw<ObjectDisposedException>(() => other.Episode);
    }

    [Test]
    public void A_change_within_a_change_is_refused_and_neither_happens()
    {
        using var session = CgsRules.Compiled.OpenSession(Covered);
        Should.Throw<InvalidOperationException>(() => session.Update(episode =>
        {
            session.Insert(Letter);
            return episode with { Stage = ReviewStage.ClaimReview };
        }));
        Should.Throw<TimeoutException>(() => session.Update(_ => throw new TimeoutException()));

        session.Episode.ShouldBeSameAs(Covered);
        session.Insert(Letter);
        ShouldBeTrue(session);
    }

    [Test]
    public void A_change_while_rules_run_is_refused_and_ends_the_session()
    {
        using var session = CgsRules.Compiled.OpenSession(Covered);
        session.Events.RuleFiredEvent += (_, _) => session.Retract(Covered.Documents![0]);

        var error = Should.Throw<NRulesPackException>(() => session.Insert(Letter));
        error.InnerException.ShouldBeOfType<InvalidOperationException>();
        Should.Throw<InvalidOperationException>(() => session.Determination).InnerException.ShouldBeSameAs(error);
    }

    [Test]
    public void A_session_that_is_disposed_of_while_rules_run_keeps_nothing()
    {
        var session = CgsRules.Compiled.OpenSession(Covered);
        session.Events.RuleFiredEvent += (_, _) => session.Dispose();

        Should.Throw<ObjectDisposedException>(() => session.Insert(Letter));
        Should.Throw<ObjectDisposedException>(() => session.Episode);
    }

    [Test]
    public void An_episode_that_is_none_is_refused_and_the_session_goes_on()
    {
        using var session = CgsRules.Compiled.OpenSession(Covered);
        Should.Throw<NullReferenceException>(() => session.Update(episode => episode with { Lines = null! }));

        session.Episode.ShouldBeSameAs(Covered);
        session.Insert(Letter);
        ShouldBeTrue(session);
    }

    [Test]
    public void Criteria_of_a_line_that_moves_or_takes_the_place_of_another_have_a_cause()
    {
        var line = Covered.Lines[0];
        using var session = CgsRules.Compiled.OpenSession(Covered with { Lines = [line, line with { Code = "63650" }, line with { Id = "line-9" }] });
        var heard = new List<DeterminationChangedEventArgs>();
        session.Changed += (_, change) => heard.Add(change);
        session.Retract(session.Episode.Lines[1]);
        session.Insert(line with { Code = "63650" });
        session.Update(episode => episode with { Lines = [.. episode.Lines.Reverse()] });
        session.Retract(session.Episode.Lines[0]);
        session.Retract(session.Episode.Lines[0]);

        heard.Count.ShouldBe(5);
        heard.ShouldAllBe(change => !change.Criteria.IsEmpty && change.Criteria.All(criterion => !criterion.Causes.IsEmpty));
    }

    [Test]
    public void A_session_that_was_disposed_of_answers_no_more()
    {
        var session = CgsRules.Compiled.OpenSession(Covered);
        session.Dispose();
        session.Dispose();

        Should.Throw<ObjectDisposedException>(() => session.Determination);
        Should.Throw<ObjectDisposedException>(() => session.Episode);
        Should.Throw<ObjectDisposedException>(() => session.Events);
        Should.Throw<ObjectDisposedException>(() => session.Insert(Letter));
        Should.Throw<ObjectDisposedException>(() => session.Update(episode => episode));
    }

    [Test]
    public void A_session_that_was_disposed_of_lets_go_of_the_episode()
    {
        var (session, episode) = Disposed();
        for (var round = 0; round < 10 && episode.IsAlive; round++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        episode.IsAlive.ShouldBeFalse();
        GC.KeepAlive(session);
    }

    [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
    private static (LiveSession Session, WeakReference Episode) Disposed()
    {
        var episode = Covered with { Payer = "its own" };
        var session = CgsRules.Compiled.OpenSession(episode);
        session.Dispose();
        return (session, new WeakReference(episode));
    }

    private static PatientEpisode Unsigned(PatientEpisode episode, int place) =>
        episode with { Documents = [.. episode.Documents!.Select((document, each) => each == place ? document with { Signature = null } : document)] };

    private static void ShouldBeTrue(LiveSession session) =>
        DeterminationComparison.FirstDifference(CgsPack.Compiled.Evaluate(session.Episode), session.Determination).ShouldBeNull();

    /// <summary>The criteria that name the documents of the episode, by themselves or through definitions, as their text says.</summary>
    private static ImmutableArray<string> ReadingDocuments() => PackText.CriteriaNaming(CgsPack.Folder, "episode.documents");
}
