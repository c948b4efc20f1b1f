using System.IO.Enumeration;
using System.Runtime.CompilerServices;
using ConfluenceOps.Http;
using ConfluenceOps.Http.Errors;
using ConfluenceOps.Sites.Access;
using ConfluenceOps.Sites.Cloud.Access;
using ConfluenceOps.Sites.Cloud.Content;
using ConfluenceOps.Sites.Cloud.News;
using ConfluenceOps.Sites.Cloud.Wire;
using ConfluenceOps.Sites.Content;
using ConfluenceOps.Sites.Scopes;
using Flurl;

namespace ConfluenceOps.Sites.Cloud;

/// <summary>A site of Confluence Cloud, through its REST interface: version 2 where it has what is needed, else version 1.</summary>
internal sealed class CloudSite(HttpSession session, CloudAddress address) : ISite
{
    /// <summary>The most rows that v2 gives a request.</summary>
    private const int Limit = 250;

    public Uri Address => address.Site;

    public long RequestCount => session.RequestCount;

    public RequestMeter Meter => session.Meter;

    public IReadOnlyList<SentRequest> RecentRequests => session.RecentRequests;

    public SiteKind Kind => SiteKind.Cloud;

    public ISiteAccess Access => new CloudAccess(session, address);

    public IAccessChanges AccessChanges => new CloudAccessChanges(session);

    public ISpaceNews News => new CloudNews(session, address);

    public IContentChanges ContentChanges => new CloudContentChanges(session, address);

    public async Task<User> GetCurrentUserAsync(CancellationToken cancel)
    {
        const string What = "know who is connected";
        var user = await session.GetAsync(new Url("rest/api/user/current"), What, WireJson.Default.WireUser, cancel).ConfigureAwait(false);
        // Without credentials Confluence answers with an account that has no id.
        return user.ToUser() ?? throw new NotAuthenticatedException(address.Site.Host, "nobody is signed in");
    }

    public async IAsyncEnumerable<Space> GetSpacesAsync(SpaceQuery query, [EnumeratorCancellation] CancellationToken cancel)
    {
        var exact = query.Keys.Count > 0 && !query.Keys.Any(key => key.AsSpan().IndexOfAny('*', '?') >= 0);
        var groups = exact ? query.Keys.Chunk(Limit).Select(string? (keys) => string.Join(',', keys)) : (IEnumerable<string?>)[null];
        foreach (var keys in groups)
        {
            var first = new Url("api/v2/spaces").SetQueryParams(new { keys, limit = Limit, sort = "key" }).SetQueryParam("description-format", "plain");
            var rows = session.ReadAllAsync<WireSpace, ResultPage<WireSpace>>(first, "list the spaces", WireJson.Default.ResultPageWireSpace, CloudAddress.Rebase, cancel);
            await foreach (var row in rows.ConfigureAwait(false))
                if (exact || query.Keys.Count == 0 || query.Keys.Any(pattern => FileSystemName.MatchesSimpleExpression(pattern, row.Key, ignoreCase: true)))
                    yield return row.ToSpace(address);
        }
    }

