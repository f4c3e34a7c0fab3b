using System.Collections.Frozen;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.NRules.Lowering;
using SpinalPain.RulesEngine.NRules.Rules;

namespace SpinalPain.RulesEngine.NRules.Changes;

/// <summary>The members of the episode that a criterion, the definitions below it and the policies that require it read.</summary>
internal sealed class ReadMembers
{
    private const string Lines = "lines";

    private readonly FrozenSet<string> members;

    private ReadMembers(FrozenSet<string> members) => this.members = members;

    public static ReadMembers Of(CheckedPack pack, Criterion criterion)
    {
        var governing = pack.Policies.Where(policy => policy.Requires.Contains(criterion)).Select(policy => policy.GovernsWhen);
        var read = Dependencies.Of([criterion.AppliesWhen, criterion.When, .. governing]);
        return new ReadMembers(Closure.DefinitionsBelow(read)
            .SelectMany(definition => DefinitionRule.DependenciesOf(definition).Members)
            .Concat(read.Members)
            .Select(member => member.Name)
            .ToFrozenSet(StringComparer.Ordinal));
    }

    /// <summary>Whether a change of the record could matter to the criterion for a line.</summary>
    /// <param name="change">The change.</param>
    /// <param name="was">The place of the line before, or null for one that came.</param>
    /// <param name="now">Its place now, or null for one that is gone.</param>
    public bool Concerns(EpisodeChange change, int? was, int? now) =>
        change.Member is null
        || this.members.Contains(change.Member)
        || (change.Member == Lines && ConcernsLine(change, was, now));

    /// <summary>A change of its own place does, and one before it that may have moved it, or put another line under its id in its place.</summary>
    private static bool ConcernsLine(EpisodeChange change, int? was, int? now) =>
        change.Index is not { } place
        || place == now
        || (place <= Math.Max(was ?? 0, now ?? 0) && (was != now || change.Change.Kind != FactChangeKind.Updated));
}
