using System.Collections.Immutable;

namespace SpinalPain.RulesEngine.Determinations;

/// <summary>A fact that has to be asked for. Two are equal when they say the same.</summary>
/// <param name="Fact">Its path, such as "episode.documents".</param>
/// <param name="At">JSON pointer of the place where it would stand.</param>
/// <param name="Ask">What to ask for.</param>
/// <param name="Criteria">Ids of the criteria that need it.</param>
/// <param name="Lines">Ids of the lines that need it.</param>
public sealed record MissingFact(string Fact, string At, string Ask, ImmutableArray<string> Criteria, ImmutableArray<string> Lines)
{
    /// <summary>Whether another one says the same.</summary>
    /// <param name="other">The other one.</param>
    /// <returns>True when every part is equal, lists element by element.</returns>
    public bool Equals(MissingFact? other) =>
        other is not null
        && this.Fact == other.Fact
        && this.At == other.At
        && this.Ask == other.Ask
        && this.Criteria.AsSpan().SequenceEqual(other.Criteria.AsSpan())
        && this.Lines.AsSpan().SequenceEqual(other.Lines.AsSpan());

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(this.Fact, this.At, this.Ask);
}
