using ConfluenceOps.Connections;
using ConfluenceOps.Http;
using ConfluenceOps.Sandbox;
using ConfluenceOps.Sandbox.Model;
using ConfluenceOps.Sites;

namespace ConfluenceOps.Tests.Sites.Cloud;

/// <summary>A sandbox that is up, and connections to it.</summary>
internal sealed class RunningSandbox : IAsyncDisposable
{
    private readonly SandboxServer _server;

    private RunningSandbox(SandboxServer server) => _server = server;

    public Uri Address => _server.Address;

    public long Requests => _server.RequestCount;

    public static async Task<RunningSandbox> StartAsync(SandboxSite site, SandboxOptions? options = null) =>
        new(await SandboxServer.StartAsync(site, options ?? new SandboxOptions(), TestContext.Current.CancellationToken));

    public ConnectionOptions As(string email, string token) => new() { Url = Address, Credential = SiteCredential.Basic(email, token) };

    public Task<OpenConnection> OpenAsync(string email, string token, CancellationToken cancel) => new ConnectionOpener().OpenAsync(
        new ConnectionProfile { Url = Address, Method = SignInMethod.Credential, Account = email }, ConnectionSecret.Of(token), cancel);

    public Task<ISite> ConnectAsync(string email, string token) => SiteConnector.ConnectAsync(As(email, token), TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
