using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace SpinalPain.RulesEngine.CoverageService.Tests;

/// <summary>A stream of lines to the service whose answers are read while it is sent, over HTTP/1.1 as bytes.</summary>
internal sealed class DuplexStream : IAsyncDisposable
{
    private readonly TcpClient client = new() { NoDelay = true };
    private readonly Queue<string> lines = [];
    private readonly MemoryStream unfinished = new();
    private NetworkStream output = null!;
    private BufferedStream input = null!;

    private DuplexStream()
    {
    }

    /// <summary>The status and the headers of the answer, once a line of it was read.</summary>
    public string Head { get; private set; } = string.Empty;

    public static async Task<DuplexStream> OpenAsync(RunningService service)
    {
        var duplex = new DuplexStream();
        await duplex.client.ConnectAsync(service.Address.Host, service.Address.Port);
        duplex.output = duplex.client.GetStream();
        duplex.input = new BufferedStream(duplex.output);
        await duplex.WriteAsync($"POST /determinations HTTP/1.1\r\nHost: {service.Address.Authority}\r\nX-API-Key: {RunningService.Key}\r\nContent-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n");
        return duplex;
    }

    /// <summary>Sends a line with its end.</summary>
    public Task SendAsync(string line) => this.SendPartAsync(line + "\n");

    /// <summary>Sends text as one chunk.</summary>
    public Task SendPartAsync(string text) => this.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"{Encoding.UTF8.GetByteCount(text):x}\r\n{text}\r\n"));

    /// <summary>Ends the stream.</summary>
    public Task EndAsync() => this.WriteAsync("0\r\n\r\n");

    /// <summary>The next line of the answer; null at its end. A connection that breaks off throws.</summary>
    public async Task<string?> ReadLineAsync()
    {
        if (this.Head.Length == 0)
        {
            while (await this.ReadTextLineAsync() is { Length: > 0 } header)
            {
                this.Head += header + "\n";
            }
        }

        while (this.lines.Count == 0)
        {
            if (!await this.ReadChunkAsync())
            {
                return this.unfinished.Length == 0 ? null : throw new InvalidDataException("The last line has no end.");
            }
        }

        return this.lines.Dequeue();
    }

    public async ValueTask DisposeAsync()
    {
        await this.input.DisposeAsync();
        this.client.Dispose();
    }

    private async Task<bool> ReadChunkAsync()
    {
        var chunk = new byte[int.Parse(await this.ReadTextLineAsync(), NumberStyles.HexNumber, CultureInfo.InvariantCulture)];
        await this.input.ReadExactlyAsync(chunk);
        await this.ReadTextLineAsync();
        foreach (var each in chunk)
        {
            if (each == '\n')
            {
                this.lines.Enqueue(Encoding.UTF8.GetString(this.unfinished.GetBuffer(), 0, (int)this.unfinished.Length));
                this.unfinished.SetLength(0);
            }
            else
            {
                this.unfinished.WriteByte(each);
            }
        }

        return chunk.Length > 0;
    }

    private async Task<string> ReadTextLineAsync()
    {
        var line = new StringBuilder();
        var one = new byte[1];
        while (true)
        {
            await this.input.ReadExactlyAsync(one);
            if (one[0] == '\n')
            {
                return line.ToString().TrimEnd('\r');
            }

            line.Append((char)one[0]);
        }
    }

    private async Task WriteAsync(string text) => await this.output.WriteAsync(Encoding.UTF8.GetBytes(text));
}
