using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SpinalPain.RulesEngine.Determinations;
using SpinalPain.RulesEngine.Diagnostics;

namespace SpinalPain.RulesEngine.Hosting.Tests;

/// <summary>How an application starts with its rules, or does not.</summary>
public sealed class StartTests
{
    [Test]
    public async Task With_nothing_said_the_built_in_packs_are_in_force()
    {
        using var host = TestHost.Of(_ => { });

        await host.StartAsync();

        var engine = host.Services.GetRequiredService<ICoverageEngine>();
        engine.Current.Generation.ShouldBe(1);
        engine.Current.Library.Packs.Select(pack => $"{pack.Pack.Manifest.Id} {pack.Pack.Manifest.Version}").ShouldBe(["cgs-spinal-pain 1.0.0"]);
        engine.EvaluateOutcome(Samples.Covered).ShouldBe(CoverageOutcome.Covered);
        engine.Evaluate(Samples.Covered).ShouldBe(engine.Current.Library.Evaluate(Samples.Covered));
        await host.StopAsync();
    }

    [Test]
    public async Task The_library_is_made_of_the_packs_of_all_sources()
    {
        using var folder = new TemporaryFolder();
        ExamplePack.Write(Path.Combine(folder.Path, "example"), ExamplePack.Files("1.0.0", 50));
        using var host = TestHost.Of(
            options => options.Folders.Add(folder.Path),
            rules => rules.AddSource(new FakeSource(SourcePack.OfFiles("memory/other", OtherPack.Files()))).AddSource<SourceWithService>());

        await host.StartAsync();

        var packs = host.Services.GetRequiredService<ICoverageEngine>().Current.Library.Packs;
        packs.Select(pack => pack.Pack.Manifest.Id).ShouldBe(["cgs-spinal-pain", "example-esi", "other", "third"]);
        packs.Select(pack => pack.Folder).ShouldBe([null, $"{folder.Path}/example", "memory/other", "made by the container"]);
    }

    [Test]
    public async Task Packs_with_errors_keep_the_host_from_starting_and_all_of_them_are_told()
    {
        using var folder = new TemporaryFolder();
        ExamplePack.Write(Path.Combine(folder.Path, "first"), ExamplePack.Files("1.0.0", 150));
        ExamplePack.Write(Path.Combine(folder.Path, "second"), ExamplePack.Files("not a version", 50));
        var started = false;
        using var host = TestHost.Of(
            options =>
            {
                options.Folders.Add(folder.Path);
                options.Folders.Add("no/such/folder");
            },
            rules =>
            {
                rules.AddSource(new FakeSource { Name = "rules database", Reading = _ => throw new InvalidOperationException("Password=secret") });
                rules.Services.AddHostedService(_ => new Started(() => started = true));
            });

        var failure = await Should.ThrowAsync<RulesNotLoadedException>(() => host.StartAsync());

        failure.Diagnostics.Select(diagnostic => diagnostic.Code).ShouldBe(
            [DiagnosticCodes.ValueOutOfRange, DiagnosticCodes.MalformedVersion, DiagnosticCodes.FileNotFound, DiagnosticCodes.SourceFailed]);
        Golden.Compare("tests/data/hosting/start-fails.txt", failure.Message.Replace(folder.Path, "rules", StringComparison.Ordinal).Replace(Golden.RepositoryRoot, "root", StringComparison.Ordinal) + '\n');
        started.ShouldBeFalse("no service may answer before the rules are loaded");
    }

    [Test]
    public async Task A_path_that_is_relative_starts_at_the_content_root()
    {
        using var host = TestHost.Of(options =>
        {
            options.BuiltInPacks = false;
            options.Folders.Add("tests/data/library");
        });

        await host.StartAsync();

        ExamplePack.Versions(host.Services.GetRequiredService<ICoverageEngine>().Current.Library).ShouldBe("1.0.0 1.1.0");
    }

    [Test]
    public async Task Without_a_host_the_first_load_is_asked_for()
    {
        await using var services = new ServiceCollection().Also(services => services.AddSpinalPainRules()).BuildServiceProvider();
        var engine = services.GetRequiredService<ICoverageEngine>();
        Should.Throw<RulesNotLoadedException>(() => engine.Evaluate(Samples.Covered)).Message
            .ShouldBe("The rules are not loaded yet: start the host, or await IRulesReloader.ReloadAsync before the first evaluation.");

        var load = await services.GetRequiredService<IRulesReloader>().ReloadAsync();

        load.Swapped.ShouldBeTrue();
        load.InForce.ShouldBe(engine.Current);
        engine.EvaluateOutcome(Samples.Covered).ShouldBe(CoverageOutcome.Covered);
    }

    [Test]
    public async Task Who_asks_after_a_first_load_that_failed_is_told_why()
    {
        await using var services = new ServiceCollection().Also(services => services.AddSpinalPainRules().AddSource(new FakeSource(ExamplePack.Broken("1.0.0")))).BuildServiceProvider();

        var load = await services.GetRequiredService<IRulesReloader>().ReloadAsync();

        load.Result.ShouldBe(RulesReloadResult.Failed);
        load.InForce.ShouldBeNull();
        Should.Throw<RulesNotLoadedException>(() => services.GetRequiredService<ICoverageEngine>().Current).Diagnostics.ShouldBe(load.Diagnostics);
    }

    [Test]
    public async Task Rules_may_be_added_more_than_once()
    {
        using var host = TestHost.Of(options => options.BuiltInPacks = false, rules => rules.Services.AddSpinalPainRules(options => options.Folders.Add("tests/data/library")));

        await host.StartAsync();

        ExamplePack.Versions(host.Services.GetRequiredService<ICoverageEngine>().Current.Library).ShouldBe("1.0.0 1.1.0");
        host.Services.GetServices<IHostedService>().Count(service => service.GetType().Name == "RulesHostedService").ShouldBe(1);
    }

    [Test]
    public async Task A_start_that_is_called_off_ends_although_a_source_hangs()
    {
        var hanging = new TaskCompletionSource<PackSourceContent>();
        using var canceling = new CancellationTokenSource();
        using var host = TestHost.Of(_ => { }, rules => rules.AddSource(new FakeSource
        {
            Reading = _ =>
            {
                canceling.Cancel();
                return hanging.Task;
            },
        }));

        await Should.ThrowAsync<OperationCanceledException>(() => host.StartAsync(canceling.Token));
    }

    private sealed class SourceWithService(TimeProvider time) : IPackSource
    {
        public string Name => $"source with a clock of {time.GetType().Namespace}";

        public ValueTask<PackSourceContent> ReadAsync(CancellationToken cancellationToken) => new(new PackSourceContent([SourcePack.OfFiles("made by the container", OtherPack.Files("third", "99999"))]));

        public Microsoft.Extensions.Primitives.IChangeToken Watch() => new Microsoft.Extensions.Primitives.CancellationChangeToken(CancellationToken.None);
    }

    private sealed class Started(Action act) : BackgroundService
    {
        protected override Task ExecuteAsync(CancellationToken stoppingToken)
        {
            act();
            return Task.CompletedTask;
        }
    }
}
