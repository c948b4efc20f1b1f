using System.Globalization;
using System.Runtime.CompilerServices;
using ConfluenceOps.Http;
using ConfluenceOps.Sites.DataCenter.Wire;

namespace ConfluenceOps.Sites.DataCenter.News;

/// <summary>What changed in a space of Confluence Data Center.</summary>
/// <remarks>
/// Only the search sorts by time, and its index lags. What must be exact, the newest pages and the trash, is therefore listed
/// whole and without bodies, and put in order here: a request for 200 pages. No query names a time, since the query language
/// has minutes in a time zone that depends on who asks. facts.md, sections 2.2 and 2.3.
/// </remarks>
internal sealed class DataCenterNews(HttpSession session, DataCenterAddress address, ContentLists lists) : ISpaceNews
{
    /// <summary>The most rows that a search gives without bodies.</summary>
    private const int MostRows = 200;

    private const string NewestFirst = "order by lastmodified desc";

    public IAsyncEnumerable<Page> GetNewestPagesAsync(Space space, CancellationToken cancel) => ListNewestAsync(space, "current", cancel);

    public IAsyncEnumerable<Page> GetTrashAsync(Space space, CancellationToken cancel) => ListNewestAsync(space, "trashed", cancel);

    public async Task<RecentChanges> ReadRecentChangesAsync(Space space, RecentChanges? after, CancellationToken cancel)
    {
        var start = after?.Next is { } next ? int.Parse(next, CultureInfo.InvariantCulture) : 0;
        var list = Searches.Anything($"{Searches.In(space)} and type in (page, blogpost, comment, attachment) {NewestFirst}")
            .SetQueryParam("expand", "content.version");
        var part = await session.ReadPartAsync(list, start, MostRows, "list what changed", DataCenterJson.Default.ResultPageWireHit, cancel).ConfigureAwait(false);
        var rows = part.Results ?? [];
        var end = start + rows.Count;
        // Some versions have a next link at their end too.
        var goesOn = rows.Count > 0 && !string.IsNullOrEmpty(part.Links?.Next) && !(end >= part.TotalSize);
        return new RecentChanges(
            part.TotalSize, [.. rows.Select(ToChange).OfType<RecentChange>()], goesOn ? end.ToString(CultureInfo.InvariantCulture) : null);
    }

    public IAsyncEnumerable<ListedComment> GetNewestCommentsAsync(Space space, CancellationToken cancel) =>
        new CommentReader(session).ListAsync($"{Searches.In(space)} and type = comment {NewestFirst}", cancel);

    public IAsyncEnumerable<Comment> GetCommentsOnAsync(IReadOnlyCollection<string> pageIds, CancellationToken cancel) =>
        new CommentReader(session).ReadOnAsync(pageIds, cancel);

    public async IAsyncEnumerable<RecentFile> GetNewestFilesAsync(Space space, [EnumeratorCancellation] CancellationToken cancel)
    {
        var list = Searches.Content($"{Searches.In(space)} and type = attachment {NewestFirst}", "container,version");
        await foreach (var row in session.ReadRowsAsync(list, MostRows, "list new files", DataCenterJson.Default.ResultPageWireContent, cancel).ConfigureAwait(false))
            if (row is { Id: { } id, Container.Id: { Length: > 0 } page, Version.When: { } at })
                yield return new RecentFile(id, page, at);
    }

    public IAsyncEnumerable<string> ListIdsAsync(Space space, ChangedKind kind, CancellationToken cancel) =>
        FindIdsAsync($"{Searches.In(space)} and type = {(kind == ChangedKind.Comment ? "comment" : "attachment")}", cancel);

    public IAsyncEnumerable<string> FindLabelledAsync(Space space, IReadOnlyCollection<string> labels, CancellationToken cancel) =>
        FindIdsAsync($"{Searches.In(space)} and type in (page, blogpost) and label in ({string.Join(',', labels.Select(Cql.Text))})", cancel);

    public IAsyncEnumerable<IReadOnlyList<FullPage>> ReadPagesAsync(Space space, IReadOnlyCollection<string> ids, CancellationToken cancel) =>
        new SpaceReader(session, address, lists).ReadAsync(space, ids, cancel);

    private async IAsyncEnumerable<Page> ListNewestAsync(Space space, string status, [EnumeratorCancellation] CancellationToken cancel)
    {
        var pages = new List<Page>();
        await foreach (var part in lists.ReadAsync(space, "page", status, Expansions.Listed, cancel).ConfigureAwait(false))
            pages.AddRange(part.Select(row => row.ToPage(address) with { Space = space.Key, SpaceId = space.Id }));
        foreach (var page in pages.OrderByDescending(page => page.Modified))
            yield return page;
    }

    private async IAsyncEnumerable<string> FindIdsAsync(string cql, [EnumeratorCancellation] CancellationToken cancel)
    {
        var rows = session.ReadRowsAsync(Searches.Content($"{cql} order by created"), MostRows, "list ids", DataCenterJson.Default.ResultPageWireContent, cancel);
        await foreach (var row in rows.ConfigureAwait(false))
            if (row.Id is { } id)
                yield return id;
    }

    private static RecentChange? ToChange(WireHit hit) => hit is { Content.Id: { Length: > 0 } id } && (hit.Content.Version?.When ?? hit.LastModified) is { } at
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
