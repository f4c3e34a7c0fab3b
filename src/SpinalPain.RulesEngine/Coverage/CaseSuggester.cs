using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using SpinalPain.RulesEngine.Cases;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Compilation;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Episodes;
using SpinalPain.RulesEngine.Facts;
using SpinalPain.RulesEngine.Json;

namespace SpinalPain.RulesEngine.Coverage;

/// <summary>
/// Changes known episodes a little, runs the pack on each, and keeps those that show what no case shows. What comes out is what the
/// pack says now; whether that is right is for a person to decide.
/// </summary>
internal sealed class CaseSuggester(CompiledPack pack, CoverageTargets targets, CaseSet cases, CancellationToken cancellation)
{
    /// <summary>Enough for most packs of hundreds of cases, and over in well under a minute.</summary>
    private const int MostTries = 100_000;

    /// <summary>So that a date of the same episode may be a little earlier and the value still in force.</summary>
    private const int DaysIntoForce = 31;

    private const string FileName = "(suggestion)";

    private readonly HashSet<string> names = [.. cases.Cases.Select(each => each.Name)];
    private readonly DefinitionUsers users = new(pack.Pack);
    private readonly List<SuggestedCase> found = [];
    private List<WantedTarget> wanted = [];
    private HashSet<int> wantedNumbers = [];
    private int tries;

    private bool IsOver => this.wanted.Count == 0 || this.tries >= MostTries;

    public CaseSuggestions Suggest(IEnumerable<WantedTarget> missing)
    {
        this.Want(missing);
        var edits = new EpisodeEdits(new EditHints(targets, this.wanted.Select(each => each.Parameter).OfType<Parameter>()));
        this.SearchThresholds(edits);

        // What the thresholds cost is not at the cost of the rest.
        var isCutShort = this.tries >= MostTries;
        this.tries = 0;
        foreach (var (@base, episode) in this.Starts())
        {
            this.SearchFrom(@base, EpisodeWriter.Write(episode), edits.Of);
        }

        foreach (var each in cases.Bases.Where(each => each.Value.Episode is not null))
        {
            this.SearchFrom(each.Key, EpisodeWriter.Write(each.Value.Episode!), EpisodeEdits.WithoutTwo);
        }

        return new CaseSuggestions([.. this.found], [.. this.wanted.Select(Describe)]) { IsCutShort = isCutShort || this.tries >= MostTries };
    }

    private IEnumerable<(string Base, PatientEpisode Episode)> Starts() => cases.Bases
        .Where(each => each.Value.Episode is not null)
        .Select(each => (Base: each.Key, Episode: each.Value.Episode!))
        .Concat(cases.Cases.Select(each => (each.Base, each.Episode)))
        .TakeWhile(_ => !this.IsOver);

    /// <summary>
    /// Looks for each value of a threshold at the time when it is in force, among the episodes that are compared with it: few, so that
    /// all changes of them can be tried. Best are changes of one fact that decide otherwise on the other side of the value.
    /// </summary>
    private void SearchThresholds(EpisodeEdits edits)
    {
        foreach (var value in this.wanted.Where(each => each is { Parameter: not null, Subject.From: not null }).GroupBy(each => (each.Parameter!, each.Subject.From!.Value)).ToList())
        {
            var (parameter, from) = value.Key;
            var starts =
                from start in this.Starts().ToList()
                let json = At(@from.AddDays(DaysIntoForce), start.Episode)
                where json is not null && this.Compares(json, parameter)
                select (start.Base, Json: json);
            var compared = starts.ToList();
            foreach (var (@base, json) in compared.TakeWhile(_ => value.All(this.wanted.Contains)))
            {
                this.SearchBothSides(@base, json, edits, [.. value]);
            }

            foreach (var (@base, json) in compared.TakeWhile(_ => value.Any(this.wanted.Contains)))
            {
                this.SearchFrom(@base, json, edits.Of);
            }
        }
    }

    private void SearchBothSides(string @base, byte[] start, EpisodeEdits edits, WantedTarget[] sides)
    {
        HashSet<string> concerned = [.. sides.SelectMany(side => this.Concerned(side.Subject))];
        using var json = JsonDocument.Parse(start);
        foreach (var place in edits.Of(json.RootElement).Where(edit => edit.Value is not null).GroupBy(edit => string.Join('/', edit.Path)).TakeWhile(_ => !this.IsOver))
        {
            var found = new Dictionary<WantedTarget, (byte[] Json, string Statuses)>();
            foreach (var edit in place)
            {
                this.tries++;
                var changed = edit.Apply(json.RootElement);
                if (EpisodeReader.Read(changed, FileName).TryGetValue(out var episode) && this.Shows(episode).Intersect(sides).FirstOrDefault() is { } side)
                {
                    found.TryAdd(side, (changed, this.Statuses(episode, concerned)));
                }
            }

            if (found.Values.DistinctBy(each => each.Statuses).Count() > 1)
            {
                // In the order of the sides, whatever order they were found in.
                foreach (var side in sides.Where(found.ContainsKey))
                {
                    this.Try(@base, found[side].Json);
                }

                return;
            }
        }
    }

    private string Statuses(PatientEpisode episode, HashSet<string> criteria) => string.Join(
        ',',
        from line in pack.Evaluate(episode).Lines
        from criterion in line.Criteria
        where criteria.Contains(criterion.Id)
        select criterion.Status);

    private static byte[]? At(DateOnly dateOfService, PatientEpisode episode)
    {
        using var json = JsonDocument.Parse(EpisodeWriter.Write(episode));
        var days = episode.Lines.Count == 0 ? 0 : dateOfService.DayNumber - episode.Lines[0].DateOfService.DayNumber;
        return EpisodeShift.By(json.RootElement, days);
    }

