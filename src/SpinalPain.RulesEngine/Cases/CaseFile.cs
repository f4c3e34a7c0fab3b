using System.Collections.Immutable;
using System.Text.Json;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Episodes;
using SpinalPain.RulesEngine.Facts;
using SpinalPain.RulesEngine.Json;

namespace SpinalPain.RulesEngine.Cases;

/// <summary>Reads one file of cases.</summary>
/// <param name="bases">The base episodes by name.</param>
/// <param name="names">The names of the cases so far, of all files.</param>
/// <param name="pack">The pack whose criteria are named, or null.</param>
/// <param name="diagnostics">Takes what is wrong.</param>
internal sealed class CaseFile(Dictionary<string, BaseEpisode> bases, Dictionary<string, SourceLocation> names, CheckedPack? pack, DiagnosticBag diagnostics)
{
    private static readonly ImmutableArray<CoverageOutcome> Outcomes = [.. Enum.GetValues<CoverageOutcome>()];
    private static readonly ImmutableArray<CriterionStatus> Statuses = [.. Enum.GetValues<CriterionStatus>()];

    private readonly CaseMembers members = new(diagnostics);

    /// <summary>The cases of the file that are sound.</summary>
    public IEnumerable<PackCase> Read(SourceNode root)
    {
        var file = this.members.Of(root, required: ["cases"], optional: ["$schema"]);
        this.members.Text(file, "$schema");
        foreach (var node in this.members.List(file, "cases"))
        {
            if (this.ReadCase(node) is { } packCase)
            {
                yield return packCase;
            }
        }
    }

    private PackCase? ReadCase(SourceNode node)
    {
        var members = this.members.Of(node, required: ["name", "base", "expect"], optional: ["patch", "unreviewed"]);
        var name = this.members.Text(members, "name");
        this.CheckName(name);
        var isUnreviewed = this.IsUnreviewed(members);
        var @base = this.members.Text(members, "base");
        var episode = this.ReadEpisode(@base, this.members.Object(members, "patch"));
        var expectation = this.ReadExpectation(this.members.Object(members, "expect"), episode);
        return name is null || @base is null || episode is null || expectation is null
            ? null
            : new PackCase { Name = name.Text, Base = @base.Text, Episode = episode, Expectation = expectation, IsUnreviewed = isUnreviewed, Location = node.Location };
    }

    /// <summary>A member that says so, never a name: a name is for people and may say anything.</summary>
    private bool IsUnreviewed(SourceNode? members)
    {
        var unreviewed = this.members.Boolean(members, "unreviewed");
        if (unreviewed is { Kind: JsonValueKind.True })
        {
            diagnostics.Add(
                DiagnosticCodes.UnreviewedCase,
                unreviewed.NameLocation,
                "Nobody has confirmed yet what this case expects, so it proves nothing.",
                "Decide by the policy what has to come out, write it under \"expect\", give the case a name that says what it shows, and take \"unreviewed\" out.");
        }

        return unreviewed is { Kind: JsonValueKind.True };
    }

    private void CheckName(SourceNode? name)
    {
        if (name is null)
        {
            return;
        }

        if (string.IsNullOrWhiteSpace(name.Text))
        {
            diagnostics.Add(DiagnosticCodes.EmptyCaseName, name.Location, "The name of the case is empty.", "Say in one sentence what the case shows.");
        }
        else if (!names.TryAdd(name.Text, name.Location))
        {
            diagnostics.Add(DiagnosticCodes.DuplicateCaseName, name.Location, $"The pack has two cases with the name \"{name.Text}\".", $"The other stands at {names[name.Text]}.");
        }
    }

    private PatientEpisode? ReadEpisode(SourceNode? name, SourceNode? patch)
    {
        if (name is null)
        {
            return null;
        }

        if (!bases.TryGetValue(name.Text, out var @base))
        {
            var help = Suggestion.DidYouMean(name.Text, bases.Keys.Order(StringComparer.Ordinal)) ?? "Base episodes are the files in cases/episodes, without .json.";
            diagnostics.Add(DiagnosticCodes.UnknownBase, name.Location, $"There is no base episode \"{name.Text}\".", help);
            return null;
        }

        return @base.Json is null || patch is null ? @base.Episode : this.ReadPatched(@base.Json, patch);
    }

