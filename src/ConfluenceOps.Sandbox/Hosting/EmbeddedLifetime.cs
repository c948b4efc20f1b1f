using Microsoft.Extensions.Hosting;

namespace ConfluenceOps.Sandbox.Hosting;

/// <summary>The server lives as long as its owner says: it leaves Ctrl+C and the end of the process to whoever hosts it.</summary>
internal sealed class EmbeddedLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
