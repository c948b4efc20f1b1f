using System.IO.Enumeration;
using System.Runtime.CompilerServices;
using ConfluenceOps.Http;
using ConfluenceOps.Http.Errors;
using ConfluenceOps.Sites.Access;
using ConfluenceOps.Sites.Content;
using ConfluenceOps.Sites.DataCenter.Access;
using ConfluenceOps.Sites.DataCenter.Content;
using ConfluenceOps.Sites.DataCenter.News;
using ConfluenceOps.Sites.DataCenter.Wire;
using ConfluenceOps.Sites.Scopes;
using Flurl;

namespace ConfluenceOps.Sites.DataCenter;

/// <summary>A site of Confluence Data Center or Server, through version 1 of its REST interface.</summary>
internal sealed class DataCenterSite : ISite
{
    /// <summary>The most spaces that the server gives a request.</summary>
    private const int MostSpaces = 100;

    private readonly HttpSession _session;
    private readonly DataCenterAddress _address;
    private readonly ContentLists _lists;
    private readonly PeopleDirectory _people;

    /// <param name="session">Where to ask; closed with the site.</param>
    /// <param name="address">Where the site is.</param>
    /// <param name="version">Its version; null where it does not say.</param>
    public DataCenterSite(HttpSession session, DataCenterAddress address, Version? version)
    {
        (_session, _address) = (session, address);
        _lists = new ContentLists(session);
        _people = new PeopleDirectory(session);
        var grants = new SpaceGrants(session, _people, version);
        Access = new DataCenterAccess(session, address, _lists, _people, grants);
        AccessChanges = new DataCenterAccessChanges(grants, new RestrictionChanges(session, _people));
        News = new DataCenterNews(session, address, _lists);
        ContentChanges = new DataCenterContentChanges(session, address);
    }

    public Uri Address => _address.Site;

    public long RequestCount => _session.RequestCount;

    public RequestMeter Meter => _session.Meter;

    public IReadOnlyList<SentRequest> RecentRequests => _session.RecentRequests;

    public SiteKind Kind => SiteKind.DataCenter;

    public ISiteAccess Access { get; }

    public IAccessChanges AccessChanges { get; }

    public ISpaceNews News { get; }

    public IContentChanges ContentChanges { get; }

    public Task<User> GetCurrentUserAsync(CancellationToken cancel) => AskWhoAsync(_session, cancel);

    public async IAsyncEnumerable<Space> GetSpacesAsync(SpaceQuery query, [EnumeratorCancellation] CancellationToken cancel)
    {
        var exact = query.Keys.Count > 0 && !query.Keys.Any(key => key.AsSpan().IndexOfAny('*', '?') >= 0);
        var groups = exact ? query.Keys.Distinct(StringComparer.OrdinalIgnoreCase).Chunk(MostSpaces) : (IEnumerable<string[]>)[[]];
        var spaces = new List<Space>();
        foreach (var spaceKey in groups)
        {
            var list = new Url("rest/api/space").SetQueryParams(new { spaceKey, expand = "description.plain,homepage" });
            await foreach (var row in _session.ReadRowsAsync(list, MostSpaces, "list the spaces", DataCenterJson.Default.ResultPageWireSpace, cancel).ConfigureAwait(false))
                if (exact || query.Keys.Count == 0 || query.Keys.Any(pattern => FileSystemName.MatchesSimpleExpression(pattern, row.Key, ignoreCase: true)))
                    spaces.Add(row.ToSpace(_address));
        }
        // The server has an order of its own and takes no other.
        foreach (var space in spaces.OrderBy(space => space.Key, StringComparer.OrdinalIgnoreCase))
            yield return space;
    }

