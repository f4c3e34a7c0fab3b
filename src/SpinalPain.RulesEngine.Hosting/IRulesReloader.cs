namespace SpinalPain.RulesEngine.Hosting;

/// <summary>Loads the packs of all sources on demand. A singleton, for any number of threads.</summary>
public interface IRulesReloader
{
    /// <summary>
    /// Reads every source anew and, when all is well and something has changed, brings the packs into force in one step. Loads never run
    /// side by side: requests that come while one is running share the next one. Where no host starts the application, this is also how the
    /// rules are loaded first.
    /// </summary>
    /// <param name="cancellationToken">Ends the waiting. A load that others wait for, or that has begun, goes on.</param>
    /// <returns>What came of a load that began after this call.</returns>
    /// <exception cref="OperationCanceledException">The waiting was ended.</exception>
    /// <exception cref="ObjectDisposedException">The application has stopped.</exception>
    Task<RulesReload> ReloadAsync(CancellationToken cancellationToken = default);
}
