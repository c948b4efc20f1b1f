using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using ModelContextProtocol.AspNetCore;

namespace ConfluenceOps.Tool.Mcp.Doors;

/// <summary>Serves programs of this machine over HTTP, on a loopback port, until it is stopped.</summary>
internal static class HttpDoor
{
    private const string Path = "/mcp";
    private const int LargestRequest = 1024 * 1024;

    public static async Task ServeAsync(CatalogServer catalog, int port, TextWriter output, CancellationToken cancel)
    {
        await using var app = Build(catalog, port);
        try
        {
            await app.StartAsync(cancel);
        }
        catch (IOException problem)
        {
            throw new PortTakenException(port, problem);
        }
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        await output.WriteLineAsync($"Serving MCP at {address}{Path}. Ctrl+C stops it.");
        await output.FlushAsync(cancel);
        await Task.Delay(Timeout.Infinite, cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        using var atOnce = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        await app.StopAsync(atOnce.Token);
    }

    private static WebApplication Build(CatalogServer catalog, int port)
    {
        // Empty: no configuration from files or the environment, which could open it to other machines.
        var builder = WebApplication.CreateEmptyBuilder(new());
        ErrorLog.Configure(builder.Logging);
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestRequest;
            kestrel.Listen(System.Net.IPAddress.Loopback, port);
        });
        builder.Services.AddRoutingCore();
        // A client that says once who it is is known by that for its whole session.
        builder.Services.AddMcpServer(catalog.Configure).WithHttpTransport(http => http.SessionMode = HttpServerSessionMode.StatefulForInitializeClients);
        var app = builder.Build();
        app.Use(LoopbackOnly.Guard);
        app.UseRouting();
        app.MapMcp(Path);
        return app;
    }
}
