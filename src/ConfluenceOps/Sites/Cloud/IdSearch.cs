using ConfluenceOps.Http;
using ConfluenceOps.Http.Errors;
using ConfluenceOps.Sites.Cloud.Wire;
using Flurl;

namespace ConfluenceOps.Sites.Cloud;

/// <summary>Reads what hangs on many pages with one request.</summary>
/// <remarks>
/// Only the search knows such a request. Its index may lag behind the pages by minutes, and one odd page can fail a
/// whole batch (CONFCLOUD-77618): whoever asks looks for what is missing and asks for it page by page.
/// </remarks>
/// <param name="session">Where to ask.</param>
/// <param name="expansions">What is wanted of each page.</param>
/// <param name="what">What is asked; see <see cref="HttpSession.GetAsync"/>.</param>
internal sealed class IdSearch(HttpSession session, string expansions, string what)
{
    /// <summary>The most rows that the server gives with such expansions; more are silently cut.</summary>
    public const int BatchSize = 200;

    /// <param name="ids">At most <see cref="BatchSize"/>.</param>
    /// <param name="found">Told of each page that was found.</param>
    /// <param name="cancel">Ends the search.</param>
    public async Task ReadAsync(ArraySegment<string> ids, Func<WireContent, Task> found, CancellationToken cancel)
    {
        var first = new Url("rest/api/content/search").SetQueryParams(new
        {
            cql = $"id in ({string.Join(',', ids)})",
            limit = BatchSize,
            includeArchivedSpaces = "true",
            expand = expansions,
        });
        try
        {
            var rows = session.ReadAllAsync<WireContent, ResultPage<WireContent>>(
                first, what, WireJson.Default.ResultPageWireContent, CloudAddress.Rebase, cancel);
            await foreach (var row in rows.ConfigureAwait(false))
                await found(row).ConfigureAwait(false);
        }
        catch (Exception error) when (error is NotFoundException or ServerFaultException or RequestRefusedException)
        {
            if (ids.Count == 1)
                return;
            var half = ids.Count / 2;
            await ReadAsync(ids[..half], found, cancel).ConfigureAwait(false);
            await ReadAsync(ids[half..], found, cancel).ConfigureAwait(false);
        }
    }
}
