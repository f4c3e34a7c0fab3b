namespace SpinalPain.RulesEngine.Diagnostics;

/// <summary>Names of files as other tools ask for them.</summary>
internal static class ReportPath
{
    /// <summary>The path from the root of the source, with "/" between folders; a file that lies elsewhere keeps its full path.</summary>
    /// <param name="file">The file as its user named it.</param>
    /// <param name="root">The full path of the root from which the user named it, or null when it is not known.</param>
    public static string Of(string file, string? root)
    {
        var path = file;
        if (root is not null && !file.Contains('\0', StringComparison.Ordinal))
        {
            var full = Path.GetFullPath(file, root);
            var relative = Path.GetRelativePath(root, full);
            var isBelow = !Path.IsPathRooted(relative) && relative != ".." && !relative.StartsWith(".." + Path.DirectorySeparatorChar, StringComparison.Ordinal);
            path = isBelow ? relative : full;
        }

        // Elsewhere a backslash is a character of a name like any other.
        return Path.DirectorySeparatorChar == '\\' ? path.Replace('\\', '/') : path;
    }

    /// <summary>The path as a URI reference: percent-encoded, and absolute where the path is.</summary>
    public static string ToUri(string path)
    {
        if (IsRooted(path) && Path.DirectorySeparatorChar == '\\')
        {
            return new Uri(path).AbsoluteUri;
        }

        // A colon in the first part would make a scheme of it; the encoding takes colons too.
        var encoded = string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
        return IsRooted(path) ? "file://" + encoded : encoded;
    }

    public static bool IsRooted(string path) => Path.IsPathRooted(path);
}
