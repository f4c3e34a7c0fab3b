using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace SpinalPain.RulesEngine.Packages.Tests.Consumers;

/// <summary>A folder of somebody who uses the packages: outside the repository, with nothing of it in reach but the folder of packages.</summary>
internal sealed partial class Consumer
{
    private readonly Dictionary<string, string> environment;

    /// <summary>Makes the folder.</summary>
    /// <param name="name">What it is called, which is also the name of a project made in it.</param>
    public Consumer(string name)
    {
        this.Path = Directory.CreateDirectory(System.IO.Path.Combine(Packed.Root, "consumers", name)).FullName;

        // The sources of this machine stay; ours is one more.
        this.Write("nuget.config", new XElement("configuration", new XElement("packageSources", new XElement("add", new XAttribute("key", "packed"), new XAttribute("value", Packed.Folder)))).ToString());

        // These end the search for such files in the folders above.
        this.Write("Directory.Build.props", "<Project><PropertyGroup><TreatWarningsAsErrors>true</TreatWarningsAsErrors><WarningsNotAsErrors>NU1900</WarningsNotAsErrors></PropertyGroup></Project>");
        this.Write("Directory.Build.targets", "<Project />");
        this.Write("Directory.Packages.props", "<Project />");
        this.environment = new Dictionary<string, string>
        {
            // Nothing that was once installed is taken for what is packed now.
            ["NUGET_PACKAGES"] = System.IO.Path.Combine(Packed.Root, "installed"),
            ["DOTNET_NOLOGO"] = "1",
            ["DOTNET_ROOT"] = System.IO.Path.GetFullPath(System.IO.Path.Combine(System.Runtime.InteropServices.RuntimeEnvironment.GetRuntimeDirectory(), "../../..")),
            ["PATH"] = System.IO.Path.Combine(this.Path, "tools") + System.IO.Path.PathSeparator + Environment.GetEnvironmentVariable("PATH"),
        };
    }

    public string Path { get; }

    /// <summary>A new project of a template, with a package added and a program; it is built, and a warning is an error.</summary>
    public static Consumer Of(string template, string name, string package, string program)
    {
        var consumer = new Consumer(name);
        consumer.Dotnet("new", template, "--no-restore", "--output", ".");
        consumer.Add(package);
        consumer.Write("Program.cs", program);
        consumer.Dotnet("build", "--no-restore", "-nodeReuse:false").Output.ShouldContain("0 Warning(s)");
        return consumer;
    }

    /// <summary>Adds a package; the test ends here when what the package needs is served by no source of this machine.</summary>
    public void Add(string package)
    {
        var run = Command.Run(this.Path, this.environment, "dotnet", "add", "package", package);
        if (run.ExitCode != 0 && Missing().Match(run.Told) is { Success: true } missing)
        {
            Assert.Ignore($"{package} cannot be installed: {missing.Value}.");
        }

        run.ExitCode.ShouldBe(0, run.Told);
        XDocument.Load(Directory.EnumerateFiles(this.Path, "*.csproj").Single()).Descendants("PackageReference").Single(reference => (string?)reference.Attribute("Include") == package)
            .Attribute("Version")?.Value.ShouldBe(Packed.Version);
    }

    public Command Dotnet(params string[] arguments) => this.Done("dotnet", arguments);

    /// <summary>Runs lines of a shell, as a person types them; "tools" in this folder is on the PATH.</summary>
    public Command Shell(string lines) => Command.Run(this.Path, this.environment, "bash", "-euc", lines);

    public Command Done(string program, params string[] arguments) => Command.Done(this.Path, this.environment, program, arguments);

    public System.Diagnostics.Process Start(string program, params string[] arguments) => Command.Start(this.Path, this.environment, program, arguments);

    public void Write(string name, string content)
    {
        var path = System.IO.Path.Combine(this.Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
    }

    /// <summary>Copies a file or a folder of the repository to the same place here, or to another.</summary>
    public void Copy(string repoRelativePath, string? to = null)
    {
        var source = Golden.PathOf(repoRelativePath);
        var target = System.IO.Path.Combine(this.Path, to ?? repoRelativePath);
        foreach (var file in File.Exists(source) ? [source] : Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var copy = file == source ? target : System.IO.Path.Combine(target, System.IO.Path.GetRelativePath(source, file));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    /// <summary>A package of others that no source serves; that one of ours is not found is a failure.</summary>
    [GeneratedRegex("Unable to find package (?!SpinalPain)[^ ]*[^ .]")]
    private static partial Regex Missing();
}
