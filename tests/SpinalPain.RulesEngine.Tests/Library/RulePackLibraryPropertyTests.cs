using System.Globalization;
using CsCheck;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Facts;
using SpinalPain.RulesEngine.Library;

namespace SpinalPain.RulesEngine.Tests.Library;

/// <summary>Random sets of packs: the library agrees with a plain scan over all packs, day by day.</summary>
public sealed class RulePackLibraryPropertyTests
{
    private const int Days = 40;

    private static readonly DateOnly FirstDay = new(2025, 1, 1);
    private static readonly string[] States = ["KY", "OH", "TX"];
    private static readonly string[] Codes = ["62321", "62323", "64483"];
    private static readonly string?[] Payers = [null, "Plan A", " plan a", "PLAN B", "Plan C"];

    private static readonly string[] PackPayers = ["Plan A", "plan a ", "Plan B"];

    private static readonly Gen<PackSpec> Pack =
        from id in Gen.Int[0, 1].Select(index => "ab"[index].ToString())
        from version in Gen.Int[0, 3]
        from payer in Gen.Int[0, 2].Select(index => PackPayers[index])
        from states in Gen.Int[1, 7]
        from codes in Gen.Int[1, 7]
        from start in Gen.Int[0, Days]
        from length in Gen.Int[0, Days / 2]
        from kind in Gen.Int[0, 9]
        select new PackSpec
        {
            Id = id,
            Version = $"1.{version}.0",
            Payer = payer,
            States = [.. Chosen(States, states)],
            Codes = [.. Chosen(Codes, codes)],
            From = Day(start),
            Until = kind == 0 ? null : Day(start + length),
            Status = kind switch { 1 or 2 => "draft", 3 => "retired", _ => "active" },
        };

    [Test]
    public void A_library_is_refused_exactly_when_two_packs_would_judge_one_line_or_are_versions_of_one_day() =>
        Pack.Array[1, 4].Sample(
            specs =>
            {
                var duplicate = specs.DistinctBy(spec => (spec.Id, spec.Version)).Count() < specs.Length;
                var clash = specs.Where(Judges).SelectMany((one, place) => specs.Where(Judges).Skip(place + 1).Select(other => (one, other))).Any(pair => Clash(pair.one, pair.other));
                var library = RulePackLibrary.Create(specs.Select(spec => spec.Load()));
                var codes = library.Diagnostics.Select(diagnostic => diagnostic.Code).ToHashSet();

                library.Succeeded.ShouldBe(!duplicate && !clash);
                codes.Contains(DiagnosticCodes.DuplicatePack).ShouldBe(duplicate);
                if (!duplicate)
                {
                    codes.Contains(DiagnosticCodes.PacksInForceAtOnce).ShouldBe(clash);
                    codes.Contains(DiagnosticCodes.DraftAlone).ShouldBe(specs.Any(spec => IsAlone(spec, specs)));
                }
            },
            iter: 300);

    [Test]
    public void The_pack_that_is_chosen_is_the_one_that_a_plain_scan_finds() =>
        Pack.Array[1, 4].Sample(
            specs =>
            {
                if (!RulePackLibrary.Create(specs.Select(spec => spec.Load())).TryGetValue(out var library))
                {
                    return;
                }

                foreach (var (payer, state, code, day) in Lines())
                {
                    var line = new RequestedLine { Id = "line-1", Code = code, DateOfService = FirstDay.AddDays(day) };
                    var episode = new PatientEpisode { Id = "e", Stage = ReviewStage.PriorAuthorization, Payer = payer, Jurisdiction = state, Lines = [line] };
                    var fitting = specs.Where(spec => Judges(spec)
                        && (payer is null || Payer(spec.Payer) == Payer(payer))
                        && (state is null || spec.States.Contains(state))
                        && spec.Codes.Contains(code)
                        && Contains(spec, day)).ToList();

                    var determination = library.Evaluate(episode);
                    var answer = determination.Lines[0];

                    library.EvaluateOutcome(episode).ShouldBe(answer.Outcome);
                    answer.Pack?.InWords().ShouldBe($"{fitting[0].Id} {fitting[0].Version}");
                    (answer.Pack is not null).ShouldBe(fitting.Count == 1);
                    determination.Packs.Length.ShouldBe(fitting.Count == 1 ? 1 : 0);
                    if (fitting.Count == 0)
                    {
                        answer.Outcome.ShouldBe(CoverageOutcome.NotGoverned);
                    }
                    else if (fitting.Count > 1)
                    {
                        answer.Outcome.ShouldBe(CoverageOutcome.MoreInformationNeeded);
                        determination.Missing.ShouldNotBeEmpty();
                        (payer is null || state is null).ShouldBeTrue("payer and State together name one pack");
                    }
                }
            },
            iter: 200);

    private static IEnumerable<(string? Payer, string? State, string Code, int Day)> Lines() =>
        from payer in Payers
        from state in States.Append(null)
        from code in Codes.Append("99213")
        from day in Enumerable.Range(-1, 16).Select(place => place * 5)
        select (payer, state, code, day);

    private static bool Judges(PackSpec spec) => spec.Status != "draft";

    private static string Payer(string payer) => payer.Trim().ToUpperInvariant();

    private static bool SharesScope(PackSpec one, PackSpec other) => Payer(one.Payer) == Payer(other.Payer) && one.States.Intersect(other.States).Any();

    private static bool Clash(PackSpec one, PackSpec other) =>
        SharesScope(one, other)
        && (one.Id == other.Id || one.Codes.Intersect(other.Codes).Any())
        && Enumerable.Range(0, 3 * Days).Any(day => Contains(one, day) && Contains(other, day));

    private static bool IsAlone(PackSpec draft, PackSpec[] all) => !Judges(draft) && draft.States.Any(state => Enumerable.Range(0, 3 * Days).Any(day =>
        Contains(draft, day) && !all.Any(other => Judges(other)
            && Payer(other.Payer) == Payer(draft.Payer)
            && other.States.Contains(state)
            && (other.Id == draft.Id || other.Codes.Intersect(draft.Codes).Any())
            && Contains(other, day))));

    private static bool Contains(PackSpec spec, int day) =>
        string.CompareOrdinal(spec.From, Day(day)) <= 0 && (spec.Until is null || string.CompareOrdinal(Day(day), spec.Until) <= 0);

    private static IEnumerable<string> Chosen(string[] all, int bits) => all.Where((_, place) => (bits & (1 << place)) != 0);

    private static string Day(int day) => FirstDay.AddDays(day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
