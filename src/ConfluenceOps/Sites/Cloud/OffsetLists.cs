using System.Runtime.CompilerServices;
using System.Text.Json.Serialization.Metadata;
using ConfluenceOps.Http;
using ConfluenceOps.Sites.Cloud.Wire;
using Flurl;

namespace ConfluenceOps.Sites.Cloud;

/// <summary>Lists of v1 that are paged by number: some have next links, some leave them out although more rows exist.</summary>
internal static class OffsetLists
{
    /// <summary>The most rows that these lists give; more are refused.</summary>
    private const int Limit = 200;

    /// <param name="session">Where to ask.</param>
    /// <param name="list">The list, without its place.</param>
    /// <param name="what">What is asked; see <see cref="HttpSession.GetAsync"/>.</param>
    /// <param name="type">How a page is read.</param>
    /// <param name="identity">What tells rows apart: a server that gives its last page again and again would be read for ever.</param>
    /// <param name="cancel">Ends the reading.</param>
    public static async IAsyncEnumerable<T> ReadOffsetsAsync<T>(
        this HttpSession session, Url list, string what, JsonTypeInfo<ResultPage<T>> type, Func<T, string> identity,
        [EnumeratorCancellation] CancellationToken cancel)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var start = 0; ;)
        {
            var page = await session.GetAsync(list.SetQueryParams(new { start, limit = Limit }), what, type, cancel).ConfigureAwait(false);
            var rows = page.Results ?? [];
            var known = seen.Count;
            foreach (var row in rows)
                if (seen.Add(identity(row)))
                    yield return row;
            // A short page is the last one, but only where the server says how long it would have been.
            if (seen.Count == known || (string.IsNullOrEmpty(page.Links?.Next) && rows.Count < page.Limit))
                yield break;
            start += rows.Count;
        }
    }
}
