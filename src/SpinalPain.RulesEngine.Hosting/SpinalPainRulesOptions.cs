namespace SpinalPain.RulesEngine.Hosting;

/// <summary>
/// Where the packs of an application come from and how they are kept up to date. The library is made of the packs of all sources together.
/// Options are read once, when the application starts, and validated before anything is loaded.
/// </summary>
public sealed class SpinalPainRulesOptions
{
    /// <summary>Whether the packs that come with the engine belong to the library. True unless it is set.</summary>
    public bool BuiltInPacks { get; set; } = true;

    /// <summary>
    /// Folders of packs, each as <c>RulePackLibrary.LoadFolder</c> reads it. A relative path starts at the content root of the host, or at the
    /// current directory where there is no host.
    /// </summary>
    public IList<string> Folders { get; } = [];

    /// <summary>Files of bundles, each one version of a pack. Relative paths are those of <see cref="Folders"/>.</summary>
    public IList<string> Bundles { get; } = [];

    /// <summary>PEM files of the public keys that a bundle may be signed by. Relative paths are those of <see cref="Folders"/>.</summary>
    public IList<string> TrustedKeys { get; } = [];

    /// <summary>
    /// Whether every pack but the built-in ones must be a bundle signed by one of <see cref="TrustedKeys"/>. Packs as plain files are refused
    /// then, from whatever source.
    /// </summary>
    public bool RequireSignature { get; set; }

    /// <summary>
    /// Whether a reload may bring in a bundle with a lower version than one of the same pack that is in force. False unless it is set, so that
    /// nobody can bring back an old policy by handing in its old, well-signed bundle.
    /// </summary>
    public bool AllowOlderVersions { get; set; }

    /// <summary>Whether packs are loaded again when their files, or a source, change. True unless it is set.</summary>
    public bool ReloadOnChange { get; set; } = true;

    /// <summary>
    /// How long after a change a reload begins, so that many changes make one reload; and how often folders and files are looked at. From 10
    /// milliseconds to 1 hour; 1 second unless it is set.
    /// </summary>
    public TimeSpan ReloadDelay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>How long a source may take to give its packs before the load counts as failed. From 10 milliseconds to 1 hour; 30 seconds unless it is set.</summary>
    public TimeSpan SourceTimeout { get; set; } = TimeSpan.FromSeconds(30);
}
