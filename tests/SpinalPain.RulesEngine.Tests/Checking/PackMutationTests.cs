using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Packs;
using SpinalPain.RulesEngine.Tests.Packs;

namespace SpinalPain.RulesEngine.Tests.Checking;

/// <summary>Whatever is done to a good pack, reading and checking it ends in a pack or in an error, never in an exception.</summary>
public sealed class PackMutationTests
{
    private static readonly Dictionary<string, string> Good = ChangedPack.Good(ChangedPack.EveryOperator);

    private static readonly Dictionary<string, string> GoodExtensions = ChangedPack.Good("pack-extensions");

    /// <summary>What to do, to which file, to which value in it, and with which other value.</summary>
    private static readonly Gen<(int Kind, int File, int Place, int Other)[]> Edits = Gen.Select(Gen.Int[0, 5], Gen.Int[0, 99], Gen.Int[0, 9999], Gen.Int[0, 9999]).Array[1, 4];

    [Test]
    public void Changed_trees_give_a_pack_or_an_error() =>
        Gen.Select(Edits, Gen.Bool).Sample(
            (edits, extensions) =>
            {
                var files = (extensions ? GoodExtensions : Good).ToDictionary(file => file.Key, file => JsonNode.Parse(file.Value)!, StringComparer.Ordinal);
                foreach (var (kind, file, place, other) in edits)
                {
                    Change(files, kind, file, place, other);
                }

                return GivesPackOrError(files.Select(file => new PackFile(file.Key, Encoding.UTF8.GetBytes(file.Value.ToJsonString()))));
            },
            iter: 3_000);

    [Test]
    public void Changed_bytes_give_a_pack_or_an_error() =>
        Gen.Select(Gen.Int[0, 99], Gen.Int[0, 99_999], Gen.Byte, Gen.Int[0, 2]).Array[1, 3].Sample(
            changes =>
            {
                var files = ChangedPack.ToFiles(Good).ToArray();
                foreach (var (file, place, value, kind) in changes)
                {
                    var target = file % files.Length;
                    var bytes = files[target].Utf8.ToArray().ToList();
                    var at = place % bytes.Count;
                    switch (kind)
                    {
                        case 0:
                            bytes[at] = value;
                            break;
                        case 1:
                            bytes.RemoveAt(at);
                            break;
                        default:
                            bytes.RemoveRange(at, bytes.Count - at);
                            break;
                    }

                    files[target] = files[target] with { Utf8 = bytes.ToArray() };
                    if (bytes.Count == 0)
                    {
                        break;
                    }
                }

                return GivesPackOrError(files);
            },
            iter: 2_000);

    private static bool GivesPackOrError(IEnumerable<PackFile> files)
    {
        var pack = PackLoader.Load(files);
        return pack.Succeeded ? pack.Diagnostics.All(diagnostic => diagnostic.Severity == DiagnosticSeverity.Warning) : HasError(pack.Diagnostics);
    }

    private static bool HasError(IEnumerable<Diagnostic> diagnostics) => diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    private static void Change(Dictionary<string, JsonNode> files, int kind, int file, int place, int other)
    {
        var root = files.Values.ElementAt(file % files.Count);
        var nodes = Descendants(root).ToList();
        if (nodes.Count == 0)
        {
            return;
        }

        // Values of any file may stand in the place of any other.
        var pool = files.Values.SelectMany(Descendants).Select(node => node.DeepClone()).Concat(Odd()).ToList();
        var node = nodes[place % nodes.Count];
        var replacement = pool[other % pool.Count];
        switch (node.Parent)
        {
            case JsonArray list when kind == 0:
                list.RemoveAt(node.GetElementIndex());
                break;
            case JsonArray list when kind == 1:
                list.Add(list[0]!.DeepClone());
                break;
            case JsonArray list:
                list[node.GetElementIndex()] = replacement;
                break;
            case JsonObject members when kind == 0:
                members.Remove(node.GetPropertyName());
                break;
            case JsonObject members when kind == 1:
                var name = node.GetPropertyName();
                members.Remove(name);
                members[name[..^1]] = node.DeepClone();
                break;
            case JsonObject members when kind == 2:
                members[$"x{other}"] = replacement;
                break;
            case JsonObject members:
                members[node.GetPropertyName()] = replacement;
                break;
            default:
                break;
        }
    }

    private static IEnumerable<JsonNode> Odd() =>
        [JsonValue.Create(0), JsonValue.Create(-1.5), JsonValue.Create(1e300), JsonValue.Create(string.Empty), JsonValue.Create("{"), JsonValue.Create("line"), new JsonArray(), new JsonObject(), JsonValue.Create(true)];

    private static IEnumerable<JsonNode> Descendants(JsonNode node)
    {
        var children = node switch
        {
            JsonObject members => members.Select(member => member.Value),
            JsonArray list => list,
            _ => [],
        };
        return children.OfType<JsonNode>().SelectMany(child => Descendants(child).Prepend(child));
    }
}
