using SpinalPain.RulesEngine.Schemas;

namespace SpinalPain.RulesEngine.Cli.Scaffolding;

/// <summary>The folder of JSON Schemas that the files of a pack name, so that an editor completes while one types.</summary>
internal sealed class SchemaHome
{
    private const string FolderName = "schemas";

    private readonly string folder;

    private SchemaHome(string folder) => this.folder = folder;

    /// <summary>
    /// The schemas in a folder above, up to the root of the repository. Where there are none, they belong at that root; without a
    /// repository, where the command runs if the pack lies below it, and else beside the pack.
    /// </summary>
    public static SchemaHome Of(string packFolder)
    {
        var above = Above(Path.GetFullPath(packFolder)).ToList();
        var found = above.Find(folder => File.Exists(Path.Combine(folder, FolderName, SchemaFiles.All[0].Name)));
        return new SchemaHome(Path.Combine(found ?? above[^1], FolderName));
    }

    /// <summary>What a file writes as its "$schema".</summary>
    public string Reference(string file, string schema) =>
        Path.GetRelativePath(Path.GetDirectoryName(Path.GetFullPath(file))!, Path.Combine(this.folder, schema + ".schema.json")).Replace('\\', '/');

    /// <summary>The schemas that are not there yet.</summary>
    public IEnumerable<ScaffoldFile> Missing() =>
        from schema in SchemaFiles.All
        let path = Path.Combine(Path.GetRelativePath(Environment.CurrentDirectory, this.folder), schema.Name)
        where !File.Exists(path)
        select new ScaffoldFile(path, schema.Json);

    private static IEnumerable<string> Above(string packFolder)
    {
        var here = Environment.CurrentDirectory;
        var ancestors = new List<string>();
        for (var folder = Path.GetDirectoryName(packFolder); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            ancestors.Add(folder);
        }

        var last = ancestors.FindIndex(folder => Path.Exists(Path.Combine(folder, ".git")));
        last = last >= 0 ? last : Math.Max(0, ancestors.IndexOf(here));
        return ancestors.Count > 0 ? ancestors.Take(last + 1) : [packFolder];
    }
}
