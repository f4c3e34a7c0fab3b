using System.Collections.Immutable;

namespace SpinalPain.RulesEngine.Checking;

/// <summary>How an open place of the source text is read.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Items">The items concerned.</param>
/// <param name="Text">The reading, and why.</param>
public sealed record PackReading(string Id, ImmutableArray<string> Items, string Text);
