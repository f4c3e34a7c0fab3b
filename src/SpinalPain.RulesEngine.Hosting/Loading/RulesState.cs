namespace SpinalPain.RulesEngine.Hosting.Loading;

/// <summary>The one reference that a reload replaces. Only the reloader writes it.</summary>
internal sealed class RulesState
{
    private volatile RulesStatus status = new(InForce: null, Failure: null);

    public RulesStatus Status
    {
        get => this.status;
        set => this.status = value;
    }
}
