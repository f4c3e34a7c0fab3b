using System.Diagnostics;

namespace SpinalPain.RulesEngine.Benchmarks;

/// <summary>Processors of one machine differ where it is shared: the first of two took two thirds of the time of the second for the same work. So all that is compared runs on the first.</summary>
internal static class OneProcessor
{
    /// <summary>The first processor, as a mask.</summary>
    public const nint First = 1;

    /// <summary>Keeps this process on it, where the system can.</summary>
    public static void Keep()
    {
        if (OperatingSystem.IsLinux() || OperatingSystem.IsWindows())
        {
            using var process = Process.GetCurrentProcess();
            process.ProcessorAffinity = First;
        }
    }
}
