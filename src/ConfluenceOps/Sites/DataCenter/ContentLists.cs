using System.Runtime.CompilerServices;
using ConfluenceOps.Http;
using ConfluenceOps.Http.Errors;
using ConfluenceOps.Sites.DataCenter.Wire;
using Flurl;

namespace ConfluenceOps.Sites.DataCenter;

/// <summary>The lists of pages and blog posts of a space: exact, whatever the search index knows.</summary>
internal sealed class ContentLists(HttpSession session)
{
    private const string What = "list the pages of the space";

    private static readonly string[] _types = ["page", "blogpost"];

    private bool _cannotScan;

    /// <summary>What is current in a space, pages before blog posts, each oldest first.</summary>
    public async IAsyncEnumerable<WireContent> ReadAsync(Space space, string expand, [EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var type in _types)
            await foreach (var part in ReadAsync(space, type, "current", expand, cancel).ConfigureAwait(false))
                foreach (var row in part)
                    yield return row;
    }

    /// <summary>What is current in a space, pages and blog posts at the same time, in parts.</summary>
    public Task WriteToAsync(Space space, string expand, Func<IReadOnlyList<WireContent>, ValueTask> write, CancellationToken cancel) => Together.RunAsync(
        cancel,
        [.. _types.Select(type => (Func<CancellationToken, Task>)(async stop =>
        {
            await foreach (var part in ReadAsync(space, type, "current", expand, stop).ConfigureAwait(false))
                if (part.Count > 0)
                    await write(part).ConfigureAwait(false);
        }))]);

    /// <summary>The content of a space of one type and status, in parts.</summary>
    /// <remarks>
    /// A scan keeps its place by id, so that what is made or deleted meanwhile shifts nothing. Where it cannot be had the
    /// list goes by number.
    /// </remarks>
    public async IAsyncEnumerable<IReadOnlyList<WireContent>> ReadAsync(
        Space space, string type, string status, string expand, [EnumeratorCancellation] CancellationToken cancel)
    {
        var query = new { spaceKey = space.Key, type, status, expand };
        var limit = Expansions.MostRows(expand);
        var isScanned = !_cannotScan;
        if (isScanned)
        {
            var parts = session.ScanAsync(
                new Url("rest/api/content/scan").SetQueryParams(query), limit, What, DataCenterJson.Default.ResultPageWireContent, cancel).GetAsyncEnumerator(cancel);
            await using var closing = parts.ConfigureAwait(false);
            for (var any = false; await MoveNextAsync(parts, any).ConfigureAwait(false) is var more; any = true)
            {
                isScanned = more is not null;
                if (more is not true)
                    break;
                yield return parts.Current;
            }
        }
        if (!isScanned)
        {
            var numbered = session.ReadPartsAsync(
                new Url("rest/api/content").SetQueryParams(query), 0, limit, What, DataCenterJson.Default.ResultPageWireContent, cancel);
            await foreach (var part in numbered.ConfigureAwait(false))
            {
                // A space that is not there is not found by either.
                _cannotScan = true;
                yield return part;
            }
        }
    }

    /// <summary>The current pages of a space that bear a title.</summary>
    public IAsyncEnumerable<WireContent> FindAsync(Space space, string title, CancellationToken cancel) => session.ReadRowsAsync(
        new Url("rest/api/content").SetQueryParams(new { spaceKey = space.Key, type = "page", status = "current", title, expand = Expansions.Listed }),
        Expansions.MostRows(Expansions.Listed), "find pages by title", DataCenterJson.Default.ResultPageWireContent, cancel);

    /// <summary>The id of the page, or else of the blog post, that bears a title; null where there is none.</summary>
    public async Task<string?> FindAsync(PageName name, CancellationToken cancel)
    {
        foreach (var type in _types)
            if (await FindAsync(name, type, cancel).ConfigureAwait(false) is { } id)
                return id;
        return null;
    }

    /// <summary>The ids of the pages right below a page.</summary>
    public async Task<IReadOnlyList<string>> ListBelowAsync(string id, CancellationToken cancel)
    {
        const int AtOnce = 200;
        try
        {
            var ids = new List<string>();
            var rows = session.ReadRowsAsync(
                new Url($"rest/api/content/{Uri.EscapeDataString(id)}/child/page"), AtOnce, "list the pages below a page", DataCenterJson.Default.ResultPageWireContent, cancel);
            await foreach (var row in rows.ConfigureAwait(false))
                ids.Add(row.Id ?? "");
            return ids;
        }
        catch (NotFoundException)
        {
            return [];
        }
    }

    private async Task<string?> FindAsync(PageName name, string type, CancellationToken cancel)
    {
        try
        {
            var list = new Url("rest/api/content").SetQueryParams(new { spaceKey = name.Space, title = name.Title, type, status = "current", limit = 1 });
            return (await session.GetAsync(list, "find pages by title", DataCenterJson.Default.ResultPageWireContent, cancel).ConfigureAwait(false)).Results is [{ Id: { } id }, ..] ? id : null;
        }
        catch (Exception error) when (error is NotFoundException or RequestRefusedException)
        {
            // No such space, or none that the account can see; or nothing that could be the key of one.
            return null;
        }
    }

    /// <returns>Null where there is no such thing to ask.</returns>
    private static async Task<bool?> MoveNextAsync(IAsyncEnumerator<IReadOnlyList<WireContent>> parts, bool any)
    {
        try
        {
            return await parts.MoveNextAsync().ConfigureAwait(false);
        }
        catch (NotFoundException) when (!any)
        {
            return null;
        }
    }
}
