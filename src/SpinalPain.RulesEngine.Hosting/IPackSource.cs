using Microsoft.Extensions.Primitives;

namespace SpinalPain.RulesEngine.Hosting;

/// <summary>
/// A place that packs come from, such as a database or a blob store. It is asked for all of its packs at each load; what it throws, or that it
/// never answers, fails the load and nothing else. It is never asked twice at the same time.
/// </summary>
public interface IPackSource
{
    /// <summary>What messages call it, such as "rules database". One line, without secrets.</summary>
    string Name { get; }

    /// <summary>Gives all packs as they are now.</summary>
    /// <param name="cancellationToken">Canceled when the answer is no longer waited for: the time is over, or the application stops.</param>
    /// <returns>The packs; at least one.</returns>
    ValueTask<PackSourceContent> ReadAsync(CancellationToken cancellationToken);

    /// <summary>
    /// A token that changes when the packs may have changed after this call. It is asked for before each reading. Returns at once. A
    /// source that cannot tell of changes returns a token that never changes, and is read again on demand or with the others only.
    /// </summary>
    /// <returns>The token.</returns>
    IChangeToken Watch();
}
