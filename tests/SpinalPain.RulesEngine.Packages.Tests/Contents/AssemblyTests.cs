using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text;
using System.Xml.Linq;

namespace SpinalPain.RulesEngine.Packages.Tests.Contents;

/// <summary>The assemblies in each package.</summary>
[TestFixtureSource(typeof(Packed), nameof(Packed.Ids))]
public sealed class AssemblyTests(string id)
{
    private Package package = null!;

    [OneTimeSetUp]
    public void Find() => this.package = Packed.Find(id);

    [Test]
    public void The_symbols_are_those_of_the_assemblies()
    {
        var symbols = this.package.Symbols.Files();

        this.package.OwnAssemblies().ShouldNotBeEmpty();
        foreach (var (name, bytes) in this.package.OwnAssemblies())
        {
            using var assembly = new PEReader(new MemoryStream(bytes));
            var entry = assembly.ReadDebugDirectory().Single(entry => entry.Type == DebugDirectoryEntryType.CodeView);
            using var provider = MetadataReaderProvider.FromPortablePdbStream(new MemoryStream(symbols[Path.ChangeExtension(name, ".pdb")]));
            var pdb = new BlobContentId(provider.GetMetadataReader().DebugMetadataHeader!.Id);
            pdb.Guid.ShouldBe(assembly.ReadCodeViewDebugDirectoryData(entry).Guid, name);
            pdb.Stamp.ShouldBe(entry.Stamp, name);
        }
    }

    [Test]
    public void Each_assembly_has_the_version_of_its_package_and_is_built_to_be_the_same_each_time()
    {
        foreach (var (name, bytes) in this.package.OwnAssemblies())
        {
            using var assembly = new PEReader(new MemoryStream(bytes));
            assembly.GetMetadataReader().GetAssemblyDefinition().Version.ToString().ShouldBe($"{Packed.Version}.0", name);
            assembly.ReadDebugDirectory().ShouldContain(entry => entry.Type == DebugDirectoryEntryType.Reproducible, name);
        }
    }

    [Test]
    public void No_folder_of_the_machine_that_packed_it_stands_in_a_package()
    {
        // The folder of the repository may be a word of everybody's, such as "src"; with its parents it is not.
        string[] folders = [Golden.RepositoryRoot, Path.TrimEndingDirectorySeparator(Path.GetTempPath()) + Path.DirectorySeparatorChar, Environment.GetFolderPath(Environment.SpecialFolder.UserProfile) + Path.DirectorySeparatorChar];
        foreach (var (name, bytes) in this.package.OwnAssemblies().Concat(this.package.Symbols.Files()))
        {
            foreach (var folder in folders)
            {
                bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(folder)).ShouldBe(-1, $"{name} holds {folder}");
                bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes(folder)).ShouldBe(-1, $"{name} holds {folder}");
            }
        }
    }

    [Test]
    public void Every_public_type_of_a_library_is_documented()
    {
        var files = this.package.Files();
        foreach (var (name, bytes) in this.package.OwnAssemblies().Where(file => file.Key.StartsWith("lib/", StringComparison.Ordinal)))
        {
            var documented = XDocument.Load(new MemoryStream(files[Path.ChangeExtension(name, ".xml")])).Descendants("member").Select(member => (string?)member.Attribute("name")).ToHashSet();
            using var assembly = new PEReader(new MemoryStream(bytes));
            var metadata = assembly.GetMetadataReader();
            var types = metadata.TypeDefinitions.Select(metadata.GetTypeDefinition)
                .Where(type => (type.Attributes & System.Reflection.TypeAttributes.VisibilityMask) == System.Reflection.TypeAttributes.Public)
                .Select(type => $"T:{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}")
                .ToList();

            types.ShouldNotBeEmpty();
            types.Where(type => !documented.Contains(type)).ShouldBeEmpty(name);
        }
    }
}
