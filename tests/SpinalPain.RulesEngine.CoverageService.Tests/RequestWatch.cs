using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace SpinalPain.RulesEngine.CoverageService.Tests;

/// <summary>Tells when the service has ended its work on a request.</summary>
internal sealed class RequestWatch : IStartupFilter
{
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Ended => this.ended.Task;

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(async (context, rest) =>
        {
            try
            {
                await rest(context);
            }
            finally
            {
                this.ended.TrySetResult();
            }
        });
        next(app);
    };
}
