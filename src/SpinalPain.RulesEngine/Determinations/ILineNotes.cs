using System.Collections.Immutable;
using SpinalPain.RulesEngine.Checking;

namespace SpinalPain.RulesEngine.Determinations;

/// <summary>The notes of one line, from which reasons are written without being made. For one thread, and to be disposed of.</summary>
internal interface ILineNotes : IDisposable
{
    /// <summary>Whose results the notes are about.</summary>
    IReasoning Reasoning { get; }

    /// <summary>Writes why a criterion stands as it does, as <see cref="ReasonsJson.Write"/> writes the reasons that would be made.</summary>
    /// <param name="json">Where to write.</param>
    /// <param name="criterion">The criterion.</param>
    /// <param name="status">How it was judged.</param>
    /// <returns>The facts to ask for where the record does not decide it.</returns>
    ImmutableArray<Evidence> Write(ref JsonText json, Criterion criterion, CriterionStatus status);
}
