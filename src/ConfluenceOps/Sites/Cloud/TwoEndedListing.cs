using System.Globalization;
using ConfluenceOps.Http;
using ConfluenceOps.Sites.Cloud.Wire;
using Flurl;

namespace ConfluenceOps.Sites.Cloud;

/// <summary>Lists all pages of a space from its oldest and its newest page at the same time, until both ends meet.</summary>
/// <remarks>
/// A cursor leads to one next page only, so one chain of requests is as slow as its round trips, however many may be
/// under way. Ids rise with time and never change, which makes their order safe to read from both ends: a page made
/// meanwhile belongs to the next import, and one that is there is met by one end or the other.
/// </remarks>
internal sealed class TwoEndedListing(HttpSession session, string spaceId)
{
    /// <summary>Rows a request; the same as <see cref="IdSearch.BatchSize"/>, so that a batch stays whole.</summary>
    private const int Limit = IdSearch.BatchSize;

    private readonly Dictionary<string, string?> _seen = [];
    private bool _ordered = true;

    /// <summary>Hands on every page once, in batches; returns when there are no more.</summary>
    public async Task WriteToAsync(Func<IReadOnlyList<WirePage>, ValueTask> write, CancellationToken cancel)
    {
        await Together.RunAsync(cancel, stop => FollowAsync("id", write, stop), stop => FollowAsync("-id", write, stop)).ConfigureAwait(false);
        if (!_ordered)
            await FollowAsync(null, write, cancel).ConfigureAwait(false);
    }

    /// <param name="sort">Which end to start from; null for a single chain to the very end.</param>
    /// <param name="write">Where new pages go.</param>
    /// <param name="cancel">Ends the reading.</param>
    private async Task FollowAsync(string? sort, Func<IReadOnlyList<WirePage>, ValueTask> write, CancellationToken cancel)
    {
        var first = new Url($"api/v2/spaces/{spaceId}/pages")
            .SetQueryParams(new { status = "current", limit = Limit, sort })
            .SetQueryParam("body-format", "storage");
        var pages = session.ReadPagesAsync<WirePage, ResultPage<WirePage>>(
            first, "list the pages of the space", WireJson.Default.ResultPageWirePage, CloudAddress.Rebase, cancel);
        await foreach (var page in pages.ConfigureAwait(false))
        {
            var (fresh, met) = Take(page, sort);
            if (fresh.Count > 0)
                await write(fresh).ConfigureAwait(false);
            if (met)
                return;
        }
    }

    private (List<WirePage> Fresh, bool Met) Take(IReadOnlyList<WirePage> page, string? sort)
    {
        lock (_seen)
        {
            // A server that does not sort would make the ends meet where they have not.
            if (sort is not null && (_ordered &= IsSorted(page, sort == "id")) is false)
                return ([], true);
            var fresh = page.Where(row => _seen.TryAdd(row.Id, sort)).ToList();
            // A row that this end has given before is a server's slip; one that came from the other end means that both have met.
            return (fresh, sort is not null && page.Any(row => _seen[row.Id] != sort));
        }
    }

    private static bool IsSorted(IReadOnlyList<WirePage> page, bool rising)
    {
        for (var index = 1; index < page.Count; index++)
            if (Number(page[index - 1].Id) < Number(page[index].Id) != rising)
                return false;
        return true;
    }

    private static long Number(string id) => long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
