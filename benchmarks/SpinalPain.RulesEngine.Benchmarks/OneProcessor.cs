using System.Diagnostics;

namespace SpinalPain.RulesEngine.Benchmarks;

/// <summary>
/// Keeps the thread that the process began with on the first processor until it is disposed of, where the system can. Processors of one machine differ where it is shared: one of two took two
/// thirds of the time of the other for the same work. So all that is compared runs on one.
/// </summary>
internal sealed class OneProcessor : IDisposable
{
    private readonly nint before = MoveTo(1);

    public void Dispose() => MoveTo(this.before);

    /// <summary>Lets it run on the processors of a mask, and tells where it ran before.</summary>
    private static nint MoveTo(nint processors)
    {
        if (!OperatingSystem.IsLinux() && !OperatingSystem.IsWindows())
        {
            return processors;
        }

        using var process = Process.GetCurrentProcess();
        var before = process.ProcessorAffinity;
        process.ProcessorAffinity = processors;
        return before;
    }
}