    public async IAsyncEnumerable<Page> GetPagesAsync(Space space, BodyFormat? body, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var row in _lists.ReadAsync(space, Listed(body), cancel).ConfigureAwait(false))
            yield return row.ToPage(_address) with { Space = space.Key, SpaceId = space.Id };
    }

    public IAsyncEnumerable<Page> GetPagesAsync(IReadOnlyList<string> ids, BodyFormat? body, CancellationToken cancel) =>
        ReadByIdAsync(ids, Listed(body), anywhere: false, cancel);

    public IAsyncEnumerable<Page> LocatePagesAsync(IReadOnlyCollection<string> ids, CancellationToken cancel) =>
        ReadByIdAsync(ids, Expansions.Listed, anywhere: true, cancel);

    public async IAsyncEnumerable<Page> FindPagesAsync(Space space, string title, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var row in _lists.FindAsync(space, title, cancel).ConfigureAwait(false))
            yield return row.ToPage(_address) with { Space = space.Key, SpaceId = space.Id };
    }

    public async Task<IReadOnlyDictionary<PageName, string>> FindPagesAsync(IReadOnlyCollection<PageName> names, CancellationToken cancel)
    {
        var found = new Dictionary<PageName, string>();
        foreach (var name in names.Distinct())
            if (await _lists.FindAsync(name, cancel).ConfigureAwait(false) is { } id)
                found[name] = id;
        return found;
    }

    public Task<IReadOnlyList<string>> GetPagesBelowAsync(string id, string type, CancellationToken cancel) => _lists.ListBelowAsync(id, cancel);

    public async Task<int?> CountPagesAsync(Space space, CancellationToken cancel)
    {
        try
        {
            var first = Searches.Anything($"{Searches.In(space)} and type in (page, blogpost)").SetQueryParam("limit", 1);
            return (await _session.GetAsync(first, "count the pages", DataCenterJson.Default.ResultPageWireHit, cancel).ConfigureAwait(false)).TotalSize;
        }
        catch (ConfluenceOpsException)
        {
            return null;
        }
    }

    public IAsyncEnumerable<IReadOnlyList<FullPage>> ReadSpaceAsync(Space space, CancellationToken cancel) =>
        new SpaceReader(_session, _address, _lists).ReadAsync(space, cancel);

    public IAsyncEnumerable<Comment> GetCommentsAsync(Space space, CancellationToken cancel) => new CommentReader(_session).ReadAsync(space, cancel);

    public IAsyncEnumerable<Comment> GetCommentsAsync(IReadOnlyCollection<string> ids, CancellationToken cancel) => new CommentReader(_session).ReadAsync(ids, cancel);

    public async Task<FileContent?> OpenFileAsync(Attachment file, long start, CancellationToken cancel)
    {
        try
        {
            var download = await _session.OpenAsync(file.Url, start, $"fetch the file '{file.FileName}'", cancel).ConfigureAwait(false);
            return new FileContent(download.Bytes, download.Start);
        }
        catch (NotFoundException)
        {
            return null;
        }
    }

    public IAsyncEnumerable<User> GetUsersAsync(IReadOnlyList<string> accountIds, CancellationToken cancel) => _people.ReadAsync(accountIds, cancel);

    public async IAsyncEnumerable<User> FindUsersAsync(string name, [EnumeratorCancellation] CancellationToken cancel)
    {
        const int MostPeople = 200;
        var hits = _session.ReadRowsAsync(
            Searches.Anything($"type = user and user.fullname ~ {Cql.Text(name)}"), MostPeople, "find people", DataCenterJson.Default.ResultPageWireUserHit, cancel);
        await foreach (var hit in hits.ConfigureAwait(false))
            if (hit.User?.ToUser() is { } user)
                yield return user;
    }

    public IAsyncEnumerable<AuditRecord> GetAuditRecordsAsync(AuditQuery query, CancellationToken cancel) => new AuditReader(_session).ReadAsync(query, cancel);

    /// <summary>None: whoever bears a token or a password here has all rights of its account.</summary>
    public Task<IReadOnlyList<ScopeCheck>> CheckScopesAsync(IReadOnlyList<SiteScope> scopes, CancellationToken cancel) => Task.FromResult<IReadOnlyList<ScopeCheck>>([]);

    public void Dispose() => _session.Dispose();

    /// <summary>Asks a site that is not one yet.</summary>
    internal static async Task<User> AskWhoAsync(HttpSession session, CancellationToken cancel)
    {
        var user = await session.GetAsync(
            new Url("rest/api/user/current").SetQueryParam("expand", "status"), "know who is connected", DataCenterJson.Default.WireUser, cancel).ConfigureAwait(false);
        return user.ToUser() ?? throw new NotAuthenticatedException(session.Root.Host, "nobody is signed in");
    }

    private async IAsyncEnumerable<Page> ReadByIdAsync(IEnumerable<string> ids, string expand, bool anywhere, [EnumeratorCancellation] CancellationToken cancel)
    {
        await foreach (var batch in new IdReader(_session).ReadAsync(ids, expand, anywhere, cancel).ConfigureAwait(false))
            foreach (var row in batch)
                yield return row.ToPage(_address);
    }

    // Storage format is the only one here that can be read and written.
    private static string Listed(BodyFormat? body) => body is null ? Expansions.Listed : $"{Expansions.Listed},{Expansions.Body}";
}
