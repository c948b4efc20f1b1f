using System.Text.Json.Serialization.Metadata;
using ConfluenceOps.Http;
using ConfluenceOps.Sites.Cloud.Wire;
using Flurl;

namespace ConfluenceOps.Sites.Cloud;

/// <summary>Short lists, read to their end.</summary>
internal static class WholeLists
{
    public static async Task<List<T>> ListAsync<T>(
        this HttpSession session, Url first, string what, JsonTypeInfo<ResultPage<T>> type, CancellationToken cancel)
    {
        var rows = new List<T>();
        await foreach (var row in session.ReadAllAsync<T, ResultPage<T>>(first, what, type, CloudAddress.Rebase, cancel).ConfigureAwait(false))
            rows.Add(row);
        return rows;
    }
}
