namespace SpinalPain.RulesEngine.Packages.Tests;

/// <summary>Takes away what the tests made.</summary>
[SetUpFixture]
public sealed class Cleanup
{
    [OneTimeTearDown]
    public void Remove() => Directory.Delete(Packed.Root, recursive: true);
}
