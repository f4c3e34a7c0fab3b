using System.Collections.Immutable;
using SpinalPain.RulesEngine.Checking;

namespace SpinalPain.RulesEngine.Coverage;

/// <summary>Something that no case shows yet.</summary>
/// <param name="Numbers">The numbers of the targets any of which shows it.</param>
/// <param name="Subject">What it is of.</param>
/// <param name="State">What no case shows of it.</param>
/// <param name="Parameter">The threshold whose side it is, or null.</param>
internal sealed record WantedTarget(ImmutableArray<int> Numbers, CoverageSubject Subject, CoverageState State, Parameter? Parameter);
