using System.Text.Json;
using ConfluenceOps.Sandbox;
using ConfluenceOps.Sandbox.Faults;
using ConfluenceOps.Sandbox.Model;

namespace ConfluenceOps.Tests.Sandbox.DataCenter;

/// <summary>The tiny site on Data Center, with a clock that stands still.</summary>
internal static class TinyDataCenter
{
    public const string Rest = "confluence/rest/api/";

    public static Task<SandboxServer> StartAsync(string version = "8.5", Func<DataCenterFlavor, DataCenterFlavor>? set = null, Func<SandboxSite, SandboxSite>? site = null, string? faults = null) =>
        SandboxServer.StartAsync(
            site?.Invoke(TinySite.Create()) ?? TinySite.Create(),
            new SandboxOptions
            {
                Flavor = set?.Invoke(SandboxFlavor.DataCenter(new Version(version))) ?? SandboxFlavor.DataCenter(new Version(version)),
                Time = new FixedClock(TinyServer.Now),
                Faults = faults is null ? null : FaultPlan.Parse(faults),
            },
            TestContext.Current.CancellationToken);

    /// <summary>One member of each result of a list.</summary>
    public static string Results(this JsonElement list, string member) => list.Results(row => row.GetProperty(member).ToString());

    public static string Results(this JsonElement list, Func<JsonElement, string?> text) => string.Join(' ', list.GetProperty("results").EnumerateArray().Select(text));

    public static string? Next(this JsonElement list) => list.GetProperty("_links").TryGetProperty("next", out var next) ? next.GetString() : null;

    public static string? Header(this HttpResponseMessage answer, string name) => answer.Headers.TryGetValues(name, out var values) ? string.Join(',', values) : null;
}

/// <summary>The tiny site on Data Center 8.5, served for all tests of a class.</summary>
public sealed class TinyDataCenterServer : IAsyncLifetime
{
    internal SandboxServer Server { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Server = await TinyDataCenter.StartAsync();

    public ValueTask DisposeAsync() => Server.DisposeAsync();

    internal Visitor As(string accountId) => Visitor.As(Server, accountId);
}
