using System.Diagnostics;

namespace SpinalPain.RulesEngine.Benchmarks;

/// <summary>Processors of one machine differ where it is shared: one of two took two thirds of the time of the other for the same work. So all that is compared runs on the first.</summary>
internal sealed class OneProcessor : IDisposable
{
    private readonly nint before;

    /// <summary>Keeps the thread that the process began with on it, where the system can.</summary>
    public OneProcessor()
    {
        if (OperatingSystem.IsLinux() || OperatingSystem.IsWindows())
        {
            using var process = Process.GetCurrentProcess();
            this.before = process.ProcessorAffinity;
            process.ProcessorAffinity = 1;
        }
    }

    /// <summary>Lets it run where it ran before.</summary>
    public void Dispose()
    {
        if (OperatingSystem.IsLinux() || OperatingSystem.IsWindows())
        {
            using var process = Process.GetCurrentProcess();
            process.ProcessorAffinity = this.before;
        }
    }
}
