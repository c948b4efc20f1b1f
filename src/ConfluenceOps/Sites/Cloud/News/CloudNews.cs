using System.Runtime.CompilerServices;
using ConfluenceOps.Http;
using ConfluenceOps.Sites.Cloud.Wire;
using Flurl;

namespace ConfluenceOps.Sites.Cloud.News;

/// <summary>What changed in a space of Confluence Cloud.</summary>
/// <remarks>facts.md, sections 2.1 and 2.2. No query names a time: the query language has minutes, in a time zone that the site does not tell.</remarks>
internal sealed class CloudNews(HttpSession session, CloudAddress address) : ISpaceNews
{
    /// <summary>The most rows that v2 gives.</summary>
    private const int Limit = 250;

    /// <summary>The most rows that a search gives when nothing is expanded.</summary>
    private const int MostRows = 1000;

    /// <summary>The most rows that a search gives with expansions that are no bodies.</summary>
    private const int MostExpanded = 200;

    /// <summary>The most ids that are put into one query.</summary>
    private const int MostIds = 200;

    public IAsyncEnumerable<Page> GetNewestPagesAsync(Space space, CancellationToken cancel) => ListPagesAsync(space, "current", cancel);

    public IAsyncEnumerable<Page> GetTrashAsync(Space space, CancellationToken cancel) => ListPagesAsync(space, "trashed", cancel);

    public async Task<RecentChanges> ReadRecentChangesAsync(Space space, RecentChanges? after, CancellationToken cancel)
    {
        // The first rows are all that a quiet night needs; after them come many.
        var list = after?.Next is { } next
            ? CloudAddress.Rebase(next).SetQueryParam("limit", MostRows)
            : new Url("rest/api/search").SetQueryParams(new
            {
                cql = $"{In(space)} and type in (page, blogpost, comment, attachment) order by lastmodified desc",
                limit = Limit,
                includeArchivedSpaces = "true",
            });
        var part = await session.GetAsync(list, "list what changed", WireJson.Default.ResultPageWireHit, cancel).ConfigureAwait(false);
        return new RecentChanges(
            part.TotalSize, [.. (part.Results ?? []).Select(ToChange).OfType<RecentChange>()], string.IsNullOrEmpty(part.Links?.Next) ? null : part.Links.Next);
    }

    public IAsyncEnumerable<ListedComment> GetNewestCommentsAsync(Space space, CancellationToken cancel) =>
        new CommentReader(session).ListAsync($"{In(space)} and type = comment order by lastmodified desc", cancel);

    public async IAsyncEnumerable<Comment> GetCommentsOnAsync(IReadOnlyCollection<string> pageIds, [EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var chunk in pageIds.Chunk(MostIds))
            await foreach (var comment in new CommentReader(session).ReadAsync($"type = comment and container in ({string.Join(',', chunk)})", cancel).ConfigureAwait(false))
                yield return comment;
    }

    public async IAsyncEnumerable<RecentFile> GetNewestFilesAsync(Space space, [EnumeratorCancellation] CancellationToken cancel)
    {
        var list = ContentSearch($"{In(space)} and type = attachment order by lastmodified desc", MostExpanded).SetQueryParam("expand", "container,version");
        var rows = session.ReadAllAsync<WireComment, ResultPage<WireComment>>(list, "list new files", WireJson.Default.ResultPageWireComment, CloudAddress.Rebase, cancel);
        await foreach (var row in rows.ConfigureAwait(false))
            if (row is { Container.Id: { Length: > 0 } page, Version.When: { } at })
                yield return new RecentFile(row.Id, page, at);
    }

    public IAsyncEnumerable<string> ListIdsAsync(Space space, ChangedKind kind, CancellationToken cancel) =>
        FindIdsAsync($"{In(space)} and type = {(kind == ChangedKind.Comment ? "comment" : "attachment")}", cancel);

    public IAsyncEnumerable<string> FindLabelledAsync(Space space, IReadOnlyCollection<string> labels, CancellationToken cancel) =>
        FindIdsAsync($"{In(space)} and type in (page, blogpost) and label in ({string.Join(',', labels.Select(Cql.Text))})", cancel);

    public async IAsyncEnumerable<IReadOnlyList<FullPage>> ReadPagesAsync(Space space, IReadOnlyCollection<string> ids, [EnumeratorCancellation] CancellationToken cancel)
    {
        var reader = new SpaceReader(session, address);
        foreach (var chunk in ids.Chunk(IdSearch.BatchSize))
        {
            var rows = new List<ListedContent>();
            await foreach (var listed in new ContentLists(session).ReadAsync(chunk, BodyFormat.Storage, cancel).ConfigureAwait(false))
                if (listed.Row is { Status: null or "current" } row && (row.SpaceId ?? space.Id) == space.Id)
                    rows.Add(listed);
            foreach (var kind in rows.GroupBy(row => row.Kind, row => row.Row))
                yield return await reader.CompleteAsync(space, kind.Key, [.. kind], cancel).ConfigureAwait(false);
        }
    }

    private async IAsyncEnumerable<Page> ListPagesAsync(Space space, string status, [EnumeratorCancellation] CancellationToken cancel)
    {
        var list = new Url($"api/v2/spaces/{space.Id}/pages").SetQueryParams(new { status, limit = Limit, sort = "-modified-date" });
        var rows = session.ReadAllAsync<WirePage, ResultPage<WirePage>>(list, "list the newest pages", WireJson.Default.ResultPageWirePage, CloudAddress.Rebase, cancel);
        await foreach (var row in rows.ConfigureAwait(false))
            yield return row.ToPage(ContentKind.Page, address) with { Space = space.Key };
    }

    private async IAsyncEnumerable<string> FindIdsAsync(string cql, [EnumeratorCancellation] CancellationToken cancel)
    {
        var rows = session.ReadAllAsync<WireContent, ResultPage<WireContent>>(
            ContentSearch(cql, MostRows), "list ids", WireJson.Default.ResultPageWireContent, CloudAddress.Rebase, cancel);
        await foreach (var row in rows.ConfigureAwait(false))
            yield return row.Id;
    }

    private static Url ContentSearch(string cql, int limit) => new Url("rest/api/content/search").SetQueryParams(new { cql, limit, includeArchivedSpaces = "true" });

    private static string In(Space space) => $"space = {Cql.Text(space.Key)}";

    private static RecentChange? ToChange(WireHit hit) => hit is { Content.Id: { Length: > 0 } id, LastModified: { } at }
        ? new RecentChange(id, KindOf(hit.Content.Type), at)
        : null;

    private static ChangedKind KindOf(string? type) => type switch
    {
        "page" => ChangedKind.Page,
        "blogpost" => ChangedKind.BlogPost,
        "comment" => ChangedKind.Comment,
        "attachment" => ChangedKind.File,
        _ => ChangedKind.Other,
    };
}
