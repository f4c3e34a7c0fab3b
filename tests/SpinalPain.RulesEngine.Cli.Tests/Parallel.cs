// Each test starts processes of its own and shares nothing with the others.
[assembly: Parallelizable(ParallelScope.All)]
