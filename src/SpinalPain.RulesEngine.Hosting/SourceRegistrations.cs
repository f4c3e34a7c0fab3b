namespace SpinalPain.RulesEngine.Hosting;

/// <summary>The sources that the application added itself, in order.</summary>
internal sealed class SourceRegistrations
{
    private readonly List<Func<IServiceProvider, IPackSource>> factories = [];

    public int Count => this.factories.Count;

    public void Add(Func<IServiceProvider, IPackSource> factory) => this.factories.Add(factory);

    public IEnumerable<IPackSource> Create(IServiceProvider services) => this.factories.Select(factory => factory(services));
}
