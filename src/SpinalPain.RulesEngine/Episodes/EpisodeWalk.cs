using System.Globalization;
using System.Text.Json;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Facts;
using SpinalPain.RulesEngine.Json;
using SpinalPain.RulesEngine.Vocabulary;

namespace SpinalPain.RulesEngine.Episodes;

/// <summary>Holds an episode against the vocabulary and reports all that is wrong with it.</summary>
internal sealed class EpisodeWalk
{
    private readonly DiagnosticBag diagnostics;
    private readonly EpisodeIds ids;
    private readonly FactWalk facts;

    private EpisodeWalk(DiagnosticBag diagnostics)
    {
        this.diagnostics = diagnostics;
        this.ids = new EpisodeIds(diagnostics);
        this.facts = new FactWalk(diagnostics, this.ids);
    }

    public static void Check(SourceNode root, DiagnosticBag diagnostics)
    {
        if (root.Kind != JsonValueKind.Object)
        {
            diagnostics.Add(DiagnosticCodes.WrongType, root.Location, $"An episode must be an object, not {root.KindInWords}.");
            return;
        }

        var walk = new EpisodeWalk(diagnostics);
        walk.Record(root, FactVocabulary.PatientEpisode);
        walk.ids.Resolve();
    }

    private void Record(SourceNode node, RecordType type)
    {
        foreach (var member in node.Children)
        {
            // Nobody reads on past the limit, and hostile input would make it costly.
            if (this.diagnostics.IsFull)
            {
                return;
            }

            if (type == FactVocabulary.PatientEpisode && member.Name == EpisodeJson.Schema)
            {
                this.facts.Schema(member);
            }
            else if (type.Find(member.Name!) is { IsDerived: false } fact)
            {
                this.Member(member, fact, type);
            }
            else
            {
                this.Unknown(member, type);
            }
        }

        foreach (var fact in type.Facts)
        {
            if (fact.IsRequired && node.Member(fact.Name) is null)
            {
                this.Missing(node, fact.Name, EpisodeMessages.A(type), fact.Meaning);
            }
        }

        if (type == FactVocabulary.Assessment)
        {
            this.ScoreWithinScale(node);
        }
    }

    private void Member(SourceNode node, Fact fact, RecordType type)
    {
        if (node.Kind == JsonValueKind.Null)
        {
            if (fact.IsRequired)
            {
                this.Missing(node, fact.Name, EpisodeMessages.A(type), fact.Meaning);
            }
        }
        else if (fact.IsList)
        {
            this.List(node, fact);
        }
        else
        {
            this.Value(node, fact);
            if (fact.Name == "id" && node.Text.Length > 0)
            {
                this.ids.Give(type, node);
            }
        }
    }

    private void List(SourceNode node, Fact fact)
    {
        var items = node.Kind switch
        {
            JsonValueKind.Array => node,
            JsonValueKind.Object => this.ItemsOf(node, fact),
            _ => null,
        };
        if (items is null)
        {
            if (node.Kind != JsonValueKind.Object)
            {
                this.diagnostics.Add(
                    DiagnosticCodes.WrongType,
                    node.Location,
                    $"The member \"{fact.Name}\" must be a list, not {node.KindInWords}.",
                    "A list that the record shows only a part of is written { \"items\": [...], \"incomplete\": true }.");
            }

            return;
        }

        if (items.Children.Count == 0 && fact.Record == FactVocabulary.RequestedLine)
        {
            this.diagnostics.Add(DiagnosticCodes.NoLines, items.Location, "An episode needs at least one line.", "Add what is asked for: a line with an id, a code and a date of service.");
        }

        foreach (var item in items.Children)
        {
            if (this.diagnostics.IsFull)
            {
                return;
            }

            this.Value(item, fact);
        }
    }

