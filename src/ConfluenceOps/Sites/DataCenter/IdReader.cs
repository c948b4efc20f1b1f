using System.Runtime.CompilerServices;
using ConfluenceOps.Http;
using ConfluenceOps.Http.Errors;
using ConfluenceOps.Sites.DataCenter.Wire;
using Flurl;

namespace ConfluenceOps.Sites.DataCenter;

/// <summary>Reads pages and blog posts by id, many with one request.</summary>
/// <remarks>
/// Only the search knows such a request. Its index may lag behind by minutes, does not know the trash, and one odd page can
/// fail a whole batch: what it leaves out is asked for page by page.
/// </remarks>
internal sealed class IdReader(HttpSession session)
{
    private const string What = "read pages by id";

    /// <summary>Those that are there, in batches and in no particular order.</summary>
    /// <param name="ids">The ids. What is no number is no id here.</param>
    /// <param name="expand">What is wanted of each.</param>
    /// <param name="anywhere">Also what is archived or in the trash.</param>
    /// <param name="cancel">Ends the reading.</param>
    public async IAsyncEnumerable<IReadOnlyList<WireContent>> ReadAsync(
        IEnumerable<string> ids, string expand, bool anywhere, [EnumeratorCancellation] CancellationToken cancel)
    {
        foreach (var batch in ids.Where(id => id.Length > 0 && id.All(char.IsAsciiDigit)).Distinct().Chunk(Expansions.MostRows(expand)))
        {
            var found = new Dictionary<string, WireContent>(StringComparer.Ordinal);
            await SearchAsync(batch, expand, found, cancel).ConfigureAwait(false);
            var others = await Task.WhenAll(batch.Where(id => !found.ContainsKey(id)).Select(id => ReadOneAsync(id, expand, anywhere, cancel))).ConfigureAwait(false);
            yield return [.. found.Values.Concat(others.OfType<WireContent>()).Where(row => row.Type is "page" or "blogpost")];
        }
    }

    private async Task SearchAsync(ArraySegment<string> ids, string expand, Dictionary<string, WireContent> found, CancellationToken cancel)
    {
        try
        {
            var rows = session.ReadRowsAsync(
                Searches.Content($"id in ({string.Join(',', ids)})", expand), Expansions.MostRows(expand), What, DataCenterJson.Default.ResultPageWireContent, cancel);
            await foreach (var row in rows.ConfigureAwait(false))
                found[row.Id ?? ""] = row;
        }
        catch (Exception error) when (error is NotFoundException or ServerFaultException or RequestRefusedException)
        {
            if (ids.Count == 1)
                return;
            var half = ids.Count / 2;
            await SearchAsync(ids[..half], expand, found, cancel).ConfigureAwait(false);
            await SearchAsync(ids[half..], expand, found, cancel).ConfigureAwait(false);
        }
    }

    private async Task<WireContent?> ReadOneAsync(string id, string expand, bool anywhere, CancellationToken cancel)
    {
        try
        {
            return await session.GetAsync(
                new Url($"rest/api/content/{id}").SetQueryParams(new { status = anywhere ? "any" : "current", expand }), What, DataCenterJson.Default.WireContent, cancel).ConfigureAwait(false);
        }
        catch (Exception error) when (error is NotFoundException or AccessDeniedException)
        {
            return null;
        }
    }
}
