using ConfluenceOps.Sandbox;
using ConfluenceOps.Sandbox.Model;

namespace ConfluenceOps.Tests.Sandbox;

/// <summary>The tiny site, served for all tests of a class, thirty days after it began.</summary>
public class TinyServer : IAsyncLifetime
{
    internal static readonly DateTimeOffset Now = TinySite.Start.AddDays(30);

    internal SandboxServer Server { get; private set; } = null!;

    public async ValueTask InitializeAsync() =>
        Server = await SandboxServer.StartAsync(Site(), new SandboxOptions { Time = new FixedClock(Now) }, CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private protected virtual SandboxSite Site() => TinySite.Create();

    internal Visitor As(string accountId, string? token = null) => Visitor.As(Server, accountId, token);
}

/// <summary>The tiny site that gives roles, served for all tests of a class.</summary>
public sealed class TinyServerWithRoles : TinyServer
{
    private protected override SandboxSite Site() => TinySite.CreateWithRoles();
}