    public async IAsyncEnumerable<Page> GetPagesAsync(Space space, BodyFormat? body, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var (kind, row) in new ContentLists(session).ReadAsync(space, body, cancel).ConfigureAwait(false))
            yield return row.ToPage(kind, address) with { Space = space.Key };
    }

    public async IAsyncEnumerable<Page> GetPagesAsync(IReadOnlyList<string> ids, BodyFormat? body, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var (kind, row) in new ContentLists(session).ReadAsync(ids, body, cancel).ConfigureAwait(false))
            yield return row.ToPage(kind, address);
    }

    public async IAsyncEnumerable<Page> LocatePagesAsync(IReadOnlyCollection<string> ids, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var (kind, row) in new ContentLists(session).LocateAsync(ids, cancel).ConfigureAwait(false))
            yield return row.ToPage(kind, address);
    }

    public async IAsyncEnumerable<Page> FindPagesAsync(Space space, string title, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var row in new ContentLists(session).FindAsync(space, title, cancel).ConfigureAwait(false))
            yield return row.Row.ToPage(row.Kind, address) with { Space = space.Key };
    }

    public Task<IReadOnlyDictionary<PageName, string>> FindPagesAsync(IReadOnlyCollection<PageName> names, CancellationToken cancel) =>
        new TitleSearch(session, this).FindAsync(names, cancel);

    public async Task<IReadOnlyList<string>> GetPagesBelowAsync(string id, string type, CancellationToken cancel)
    {
        try
        {
            var first = new Url($"api/v2/{Uri.EscapeDataString(type)}s/{Uri.EscapeDataString(id)}/direct-children").SetQueryParam("limit", Limit);
            var rows = await session.ListAsync(first, "list the pages below a page", WireJson.Default.ResultPageWireChild, cancel).ConfigureAwait(false);
            return [.. rows.Where(row => row is { Type: "page", Status: null or "current" }).Select(row => row.Id ?? "")];
        }
        catch (NotFoundException)
        {
            return [];
        }
    }

    public async Task<int?> CountPagesAsync(Space space, CancellationToken cancel)
    {
        try
        {
            var first = new Url("rest/api/search").SetQueryParams(new { cql = $"space = {Cql.Text(space.Key)} and type in (page, blogpost)", limit = 1 });
            var page = await session.GetAsync(first, "count the pages", WireJson.Default.ResultPageWireAnything, cancel).ConfigureAwait(false);
            return page.TotalSize;
        }
        catch (ConfluenceOpsException)
        {
            return null;
        }
    }

    public IAsyncEnumerable<IReadOnlyList<FullPage>> ReadSpaceAsync(Space space, CancellationToken cancel) =>
        new SpaceReader(session, address).ReadAsync(space, cancel);

    public IAsyncEnumerable<Comment> GetCommentsAsync(Space space, CancellationToken cancel) =>
        new CommentReader(session).ReadAsync(space, cancel);

    public IAsyncEnumerable<Comment> GetCommentsAsync(IReadOnlyCollection<string> ids, CancellationToken cancel) => new CommentReader(session).ReadAsync(ids, cancel);

    public async Task<FileContent?> OpenFileAsync(Attachment file, long start, CancellationToken cancel)
    {
        try
        {
            var download = await session.OpenAsync(address.Download(file), start, $"fetch the file '{file.FileName}'", cancel).ConfigureAwait(false);
            return new FileContent(download.Bytes, download.Start);
        }
        catch (NotFoundException)
        {
            return null;
        }
    }

    public async IAsyncEnumerable<User> GetUsersAsync(IReadOnlyList<string> accountIds, [EnumeratorCancellation] CancellationToken cancel)
    {
        const int MostAtOnce = 100;
        foreach (var chunk in accountIds.Distinct().Chunk(MostAtOnce))
        {
            var page = await session.LookUpAsync(
                new Url("api/v2/users-bulk"), "look up people", new WireAccountIds { AccountIds = chunk },
                WireJson.Default.WireAccountIds, WireJson.Default.ResultPageWireUser, cancel).ConfigureAwait(false);
            foreach (var user in page.Results ?? [])
                if (user.ToUser() is { } known)
                    yield return known;
        }
    }

    public async IAsyncEnumerable<User> FindUsersAsync(string name, [EnumeratorCancellation] CancellationToken cancel)
    {
        const int Rows = 100;
        // This search leaves out the next link although more rows exist: only an empty page is its end.
        for (var start = 0; ; start += Rows)
        {
            var page = await session.GetAsync(
                new Url("rest/api/search/user").SetQueryParams(new { cql = $"user.fullname ~ \"{name.Replace("\"", "", StringComparison.Ordinal)}\"", start, limit = Rows }),
                "find people", WireJson.Default.ResultPageWireUserHit, cancel).ConfigureAwait(false);
            if (page.Results is not { Count: > 0 } hits)
                yield break;
            foreach (var hit in hits)
                if (hit.User?.ToUser() is { } known)
                    yield return known;
        }
    }

    public IAsyncEnumerable<AuditRecord> GetAuditRecordsAsync(AuditQuery query, CancellationToken cancel) => new AuditReader(session).ReadAsync(query, cancel);

    public Task<IReadOnlyList<ScopeCheck>> CheckScopesAsync(IReadOnlyList<SiteScope> scopes, CancellationToken cancel) => CloudScopes.CheckAsync(session, scopes, cancel);

    public void Dispose() => session.Dispose();
}
