namespace SpinalPain.RulesEngine.Cli;

/// <summary>The work of a command.</summary>
internal static class Work
{
    /// <summary>
    /// Does it on a thread of its own, so that Ctrl-C finds somebody to tell. There is one such work in a run of the program: a pool of threads
    /// with its own watchman would take longer to start than an episode to judge.
    /// </summary>
    public static Task<int> Run(Func<int> work, CancellationToken cancellation) =>
        Task.Factory.StartNew(work, cancellation, TaskCreationOptions.LongRunning | TaskCreationOptions.DenyChildAttach, TaskScheduler.Default);
}