    private PatientEpisode? ReadPatched(SourceNode @base, SourceNode patch)
    {
        foreach (var removal in MergePatch.RemovalsOfNothing(@base, patch))
        {
            diagnostics.Add(
                DiagnosticCodes.PatchRemovesNothing,
                removal.NameLocation,
                $"The patch removes \"{removal.Name}\", which the base episode does not have here.",
                "Correct the name, or leave it out.");
        }

        var read = EpisodeReader.Read(MergePatch.Apply(@base, patch), patch.File);
        foreach (var problem in read.Diagnostics)
        {
            // The merged text is in no file: a problem is reported where the patch brings it.
            diagnostics.Add(problem.Code, MergePatch.Origin(patch, problem.Location.Pointer).Location, problem.Message, problem.Help);
        }

        return read.TryGetValue(out var episode) ? episode : null;
    }

    private CaseExpectation? ReadExpectation(SourceNode? node, PatientEpisode? episode)
    {
        if (node is null)
        {
            return null;
        }

        var members = this.members.Of(node, required: ["outcome"], optional: ["criteria", "lines"]);
        var outcome = this.Word(this.members.Text(members, "outcome"), Outcomes, "an outcome");
        var lines = ImmutableArray.CreateBuilder<LineExpectation>();
        var criteria = this.ReadCriteria(this.members.Object(members, "criteria"));
        if (episode is { Lines: [var first, ..] })
        {
            lines.Add(new LineExpectation(first.Id, null, criteria));
        }

        foreach (var line in this.members.Object(members, "lines")?.Children ?? [])
        {
            if (this.ReadLine(line, episode) is { } expectation)
            {
                lines.Add(expectation);
            }
        }

        return outcome is { } known ? new CaseExpectation(known, lines.ToImmutable()) : null;
    }

    private LineExpectation? ReadLine(SourceNode node, PatientEpisode? episode)
    {
        if (episode is not null && !episode.Lines.Any(line => line.Id == node.Name))
        {
            var help = Suggestion.DidYouMean(node.Name!, episode.Lines.Select(line => line.Id));
            diagnostics.Add(DiagnosticCodes.UnknownExpectedLine, node.NameLocation, $"The episode of the case has no line \"{node.Name}\".", help);
        }

        var members = this.members.Of(node, required: [], optional: ["outcome", "criteria"]);
        if (members is null)
        {
            return null;
        }

        var outcome = this.Word(this.members.Text(members, "outcome"), Outcomes, "an outcome");
        return new LineExpectation(node.Name!, outcome, this.ReadCriteria(this.members.Object(members, "criteria")));
    }

    private ImmutableArray<CriterionExpectation> ReadCriteria(SourceNode? node)
    {
        var criteria = ImmutableArray.CreateBuilder<CriterionExpectation>();
        foreach (var member in node?.Children ?? [])
        {
            if (pack is not null && !pack.Criteria.Any(criterion => criterion.Id == member.Name))
            {
                var help = Suggestion.DidYouMean(member.Name!, pack.Criteria.Select(criterion => criterion.Id));
                diagnostics.Add(DiagnosticCodes.UnknownExpectedCriterion, member.NameLocation, $"The pack has no criterion \"{member.Name}\".", help);
            }

            if (this.Word(this.members.Is(member, JsonValueKind.String) ? member : null, Statuses, "a status of a criterion") is { } status)
            {
                criteria.Add(new CriterionExpectation(member.Name!, status));
            }
        }

        return criteria.ToImmutable();
    }

    private T? Word<T>(SourceNode? node, ImmutableArray<T> words, string what)
        where T : struct, Enum
    {
        if (node is null)
        {
            return null;
        }

        foreach (var word in words)
        {
            if (CaseRunner.Word(word) == node.Text)
            {
                return word;
            }
        }

        var all = words.Select(CaseRunner.Word).ToList();
        var help = Suggestion.DidYouMean(node.Text, all) ?? $"It can be {string.Join(", ", all)}.";
        diagnostics.Add(DiagnosticCodes.UnknownExpectation, node.Location, $"\"{node.Text}\" is not {what}.", help);
        return null;
    }
}
