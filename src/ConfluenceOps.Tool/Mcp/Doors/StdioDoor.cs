using Microsoft.Extensions.Logging;
using ModelContextProtocol.Server;

namespace ConfluenceOps.Tool.Mcp.Doors;

/// <summary>Serves the program that started this one, over standard input and output, until that ends.</summary>
internal static class StdioDoor
{
    public static async Task ServeAsync(CatalogServer catalog, CancellationToken cancel)
    {
        var options = new McpServerOptions();
        catalog.Configure(options);
        using var log = LoggerFactory.Create(ErrorLog.Configure);
        await using var transport = new StdioServerTransport(options, log);
        await using var server = McpServer.Create(transport, options, log);
        await server.RunAsync(cancel);
        cancel.ThrowIfCancellationRequested();
    }
}
