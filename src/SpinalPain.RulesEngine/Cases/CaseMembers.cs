using System.Text.Json;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Json;

namespace SpinalPain.RulesEngine.Cases;

/// <summary>Strict access to the members of an object: unknown and missing members and wrong types are reported.</summary>
internal sealed class CaseMembers(DiagnosticBag diagnostics)
{
    /// <summary>The value if it is an object, after a look at the names of its members; else null.</summary>
    public SourceNode? Of(SourceNode node, string[] required, string[] optional)
    {
        if (!this.Is(node, JsonValueKind.Object))
        {
            return null;
        }

        string[] known = [.. required, .. optional];
        foreach (var member in node.Children.Where(member => !known.Contains(member.Name)))
        {
            var help = Suggestion.DidYouMean(member.Name!, known) ?? $"It can have {string.Join(", ", known)}.";
            diagnostics.Add(DiagnosticCodes.UnknownMember, member.NameLocation, $"This object has no member \"{member.Name}\".", help);
        }

        foreach (var missing in required.Where(name => node.Member(name) is null))
        {
            diagnostics.Add(DiagnosticCodes.MissingMember, node.Location, $"The member \"{missing}\" is missing.", "Add it to this object.");
        }

        return node;
    }

    public SourceNode? Text(SourceNode? owner, string name) => this.Member(owner, name, JsonValueKind.String);

    public SourceNode? Boolean(SourceNode? owner, string name)
    {
        if (owner?.Member(name) is not { } member || member.Kind is JsonValueKind.True or JsonValueKind.False)
        {
            return owner?.Member(name);
        }

        diagnostics.Add(DiagnosticCodes.WrongType, member.Location, $"There should be {SourceNode.Describe(JsonValueKind.True)} here, not {member.KindInWords}.");
        return null;
    }

    public SourceNode? Object(SourceNode? owner, string name) => this.Member(owner, name, JsonValueKind.Object);

    public IReadOnlyList<SourceNode> List(SourceNode? owner, string name) => this.Member(owner, name, JsonValueKind.Array)?.Children ?? [];

    public bool Is(SourceNode node, JsonValueKind kind)
    {
        if (node.Kind != kind)
        {
            diagnostics.Add(DiagnosticCodes.WrongType, node.Location, $"There should be {SourceNode.Describe(kind)} here, not {node.KindInWords}.");
        }

        return node.Kind == kind;
    }

    private SourceNode? Member(SourceNode? owner, string name, JsonValueKind kind) => owner?.Member(name) is { } member && this.Is(member, kind) ? member : null;
}
