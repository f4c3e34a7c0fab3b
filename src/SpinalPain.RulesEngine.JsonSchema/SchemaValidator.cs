using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using SpinalPain.RulesEngine.Diagnostics;
using SpinalPain.RulesEngine.Json;
using SpinalPain.RulesEngine.Schemas;

namespace SpinalPain.RulesEngine.JsonSchema;

/// <summary>
/// Validates JSON against the schemas of the library, in process. It sees the structure of one text at a time; that names lead somewhere, that
/// units agree and that dates follow one another is for the readers of the library, which see all that a schema sees as well.
/// All problems are reported at once, in the order of their places. Immutable; threads may share it.
/// </summary>
public sealed class SchemaValidator
{
    /// <summary>The most values of one input: as many as a file of a pack may have. The reader of episodes takes more.</summary>
    internal const int ValueLimit = 200_000;

    private static readonly Lazy<SchemaValidator> Shared = new(() => new SchemaValidator());

    private readonly ImmutableArray<CompiledSchema> schemas = [.. Enum.GetValues<SchemaKind>().Select(Compile)];

    private SchemaValidator()
    {
    }

    /// <summary>The validator. Its schemas are made ready when it is first asked for.</summary>
    public static SchemaValidator Default => Shared.Value;

    /// <summary>Validates one JSON text. No input makes it throw.</summary>
    /// <param name="kind">What the text is.</param>
    /// <param name="utf8Json">The text as UTF-8, with or without a byte order mark.</param>
    /// <param name="file">What to call the input in diagnostics: a path, or a name for a stream.</param>
    /// <returns>Every problem with its place; none when the text meets its schema.</returns>
    public ImmutableArray<Diagnostic> Validate(SchemaKind kind, ReadOnlyMemory<byte> utf8Json, string file)
    {
        ArgumentNullException.ThrowIfNull(file);
        _ = this.Schema(kind);
        var diagnostics = new DiagnosticBag();
        this.Validate(kind, utf8Json, file, diagnostics);
        return diagnostics.ToImmutable();
    }

    /// <summary>Validates one file. No file makes it throw.</summary>
    /// <param name="kind">What the file is.</param>
    /// <param name="path">The file.</param>
    /// <returns>Every problem with its place; none when the file meets its schema.</returns>
    public ImmutableArray<Diagnostic> ValidateFile(SchemaKind kind, string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        _ = this.Schema(kind);
        var diagnostics = new DiagnosticBag();
        this.ValidateFile(kind, path, diagnostics);
        return diagnostics.ToImmutable();
    }

    /// <summary>Validates every file of a pack folder: the pack itself, its cases and their base episodes. No folder makes it throw.</summary>
    /// <param name="folder">The folder; messages name files as it is named here.</param>
    /// <returns>
    /// Every problem with its place, what is missing from the folder among them; none, or warnings only, when all of it meets the schemas.
    /// </returns>
    public ImmutableArray<Diagnostic> ValidatePackFolder(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var diagnostics = new DiagnosticBag();
        foreach (var (path, kind, utf8Json) in PackFolderFiles.Read(folder, diagnostics))
        {
            if (utf8Json is { } bytes)
            {
                this.Validate(kind, bytes, path, diagnostics);
            }
            else
            {
                this.ValidateFile(kind, path, diagnostics);
            }
        }

        return diagnostics.ToImmutable();
    }

    /// <summary>The schema of a kind, by its file name.</summary>
    internal static string FileNameOf(SchemaKind kind) => kind switch
    {
        SchemaKind.Manifest => "pack.schema.json",
        SchemaKind.Items => "items.schema.json",
        SchemaKind.Parameters => "parameters.schema.json",
        SchemaKind.ValueSets => "value-sets.schema.json",
        SchemaKind.Policies => "policies.schema.json",
        SchemaKind.Cases => "cases.schema.json",
        SchemaKind.Episode => "episode.schema.json",
        _ => "determination.schema.json",
    };

    private static CompiledSchema Compile(SchemaKind kind) => new(
        SchemaFiles.All.Single(file => file.Name == FileNameOf(kind)),

        // What these hold are facts about a patient, or could be.
        showsTexts: kind is not (SchemaKind.Cases or SchemaKind.Episode or SchemaKind.Determination));

    private static SourceLimits LimitsOf(SchemaKind kind) => kind is SchemaKind.Episode or SchemaKind.Determination ? SourceLimits.Episode : SourceLimits.Pack;

    private static bool Fits(SourceNode root, string file, DiagnosticBag diagnostics)
    {
        var values = 1;
        var open = new Stack<SourceNode>([root]);
        while (values <= ValueLimit && open.TryPop(out var node))
        {
            if (Count(node) > 0)
            {
                values += node.Children.Count;
                node.Children.ForEach(open.Push);
            }
        }

        if (values > ValueLimit)
        {
            diagnostics.Add(
                DiagnosticCodes.SchemaInputTooLarge,
                SourceLocation.OfFile(file),
                string.Create(CultureInfo.InvariantCulture, $"The file holds more than {ValueLimit} values, which is more than is validated against a schema."),
                "The reader of episodes takes larger ones.");
        }

        return values <= ValueLimit;
    }

    // A scalar has no list of children, and none should be made to count them.
    private static int Count(SourceNode node) => node.Kind is JsonValueKind.Object or JsonValueKind.Array ? node.Children.Count : 0;

    private CompiledSchema Schema(SchemaKind kind) =>
        Enum.IsDefined(kind) ? this.schemas[(int)kind] : throw new ArgumentOutOfRangeException(nameof(kind), "There is no such kind of schema.");

    private void ValidateFile(SchemaKind kind, string path, DiagnosticBag diagnostics)
    {
        if (InputFile.Read(path, LimitsOf(kind).Bytes, diagnostics) is { } utf8Json)
        {
            this.Validate(kind, utf8Json, path, diagnostics);
        }
    }

    private void Validate(SchemaKind kind, ReadOnlyMemory<byte> utf8Json, string file, DiagnosticBag diagnostics)
    {
        if (SourceParser.Parse(utf8Json, file, LimitsOf(kind), diagnostics) is { } root && Fits(root, file, diagnostics))
        {
            this.Schema(kind).Validate(root, diagnostics);
        }
    }
}
