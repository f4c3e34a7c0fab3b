using CoverageService;
using Microsoft.Extensions.Options;
using SpinalPain.RulesEngine.Hosting;

// A service that judges episodes over HTTP. README.md shows how to run and ask it; CoverageApp.cs shows how it is put together.
try
{
    await using var app = CoverageApp.Build(args);
    await app.RunAsync();
    return 0;
}
catch (OptionsValidationException wrong)
{
    // A person's mistake is told in sentences; where in the code it was noticed would say nothing.
    foreach (var failure in wrong.Failures)
    {
        Console.Error.WriteLine(failure);
    }

    return 1;
}
catch (RulesNotLoadedException wrong)
{
    Console.Error.WriteLine(wrong.Message);
    return 1;
}
