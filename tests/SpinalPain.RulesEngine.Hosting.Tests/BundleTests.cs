using System.Security.Cryptography;
using SpinalPain.RulesEngine.Bundles;
using SpinalPain.RulesEngine.Diagnostics;

namespace SpinalPain.RulesEngine.Hosting.Tests;

/// <summary>Bundles as files and from sources, with and without signatures.</summary>
public sealed class BundleTests
{
    [Test]
    public async Task A_bundle_file_is_a_pack_of_the_library()
    {
        using var folder = new TemporaryFolder();
        using var host = TestHost.Of(options =>
        {
            options.BuiltInPacks = false;
            options.Bundles.Add(Write(folder, "example.bundle", Bundle("1.0.0", 50)));
        });

        await host.StartAsync();

        ExamplePack.Versions(Engine(host).Current.Library).ShouldBe("1.0.0");
        await host.StopAsync();
    }

    [Test]
    public async Task Where_signatures_are_required_only_bundles_signed_by_a_trusted_key_come_in()
    {
        using var folder = new TemporaryFolder();
        var trusted = Key(folder, "trusted");
        var stranger = Key(folder, "stranger");
        using var source = new FakeSource(SourcePack.OfBundle("memory/signed", Bundle("1.0.0", 50, trusted)));
        using var host = TestHost.Of(
            options =>
            {
                options.RequireSignature = true;
                options.TrustedKeys.Add(Path.Combine(folder.Path, "trusted.public.pem"));
            },
            rules => rules.AddSource(source));
        await host.StartAsync();

        source.Give(SourcePack.OfBundle("memory/signed", Bundle("1.1.0", 60)));
        (await Reloader(host).ReloadAsync()).Result.ShouldBe(RulesReloadResult.Failed, "nobody signed it");
        source.Give(SourcePack.OfBundle("memory/signed", Bundle("1.1.0", 60, stranger)));
        (await Reloader(host).ReloadAsync()).Result.ShouldBe(RulesReloadResult.Failed, "a stranger signed it");
        source.Give(ExamplePack.Of("1.1.0", 60));
        (await Reloader(host).ReloadAsync()).Diagnostics.ShouldHaveSingleItem().Code.ShouldBe(DiagnosticCodes.PackNotSigned);
        source.Give(SourcePack.OfBundle("memory/signed", Bundle("1.1.0", 60, trusted)));
        (await Reloader(host).ReloadAsync()).Swapped.ShouldBeTrue();
        await host.StopAsync();
    }

    [Test]
    public async Task A_key_that_cannot_be_read_keeps_the_host_from_starting()
    {
        using var folder = new TemporaryFolder();
        using var host = TestHost.Of(options =>
        {
            options.RequireSignature = true;
            options.TrustedKeys.Add(Path.Combine(folder.Path, "none.pem"));
        });

        var failure = await Should.ThrowAsync<RulesNotLoadedException>(() => host.StartAsync());

        failure.Diagnostics.ShouldHaveSingleItem().Location.File.ShouldBe(Path.Combine(folder.Path, "none.pem"));
    }

    [TestCase(false)]
    [TestCase(true)]
    public async Task A_bundle_below_the_version_in_force_comes_in_only_where_it_is_allowed(bool allowed)
    {
        using var source = new FakeSource(SourcePack.OfBundle("memory/example", Bundle("1.1.0", 60)));
        using var host = TestHost.Of(
            options =>
            {
                options.BuiltInPacks = false;
                options.AllowOlderVersions = allowed;
            },
            rules => rules.AddSource(source));
        await host.StartAsync();
        source.Give(SourcePack.OfBundle("memory/example", Bundle("1.0.0", 50)));

        var reload = await Reloader(host).ReloadAsync();

        reload.Swapped.ShouldBe(allowed);
        ExamplePack.Versions(Engine(host).Current.Library).ShouldBe(allowed ? "1.0.0" : "1.1.0");
        reload.Diagnostics.Length.ShouldBe(allowed ? 0 : 1);
        await host.StopAsync();
    }

    [Test]
    public async Task Older_versions_that_are_in_the_library_stay_there_when_another_one_joins_them()
    {
        var library = Golden.PathOf("tests/data/library");
        var versions = new[] { "1.0.0", "1.1.0" }.Select(version => SourcePack.OfBundle(version, PackBundle.CreateFromFolder($"{library}/example-esi-{version}").Value.Utf8)).ToArray();
        await using var app = await RunningApp.StartAsync(versions);
        app.Source.Give([.. versions, SourcePack.OfFiles("memory/other", OtherPack.Files())]);

        (await app.Reloader.ReloadAsync()).Swapped.ShouldBeTrue();

        ExamplePack.Versions(app.Engine.Current.Library).ShouldBe("1.0.0 1.1.0 1.0.0");
    }

    private static ICoverageEngine Engine(Microsoft.Extensions.Hosting.IHost host) => (ICoverageEngine)host.Services.GetService(typeof(ICoverageEngine))!;

    private static IRulesReloader Reloader(Microsoft.Extensions.Hosting.IHost host) => (IRulesReloader)host.Services.GetService(typeof(IRulesReloader))!;

    private static ReadOnlyMemory<byte> Bundle(string version, int improvement, string? key = null)
    {
        var bundle = PackBundle.Create(ExamplePack.Files(version, improvement)).Value;
        if (key is null)
        {
            return bundle.Utf8;
        }

        using var signer = PemSigner.ReadFile(key).Value;
        return bundle.Sign(signer).Utf8;
    }

    /// <summary>Makes a pair of keys and gives the file of the private one.</summary>
    private static string Key(TemporaryFolder folder, string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        File.WriteAllText(Path.Combine(folder.Path, $"{name}.public.pem"), key.ExportSubjectPublicKeyInfoPem());
        var path = Path.Combine(folder.Path, $"{name}.private.pem");
        File.WriteAllText(path, key.ExportPkcs8PrivateKeyPem());
        return path;
    }

    private static string Write(TemporaryFolder folder, string name, ReadOnlyMemory<byte> content)
    {
        var path = Path.Combine(folder.Path, name);
        File.WriteAllBytes(path, content.Span);
        return path;
    }
}
