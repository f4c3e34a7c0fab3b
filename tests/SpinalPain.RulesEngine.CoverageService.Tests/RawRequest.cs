using System.Net.Sockets;
using System.Text;

namespace SpinalPain.RulesEngine.CoverageService.Tests;

/// <summary>A request as bytes, for what no proper client sends.</summary>
internal static class RawRequest
{
    /// <summary>Sends some bytes, leaves the connection open, and reads until the server closes it.</summary>
    /// <param name="service">The service.</param>
    /// <param name="head">The first line and headers, without host and key.</param>
    /// <param name="body">What is sent of the body.</param>
    public static async Task<string> SendAsync(RunningService service, string head, string body)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(service.Address.Host, service.Address.Port);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.UTF8.GetBytes($"{head}Host: {service.Address.Authority}\r\nX-API-Key: {RunningService.Key}\r\n\r\n{body}"));
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }
}
