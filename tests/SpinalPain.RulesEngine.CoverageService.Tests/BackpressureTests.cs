using System.IO.Pipelines;
using System.Text;
using CoverageService;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using SpinalPain.RulesEngine.Checking;
using SpinalPain.RulesEngine.Hosting;
using SpinalPain.RulesEngine.Library;

namespace SpinalPain.RulesEngine.CoverageService.Tests;

/// <summary>A client that does not read its answers makes the service wait.</summary>
public sealed class BackpressureTests
{
    [Test]
    public async Task No_line_is_judged_before_the_answer_to_the_one_before_was_taken()
    {
        const int Lines = 100;
        var input = new Pipe(new PipeOptions(pauseWriterThreshold: 0));
        var output = new Pipe(new PipeOptions(pauseWriterThreshold: 1, resumeWriterThreshold: 1, useSynchronizationContext: false, readerScheduler: PipeScheduler.Inline, writerScheduler: PipeScheduler.Inline));
        await input.Writer.WriteAsync(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(SampleEpisodes.Line(SampleEpisodes.Names[0]) + "\n", Lines))));
        await input.Writer.CompleteAsync();
        var context = new DefaultHttpContext();
        context.Features.Set<IRequestBodyPipeFeature>(new RequestBody(input.Reader));
        context.Features.Set<IHttpResponseBodyFeature>(new ResponseBody(output.Writer));
        var rules = new RulesInForce(RulePackLibrary.Create([BuiltInPacks.CgsSpinalPain]).Value, 1, DateTimeOffset.UnixEpoch);

        var answering = new EpisodeStream(rules, new ServiceOptions(), CancellationToken.None).ExecuteAsync(context);

        for (var line = 1; line <= Lines; line++)
        {
            answering.IsCompleted.ShouldBeFalse();
            output.Reader.TryRead(out var read).ShouldBeTrue();
            Encoding.UTF8.GetString(read.Buffer).ShouldBe(Encoding.UTF8.GetString(SampleEpisodes.Determination(SampleEpisodes.Names[0], indented: false)) + "\n", $"answer {line}");
            output.Reader.AdvanceTo(read.Buffer.End);
        }

        await answering;
        output.Reader.TryRead(out _).ShouldBeFalse();
    }

    private sealed class RequestBody(PipeReader reader) : IRequestBodyPipeFeature
    {
        public PipeReader Reader => reader;
    }

    private sealed class ResponseBody(PipeWriter writer) : IHttpResponseBodyFeature
    {
        public Stream Stream => writer.AsStream();

        public PipeWriter Writer => writer;

        public void DisableBuffering()
        {
        }

        public Task StartAsync(CancellationToken cancellationToken = default) => Task.CompletedTask;

        public Task SendFileAsync(string path, long offset, long? count, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task CompleteAsync() => Task.CompletedTask;
    }
}
