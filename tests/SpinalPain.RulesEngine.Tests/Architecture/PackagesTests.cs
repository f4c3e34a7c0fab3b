using System.Xml.Linq;
using SpinalPain.RulesEngine.Facts;

namespace SpinalPain.RulesEngine.Tests.Architecture;

public sealed class PackagesTests
{
    [Test]
    public void The_library_rests_on_the_framework_alone()
    {
        var references = typeof(PatientEpisode).Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name!);

        references.ShouldAllBe(name => name.StartsWith("System.", StringComparison.Ordinal));
    }

    [Test]
    public void What_the_library_is_built_with_does_not_reach_those_who_use_it()
    {
        var project = XDocument.Load(Golden.PathOf("src/SpinalPain.RulesEngine/SpinalPain.RulesEngine.csproj"));

        project.Descendants("ProjectReference").ShouldBeEmpty();
        project.Descendants("PackageReference").ShouldAllBe(reference => (string?)reference.Attribute("PrivateAssets") == "all");
    }
}