    private bool Compares(byte[] json, Parameter parameter)
    {
        if (!EpisodeReader.Read(json, FileName).TryGetValue(out var episode))
        {
            return false;
        }

        var observer = new ComparisonObserver(parameter);
        pack.Watch(episode, observer);
        return observer.Compares;
    }

    private static string Describe(WantedTarget target) => CoverageWords.Describe(target.Subject, target.State);

    private void SearchFrom(string @base, byte[] episode, Func<JsonElement, IEnumerable<EpisodeEdit>> edits)
    {
        using var json = JsonDocument.Parse(episode);
        this.Try(@base, episode);
        foreach (var edit in edits(json.RootElement).TakeWhile(_ => !this.IsOver))
        {
            this.Try(@base, edit.Apply(json.RootElement));
        }
    }

    private void Try(string @base, byte[] json)
    {
        cancellation.ThrowIfCancellationRequested();
        this.tries++;
        if (!EpisodeReader.Read(json, FileName).TryGetValue(out var episode) || this.Shows(episode).Count == 0)
        {
            return;
        }

        // What was found is kept only when it comes out the same by the way that a case file goes.
        var from = cases.Bases[@base];
        var patch = Patch(from.Episode!, json);
        var patched = patch is null ? from.Episode! : Patched(from.Json!, patch);
        var shown = patched is null ? [] : this.Shows(patched).ToList();
        if (shown.Count > 0)
        {
            this.Keep(@base, patch, patched!, shown);
        }
    }

    private List<WantedTarget> Shows(PatientEpisode episode)
    {
        HashSet<int>? reached = null;
        pack.Watch(episode, new CoverageObserver(targets, target =>
        {
            if (this.wantedNumbers.Contains(target))
            {
                (reached ??= []).Add(target);
            }
        }));
        return reached is null ? [] : [.. this.wanted.Where(each => each.Numbers.Any(reached.Contains))];
    }

    private void Want(IEnumerable<WantedTarget> targetsLeft)
    {
        this.wanted = [.. targetsLeft];
        this.wantedNumbers = [.. this.wanted.SelectMany(each => each.Numbers)];
    }

    private void Keep(string @base, byte[]? patch, PatientEpisode episode, List<WantedTarget> shown)
    {
        var name = this.NameFor(shown);
        var json = this.CaseJson(name, @base, patch, pack.Evaluate(episode), shown);
        this.found.Add(new SuggestedCase(name, shown[0].Subject.Id, [.. shown.Select(Describe)], json));
        this.Want(this.wanted.Except(shown));
    }

    private string NameFor(List<WantedTarget> shown)
    {
        var more = shown.Count == 1 ? string.Empty : shown.Count == 2 ? ", and 1 more" : $", and {shown.Count - 1} more";
        var name = $"UNREVIEWED: shows {CoverageWords.Short(shown[0].Subject, shown[0].State)}{more}";
        var number = 2;
        var free = name;
        while (!this.names.Add(free))
        {
            free = $"{name} ({number++})";
        }

        return free;
    }

    private static byte[]? Patch(PatientEpisode from, byte[] to)
    {
        using var before = JsonDocument.Parse(EpisodeWriter.Write(from));
        using var after = JsonDocument.Parse(to);
        if (!PatchOf.IsNeeded(before.RootElement, after.RootElement))
        {
            return null;
        }

        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            PatchOf.Write(writer, before.RootElement, after.RootElement);
        }

        return stream.ToArray();
    }

    private static PatientEpisode? Patched(SourceNode @base, byte[] patch)
    {
        var node = SourceParser.Parse(patch, FileName, SourceLimits.Episode, new DiagnosticBag());
        if (node is null || MergePatch.RemovalsOfNothing(@base, node).Any())
        {
            return null;
        }

        return EpisodeReader.Read(MergePatch.Apply(@base, node), FileName).TryGetValue(out var episode) ? episode : null;
    }

    private string CaseJson(string name, string @base, byte[]? patch, Determination determination, List<WantedTarget> shown)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            writer.WriteString("name", name);
            writer.WriteBoolean("unreviewed", true);
            writer.WriteString("base", @base);
            if (patch is not null)
            {
                writer.WritePropertyName("patch");
                writer.WriteRawValue(patch);
            }

            writer.WriteStartObject("expect");
            writer.WriteString("outcome", CaseRunner.Word(determination.Outcome));
            WriteCriteria(writer, determination.Lines, [.. shown.Select(each => each.Subject).SelectMany(this.Concerned).Distinct()]);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>The criteria that a target is of: a threshold is of all that compare with it, a definition of all that use it.</summary>
    private IEnumerable<string> Concerned(CoverageSubject subject) => subject.Places.Append(subject).SelectMany(part =>
        part.Part?.StartsWith("definition", StringComparison.Ordinal) == true ? this.users.CriteriaUsing(part.Id) : [part.Id]);

    private static void WriteCriteria(Utf8JsonWriter writer, ImmutableArray<LineDetermination> lines, HashSet<string> concerned)
    {
        writer.WriteStartObject("lines");
        foreach (var line in lines)
        {
            writer.WriteStartObject(line.LineId);
            writer.WriteString("outcome", CaseRunner.Word(line.Outcome));
            writer.WriteStartObject("criteria");
            foreach (var criterion in line.Criteria.Where(each => concerned.Contains(each.Id)))
            {
                writer.WriteString(criterion.Id, CaseRunner.Word(criterion.Status));
            }

            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }
}