    /// <summary>The elements in the long form of a list: { "items": [...], "incomplete": true }.</summary>
    private SourceNode? ItemsOf(SourceNode node, Fact fact)
    {
        SourceNode? items = null;
        var incomplete = false;
        foreach (var member in node.Children)
        {
            if (this.diagnostics.IsFull)
            {
                return null;
            }

            switch (member.Name)
            {
                case EpisodeJson.Items or EpisodeJson.Incomplete when member.Kind == JsonValueKind.Null:
                    break;
                case EpisodeJson.Items:
                    items = member;
                    break;
                case EpisodeJson.Incomplete:
                    incomplete = true;
                    this.facts.Incomplete(member);
                    break;
                default:
                    this.Unknown(member, $"the list \"{fact.Name}\"", [EpisodeJson.Items, EpisodeJson.Incomplete]);
                    break;
            }
        }

        if (items is null)
        {
            this.Missing(node.Member(EpisodeJson.Items) ?? node, EpisodeJson.Items, "a list in its long form", "The elements on record.");
        }

        if (!incomplete)
        {
            this.Missing(node.Member(EpisodeJson.Incomplete) ?? node, EpisodeJson.Incomplete, "a list in its long form", "Whether there may be more than the record shows.");
        }

        if (items is { Kind: not JsonValueKind.Array })
        {
            this.diagnostics.Add(DiagnosticCodes.WrongType, items.Location, $"The member \"{EpisodeJson.Items}\" must be a list, not {items.KindInWords}.");
            return null;
        }

        return items;
    }

    private void Value(SourceNode node, Fact fact)
    {
        if (fact.Record is { } record && node.Kind == JsonValueKind.Object)
        {
            this.Record(node, record);
        }
        else
        {
            this.facts.Check(node, fact);
        }
    }

    private void ScoreWithinScale(SourceNode node)
    {
        var scale = FactVocabulary.Assessment.Find("scale")!;
        if (node.Member("score") is { Kind: JsonValueKind.Number } score
            && FactNumber.TryParse(score.Text, out var value)
            && node.Member(scale.Name) is { Kind: JsonValueKind.String } word
            && scale.Codes.IndexOf(word.Text) is var index and >= 0
            && AssessmentScales.For((AssessmentScale)index) is var info
            && value > info.Maximum
            && value <= FactVocabulary.Assessment.Find(score.Name!)!.Maximum)
        {
            this.diagnostics.Add(
                DiagnosticCodes.ScoreAboveScale,
                score.Location,
                "The score is higher than its scale goes.",
                string.Create(CultureInfo.InvariantCulture, $"The {info.Title} goes from 0 to {info.Maximum}. Is it the right scale?"));
        }
    }

    private void Missing(SourceNode node, string name, string whole, string meaning) => this.diagnostics.Add(
        DiagnosticCodes.MissingMember,
        node.Location,
        $"The member \"{name}\" is required in {whole}{(node.Kind == JsonValueKind.Null ? " and must not be null" : string.Empty)}.",
        meaning);

    private void Unknown(SourceNode member, RecordType type)
    {
        if (type.Find(member.Name!) is { } derived)
        {
            this.diagnostics.Add(
                DiagnosticCodes.UnknownMember,
                member.NameLocation,
                $"The member \"{derived.Name}\" is not written in {EpisodeMessages.A(type)}.",
                "It follows from other members. Leave it out.");
        }
        else
        {
            this.Unknown(member, EpisodeMessages.A(type), [.. type.Facts.Where(fact => !fact.IsDerived).Select(fact => fact.Name)]);
        }
    }

    private void Unknown(SourceNode member, string whole, string[] names)
    {
        var what = MemberName.CanBeShown(member.Name!) ? $"The member \"{member.Name}\"" : "A member";
        this.diagnostics.Add(
            DiagnosticCodes.UnknownMember,
            member.NameLocation,
            $"{what} is not part of {whole}.",
            Suggestion.DidYouMean(member.Name!, names) ?? $"It may have {EpisodeMessages.Quoted(names)}.");
    }
}
