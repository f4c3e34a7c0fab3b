namespace SpinalPain.RulesEngine.Benchmarks;

/// <summary>The classes of benchmarks in which the contestants meet.</summary>
/// <param name="CompleteLines">Those on records without holes.</param>
/// <param name="AllLines">Those on all records.</param>
internal sealed record ContestClasses(Type CompleteLines, Type AllLines);
