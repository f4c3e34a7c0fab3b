using System.Collections.Immutable;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Determinations;

namespace SpinalPain.RulesEngine.Compilation;

/// <summary>Writes the reasons of one line from notes that are taken as each criterion is asked for.</summary>
/// <param name="reasoning">Whose results they are about.</param>
/// <param name="lease">The frame that the trace runs in.</param>
/// <param name="trace">Takes the notes.</param>
internal sealed class LineNotes(LineReasoning reasoning, FramePool.Lease lease, LineTrace trace) : ILineNotes
{
    public IReasoning Reasoning => reasoning;

    public ImmutableArray<Evidence> Write(ref JsonText json, Criterion criterion, CriterionStatus status) => trace.WriteReasonsOf(criterion, status, ref json);

    public void Dispose() => lease.Dispose();
}
