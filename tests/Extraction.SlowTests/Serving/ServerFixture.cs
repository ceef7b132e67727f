using Extraction.Cli.Serving;
using Microsoft.AspNetCore.Builder;

namespace Extraction.SlowTests.Serving;

/// <summary>A server on a free port of this machine, for the length of a fixture.</summary>
internal sealed class ServerFixture : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private readonly WebApplication server;

    private ServerFixture(WebApplication server)
    {
        this.server = server;
        Client = new HttpClient(new SocketsHttpHandler { Expect100ContinueTimeout = Patience }) { BaseAddress = new Uri(server.Urls.Single()), Timeout = Patience };
    }

    public HttpClient Client { get; }

    public static async Task<ServerFixture> StartAsync(int largestBody = 1 << 20)
    {
        var server = TagServer.Create(Extractor.LoadDefault(), new ServeSettings { Urls = "http://127.0.0.1:0", LargestBody = largestBody });
        await server.StartAsync();
        return new ServerFixture(server);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await server.StopAsync();
        await server.DisposeAsync();
    }
}
