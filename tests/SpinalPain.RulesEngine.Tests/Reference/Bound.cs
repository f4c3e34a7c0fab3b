using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Facts;
using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Tests.Reference;

/// <summary>What a binding stands for in one episode, and where it stands.</summary>
/// <param name="Path">Its path with the places of list elements.</param>
/// <param name="Pointer">Its JSON pointer in the episode.</param>
internal abstract record Bound(string Path, string Pointer);

/// <summary>A record of the episode, or the place where one would stand.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Pointer">Its pointer.</param>
/// <param name="Type">Its type.</param>
/// <param name="Record">The record; null when it is absent.</param>
/// <param name="LeadsNowhere">Whether it is what a reference names that leads nowhere.</param>
internal sealed record Place(string Path, string Pointer, RecordType Type, object? Record, bool LeadsNowhere = false) : Bound(Path, Pointer);

/// <summary>A fact as it was read.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Pointer">Its pointer.</param>
/// <param name="Fact">The fact; the list fact when this is a text or a code of a list.</param>
/// <param name="Value">A bool, decimal, date, number of a code, text or list; null when absent.</param>
/// <param name="On">The date of the record that holds it.</param>
internal sealed record Reading(string Path, string Pointer, Fact Fact, object? Value, DateOnly? On) : Bound(Path, Pointer)
{
    public DateOnly? Date => (DateOnly?)this.Value;

    public decimal? Number => (decimal?)this.Value;

    public string? Text => (string?)this.Value;

    public FactList? List => (FactList?)this.Value;
}

/// <summary>A fact that a condition noted.</summary>
/// <param name="Evidence">The fact as it is shown.</param>
/// <param name="IsOpen">Whether the record does not hold it, or only a part of it.</param>
/// <param name="IsList">Whether it is a list.</param>
internal sealed record Noted(Evidence Evidence, bool IsOpen, bool IsList);
