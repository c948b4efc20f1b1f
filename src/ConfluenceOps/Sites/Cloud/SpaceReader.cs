using System.Threading.Channels;
using ConfluenceOps.Http;
using ConfluenceOps.Sites.Cloud.Wire;
using Flurl;

namespace ConfluenceOps.Sites.Cloud;

/// <summary>Reads everything in a space with as few requests as Cloud allows, several of them under way.</summary>
internal sealed class SpaceReader(HttpSession session, CloudAddress address)
{
    /// <summary>Batches that are completed at the same time: one slot of the session stays free, so that the listing is never the one that waits.</summary>
    private const int AtOnce = 3;

    /// <summary>Batches between two steps: enough to keep all slots busy, few enough to keep memory flat.</summary>
    private const int Ahead = 4;

    public IAsyncEnumerable<IReadOnlyList<FullPage>> ReadAsync(Space space, CancellationToken cancel) => Conveyor.RunAsync<Batch, IReadOnlyList<FullPage>>(
        Ahead, AtOnce, (listed, stop) => ListAsync(space, listed, stop), (batch, each) => CompleteAsync(space, batch.Kind, batch.Rows, each), cancel);

    private Task ListAsync(Space space, ChannelWriter<Batch> listed, CancellationToken cancel) => Together.RunAsync(
        cancel,
        stop => new TwoEndedListing(session, space.Id).WriteToAsync(rows => listed.WriteAsync(new Batch(ContentKind.Page, rows), stop), stop),
        stop => ListBlogPostsAsync(space, listed, stop));

    private async Task ListBlogPostsAsync(Space space, ChannelWriter<Batch> listed, CancellationToken cancel)
    {
        var first = new Url($"api/v2/spaces/{space.Id}/blogposts")
            .SetQueryParams(new { status = "current", limit = IdSearch.BatchSize, sort = "id" })
            .SetQueryParam("body-format", "storage");
        var pages = session.ReadPagesAsync<WirePage, ResultPage<WirePage>>(
            first, "list the blog posts of the space", WireJson.Default.ResultPageWirePage, CloudAddress.Rebase, cancel);
        await foreach (var rows in pages.ConfigureAwait(false))
            if (rows.Count > 0)
                await listed.WriteAsync(new Batch(ContentKind.BlogPost, rows), cancel).ConfigureAwait(false);
    }

    /// <summary>Adds to pages what hangs on them.</summary>
    public async Task<IReadOnlyList<FullPage>> CompleteAsync(Space space, ContentKind kind, IReadOnlyList<WirePage> rows, CancellationToken cancel)
    {
        var details = await new DetailsReader(session, address).ReadAsync(rows, kind, cancel).ConfigureAwait(false);
        return [.. rows.Select(row => new FullPage(row.ToPage(kind, address) with { Space = space.Key }, details[row.Id]))];
    }

    private sealed record Batch(ContentKind Kind, IReadOnlyList<WirePage> Rows);
}
