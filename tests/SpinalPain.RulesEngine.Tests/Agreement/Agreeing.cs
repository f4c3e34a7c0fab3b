using System.Buffers;
using System.Text;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Compilation;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Facts;
using SpinalPain.RulesEngine.Tests.Reference;

namespace SpinalPain.RulesEngine.Tests.Agreement;

/// <summary>A question to engines: made for a pack, it gives for an episode the first difference, or null when there is none.</summary>
internal delegate Func<PatientEpisode, string?> Agreeing(CheckedPack pack);

/// <summary>The questions that are put to engines.</summary>
internal static class AgreeingOf
{
    /// <summary>Whether two engines give equal determinations, field for field. One that throws does not.</summary>
    public static Agreeing Engines(Engine expected, Engine actual) => pack =>
    {
        var (one, other) = (Prepared(expected, pack), Prepared(actual, pack));
        return episode => (one(episode), other(episode)) switch
        {
            ({ Thrown: { } thrown }, _) => $"{expected.Name} threw {thrown}",
            (_, { Thrown: { } thrown }) => $"{actual.Name} threw {thrown}",
            var (left, right) => DeterminationComparison.FirstDifference(left.Determination!, right.Determination!) is { } difference
                ? $"{expected.Name} and {actual.Name} differ at {difference}"
                : null,
        };
    };

    /// <summary>Whether judging without reasons gives the outcomes that judging with reasons gives.</summary>
    public static Agreeing OutcomeAlone { get; } = OutcomeAloneOf(CompiledPack.Compile);

    /// <summary>Whether code that is generated for the conditions of a pack comes to what the conditions come to.</summary>
    public static Agreeing GeneratedCode { get; } = All(Engines(Engine.Compiled, Engine.Generated), OutcomeAloneOf(Engine.WithCode));

    /// <summary>Whether reasons are written from notes as they are written when they were made, laid out and on one line.</summary>
    public static Agreeing Written { get; } = pack =>
    {
        var compiled = CompiledPack.Compile(pack);
        return episode =>
        {
            var made = compiled.Evaluate(episode);
            foreach (var criterion in made.Lines.SelectMany(line => line.Criteria))
            {
                _ = criterion.Evidence;
            }

            return new[] { true, false }.Select(indented => DifferentText(compiled.Evaluate(episode), made, indented)).FirstOrDefault(difference => difference is not null);
        };
    };

    private static string? DifferentText(Determination fromNotes, Determination made, bool indented)
    {
        var (left, right) = (Text(fromNotes, indented), Text(made, indented));
        return left == right ? null : $"from notes is written {left}, and from reasons {right}";
    }

    private static string Text(Determination determination, bool indented)
    {
        var output = new ArrayBufferWriter<byte>();
        DeterminationJson.Write(determination, output, indented);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private static Agreeing OutcomeAloneOf(Func<CheckedPack, CompiledPack> prepare) => pack =>
    {
        var compiled = prepare(pack);
        return episode =>
        {
            try
            {
                return DifferentOutcome(compiled, episode);
            }
            catch (Exception exception) when (exception is not OutOfMemoryException)
            {
                return $"without reasons, compiled threw {exception}";
            }
        };
    };

    /// <summary>All of the questions, one after the other.</summary>
    public static Agreeing All(params IReadOnlyList<Agreeing> questions) => pack =>
    {
        var asked = questions.Select(question => question(pack)).ToList();
        return episode => asked.Select(ask => ask(episode)).FirstOrDefault(difference => difference is not null);
    };

    private static string? DifferentOutcome(CompiledPack compiled, PatientEpisode episode)
    {
        var determination = compiled.Evaluate(episode);
        var outcome = compiled.EvaluateOutcome(episode);
        if (outcome != determination.Outcome)
        {
            return $"without reasons the outcome is {outcome}, with reasons {determination.Outcome}";
        }

        var lines = episode.Lines.Select(line => compiled.EvaluateOutcome(episode, line));
        var differing = lines.Zip(determination.Lines).FirstOrDefault(line => line.First != line.Second.Outcome);
        return differing.Second is { } line ? $"without reasons the outcome of {line.LineId} is {differing.First}, with reasons {line.Outcome}" : null;
    }

    private static Func<PatientEpisode, (Determination? Determination, string? Thrown)> Prepared(Engine engine, CheckedPack pack)
    {
        try
        {
            var judge = engine.Prepare(pack);
            return episode => Try(() => judge(episode));
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return _ => (null, exception.ToString());
        }
    }

    private static (Determination? Determination, string? Thrown) Try(Func<Determination> judge)
    {
        try
        {
            return (judge(), null);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            return (null, exception.ToString());
        }
    }
}
