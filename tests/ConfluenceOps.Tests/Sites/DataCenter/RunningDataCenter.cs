using ConfluenceOps.Http;
using ConfluenceOps.Sandbox;
using ConfluenceOps.Sandbox.Editing;
using ConfluenceOps.Sandbox.Faults;
using ConfluenceOps.Sandbox.Model;
using ConfluenceOps.Sites;
using ConfluenceOps.Sites.DataCenter;
using ConfluenceOps.Tests.Sandbox;

namespace ConfluenceOps.Tests.Sites.DataCenter;

/// <summary>A sandbox of Data Center that is up, and connections to it with personal access tokens.</summary>
internal sealed class RunningDataCenter : IAsyncDisposable
{
    private readonly SandboxServer _server;

    private RunningDataCenter(SandboxServer server) => _server = server;

    public Uri Address => new(_server.Address, "/confluence/");

    public long Requests => _server.RequestCount;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static Task<RunningDataCenter> TinyAsync(string version = "8.5", Func<DataCenterFlavor, DataCenterFlavor>? set = null, string? faults = null) =>
        StartAsync(TinySite.Create(), version, set, faults);

    public static async Task<RunningDataCenter> StartAsync(SandboxSite site, string version = "8.5", Func<DataCenterFlavor, DataCenterFlavor>? set = null, string? faults = null)
    {
        var flavor = SandboxFlavor.DataCenter(new Version(version));
        return new(await SandboxServer.StartAsync(
            site,
            new SandboxOptions { Flavor = set?.Invoke(flavor) ?? flavor, Faults = faults is null ? null : FaultPlan.Parse(faults), Time = new FixedClock(TinySite.Start.AddDays(60)) },
            Cancel));
    }

    public void Change(Action<SiteEditor> edits) => _server.Change(edits);

    public Task<ISite> ConnectAsync(string account = TinySite.Admin) => ConnectAsync(SiteCredential.Bearer(TinySite.TokenOf(account)));

    /// <summary>Connects by user name and password, the only way before 7.9.</summary>
    public Task<ISite> ConnectByPasswordAsync(string account = TinySite.Admin) => ConnectAsync(SiteCredential.Basic(account[7..], TinySite.TokenOf(account)));

    private async Task<ISite> ConnectAsync(SiteCredential credential) => (await DataCenterConnector.ConnectAsync(new ConnectionOptions { Url = Address, Credential = credential }, Cancel)).Site;

    public static ValueTask<Space> SpaceAsync(ISite site, string key = "ENG") => site.GetSpacesAsync(new SpaceQuery([key]), Cancel).SingleAsync(Cancel);

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
