using ConfluenceOps.Sandbox;
using ConfluenceOps.Sandbox.Editing;

namespace ConfluenceOps.Tests.Sandbox.Editing;

/// <summary>The tiny site, served for one test that edits it, and the writer who looks at it.</summary>
public abstract class EditedServer : IAsyncLifetime
{
    private protected SandboxServer Server { get; private set; } = null!;

    private protected Visitor Wim { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Server = await SandboxServer.StartAsync(TinySite.Create(), new SandboxOptions { Time = new FixedClock(TinyServer.Now) }, CancellationToken.None);
        Wim = Visitor.As(Server, TinySite.Writer);
    }

    public async ValueTask DisposeAsync()
    {
        Wim.Dispose();
        await Server.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private protected void Edit(Action<SiteEditor> edits) => Server.Change(edits);

    /// <summary>A page in one line: status, space, parent, version and its date.</summary>
    private protected async Task<string> LineOfAsync(long id)
    {
        var page = await Wim.GetAsync($"wiki/api/v2/pages/{id}");
        var version = page.GetProperty("version");
        var parent = page.TryGetProperty("parentId", out var above) ? above.GetString() : "top";
        return $"{page.GetProperty("title")}: {page.GetProperty("status")} in {page.GetProperty("spaceId")} under {parent}, version {version.GetProperty("number")} of {version.GetProperty("createdAt").GetDateTimeOffset():MM-dd}";
    }

    private protected async Task<string> FoundAsync(string query)
    {
        var found = await Wim.GetAsync("wiki/rest/api/content/search?cql=" + Uri.EscapeDataString(query));
        return string.Join(' ', found.GetProperty("results").EnumerateArray().Select(row => row.GetProperty("id").GetString()));
    }

    private protected async Task<IEnumerable<string?>> LogAsync()
    {
        using var ada = Visitor.As(Server, TinySite.Admin);
        var log = await ada.GetAsync("wiki/rest/api/audit");
        return [.. log.GetProperty("results").EnumerateArray().SkipLast(3).Select(row => $"{row.GetProperty("summary")}: {row.GetProperty("affectedObject").GetProperty("name")}")];
    }
}
