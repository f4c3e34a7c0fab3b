using global::NRules;
using global::NRules.Fluent;
using SpinalPain.RulesEngine.Benchmarks.Contestants;
using SpinalPain.RulesEngine.Benchmarks.NRules.Rules;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Benchmarks.NRules.Contestants;

/// <summary>
/// NRules as its users write it: a rule for each criterion in its fluent style, compiled once, and a session of its own for each episode. A
/// condition is true or false, so it knows no unknown.
/// </summary>
internal sealed class NRulesFluentContestant : IContestant
{
    private readonly ISessionFactory factory;

    public NRulesFluentContestant()
    {
        var repository = new RuleRepository();
        repository.Load(rules => rules.PrivateTypes().From(typeof(Finding).Assembly));
        var compiler = new RuleCompiler();
        // By default NRules compares facts by their values, which is dear for records with lists, and takes two equal records for one.
        compiler.FactIdentityComparerRegistry.DefaultFactIdentityComparer = ReferenceEqualityComparer.Instance;
        this.factory = compiler.Compile(repository.GetRules());
    }

    public string Name => "NRules 1.0.4, fluent rules";

    public bool KnowsUnknown => false;

    public CoverageOutcome Judge(PatientEpisode episode, RequestedLine line) => OutcomeOf(line, this.Find(episode));

    /// <summary>Judges every line of every episode.</summary>
    public int JudgeAll(PatientEpisode[] episodes)
    {
        var sum = 0;
        foreach (var episode in episodes)
        {
            var findings = this.Find(episode);
            foreach (var line in episode.Lines)
            {
                sum += (int)OutcomeOf(line, findings);
            }
        }

        return sum;
    }

    private static CoverageOutcome OutcomeOf(RequestedLine line, Finding[] findings)
    {
        if (!Governed.ByInjections(line) && !Governed.ByAblations(line))
        {
            return CoverageOutcome.NotGoverned;
        }

        var outcome = CoverageOutcome.Covered;
        foreach (var finding in findings)
        {
            if (ReferenceEquals(finding.Line, line) && finding.Outcome > outcome)
            {
                outcome = finding.Outcome;
            }
        }

        return outcome;
    }

    private Finding[] Find(PatientEpisode episode)
    {
        var session = this.factory.CreateSession();
        session.Insert(episode);
        session.InsertAll(episode.Lines);
        session.InsertAll(episode.Diagnoses ?? []);
        session.InsertAll(episode.Symptoms ?? []);
        session.InsertAll(episode.ConservativeTreatments ?? []);
        session.InsertAll(episode.ImagingStudies ?? []);
        session.InsertAll(episode.Procedures ?? []);
        session.InsertAll(episode.Visits ?? []);
        session.InsertAll(episode.Assessments ?? []);
        session.InsertAll(episode.Contraindications ?? []);
        session.InsertAll(episode.Documents ?? []);
        session.Fire();
        return [.. session.Query<Finding>()];
    }
}
