using ConfluenceOps.Sandbox;

namespace ConfluenceOps.Tests.Sandbox;

/// <summary>The tiny site, served for all tests of a class, thirty days after it began.</summary>
public sealed class TinyServer : IAsyncLifetime
{
    internal static readonly DateTimeOffset Now = TinySite.Start.AddDays(30);

    internal SandboxServer Server { get; private set; } = null!;

    public async ValueTask InitializeAsync() =>
        Server = await SandboxServer.StartAsync(TinySite.Create(), new SandboxOptions { Time = new FixedClock(Now) }, CancellationToken.None);

    public ValueTask DisposeAsync() => Server.DisposeAsync();

    internal Visitor As(string accountId, string? token = null) => Visitor.As(Server, accountId, token);
}
