using System.Text.Json.Serialization.Metadata;
using ConfluenceOps.Http;
using ConfluenceOps.Sites.Cloud.Wire;
using Flurl;

namespace ConfluenceOps.Sites.Cloud;

/// <summary>Lists inside expansions, with the rest of them: each has a next link of its own.</summary>
internal static class NestedLists
{
    public static async Task<IReadOnlyList<T>> AllAsync<T>(
        this HttpSession session, ResultPage<T>? page, string what, JsonTypeInfo<ResultPage<T>> type, CancellationToken cancel)
    {
        if (page?.Results is not { Count: > 0 } rows)
            return [];
        if (string.IsNullOrEmpty(page.Links?.Next))
            return rows;
        var rest = await session.ListAsync(CloudAddress.Rebase(page.Links.Next), what, type, cancel).ConfigureAwait(false);
        return [.. rows, .. rest];
    }

    public static async Task<List<T>> ListAsync<T>(
        this HttpSession session, Url first, string what, JsonTypeInfo<ResultPage<T>> type, CancellationToken cancel)
    {
        var rows = new List<T>();
        await foreach (var row in session.ReadAllAsync<T, ResultPage<T>>(first, what, type, CloudAddress.Rebase, cancel).ConfigureAwait(false))
            rows.Add(row);
        return rows;
    }
}
