using System.Runtime.CompilerServices;
using ConfluenceOps.Http;
using ConfluenceOps.Sites.Cloud.Wire;
using Flurl;

namespace ConfluenceOps.Sites.Cloud;

/// <summary>A row of a list, and which list it was in: v2 tells page and blog post by the route alone.</summary>
internal sealed record ListedContent(ContentKind Kind, WirePage Row);

/// <summary>The lists of pages and blog posts, which v2 keeps apart.</summary>
internal sealed class ContentLists(HttpSession session)
{
    /// <summary>The most rows that v2 gives a request, and the most ids that it takes.</summary>
    private const int Limit = 250;

    /// <summary>The most spaces that v2 takes a request.</summary>
    private const int MostSpaces = 100;

    private static readonly (ContentKind Kind, string Route)[] _routes = [(ContentKind.Page, "pages"), (ContentKind.BlogPost, "blogposts")];

    /// <summary>Where v2 keeps what is of a kind.</summary>
    public static string RouteOf(ContentKind kind) => _routes.First(known => known.Kind == kind).Route;

    /// <summary>What is current in a space, oldest first.</summary>
    public async IAsyncEnumerable<ListedContent> ReadAsync(Space space, BodyFormat? body, [EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var (kind, route) in _routes)
            await foreach (var row in ListAsync(Current($"api/v2/spaces/{space.Id}/{route}", body), kind, cancel).ConfigureAwait(false))
                yield return row;
    }

    /// <summary>What is current in many spaces, without bodies: spaces share their requests.</summary>
    public async IAsyncEnumerable<ListedContent> ReadAsync(IReadOnlyList<Space> spaces, [EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var chunk in spaces.Chunk(MostSpaces))
        {
            foreach (var (kind, route) in _routes)
            {
                var first = Current($"api/v2/{route}", null).SetQueryParam("space-id", string.Join(',', chunk.Select(space => space.Id)));
                await foreach (var row in ListAsync(first, kind, cancel).ConfigureAwait(false))
                    yield return row;
            }
        }
    }

    /// <summary>The current pages of a space that bear a title.</summary>
    public IAsyncEnumerable<ListedContent> FindAsync(Space space, string title, CancellationToken cancel) =>
        ListAsync(Current($"api/v2/spaces/{space.Id}/pages", null).SetQueryParam("title", title), ContentKind.Page, cancel);

    /// <summary>What is there by id, in no particular order.</summary>
    public IAsyncEnumerable<ListedContent> ReadAsync(IEnumerable<string> ids, BodyFormat? body, CancellationToken cancel) =>
        ReadAsync(ids, route => Of(route, body), cancel);

    /// <summary>What is anywhere by id, the trash included.</summary>
    public IAsyncEnumerable<ListedContent> LocateAsync(IEnumerable<string> ids, CancellationToken cancel) =>
        // Blog posts are never archived.
        ReadAsync(ids, route => Of(route, null).SetQueryParam("status", route.EndsWith("pages", StringComparison.Ordinal) ? "current,archived,trashed" : "current,trashed"), cancel);

    private async IAsyncEnumerable<ListedContent> ReadAsync(IEnumerable<string> ids, Func<string, Url> list, [EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var chunk in ids.Distinct().Chunk(Limit))
        {
            // An id does not tell page from blog post: what is no page is asked for as a blog post.
            var left = new HashSet<string>(chunk);
            foreach (var (kind, route) in _routes)
            {
                if (left.Count == 0)
                    break;
                var first = list($"api/v2/{route}").SetQueryParam("id", string.Join(',', left));
                await foreach (var listed in ListAsync(first, kind, cancel).ConfigureAwait(false))
                    if (left.Remove(listed.Row.Id))
                        yield return listed;
            }
        }
    }

    private static Url Current(string route, BodyFormat? body) => Of(route, body).SetQueryParams(new { status = "current", sort = "id" });

    private static Url Of(string route, BodyFormat? body) =>
        new Url(route).SetQueryParam("limit", Limit).SetQueryParam("body-format", body switch
        {
            null => null,
            BodyFormat.AtlasDocument => "atlas_doc_format",
            _ => "storage",
        });

    private async IAsyncEnumerable<ListedContent> ListAsync(Url first, ContentKind kind, [EnumeratorCancellation] CancellationToken cancel)
    {
        var rows = session.ReadAllAsync<WirePage, ResultPage<WirePage>>(first, "list pages", WireJson.Default.ResultPageWirePage, CloudAddress.Rebase, cancel);
        await foreach (var row in rows.ConfigureAwait(false))
            yield return new ListedContent(kind, row);
    }
}
