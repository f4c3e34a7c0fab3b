using System.Collections.Immutable;
using SpinalPain.RulesEngine.Cases;
using SpinalPain.RulesEngine.Diagnostics;

namespace SpinalPain.RulesEngine.Differences;

/// <summary>A case that comes out otherwise by the new pack.</summary>
/// <param name="Name">Its name.</param>
/// <param name="OldLocation">Where it stands in the old pack, or null.</param>
/// <param name="NewLocation">Where it stands in the new pack, or null.</param>
/// <param name="OwnEpisodes">
/// Whether each pack judged its own episode of the case, as the packs are in force on different dates; else both judged the same episode.
/// </param>
/// <param name="Verdicts">What comes out otherwise, the episode first, then line by line.</param>
/// <param name="Unmet">What the case expects, was met by the old pack and is not by the new one.</param>
public sealed record CaseChange(
    string Name, SourceLocation? OldLocation, SourceLocation? NewLocation, bool OwnEpisodes, ImmutableArray<VerdictChange> Verdicts, ImmutableArray<CaseDifference> Unmet);
