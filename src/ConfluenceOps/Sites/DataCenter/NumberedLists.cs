using System.Runtime.CompilerServices;
using System.Text.Json.Serialization.Metadata;
using ConfluenceOps.Http;
using ConfluenceOps.Http.Errors;
using ConfluenceOps.Sites.DataCenter.Wire;
using Flurl;

namespace ConfluenceOps.Sites.DataCenter;

/// <summary>Lists that are paged by the number of their rows.</summary>
/// <remarks>
/// facts.md, section 2.3. The server gives fewer rows than were asked for and does not say so, and its next link goes on by
/// the number that was asked for: where to go on is counted here, from what came. Versions 7.19.21, 8.5.8 and 8.9.0 go on
/// beyond the end with rows that were there before.
/// </remarks>
internal static class NumberedLists
{
    /// <summary>How often a later part is asked for that the server refuses although its list has one.</summary>
    private const int MostRefusals = 3;

    /// <summary>The fewest rows that are worth a request, for sites that cannot put more together in time.</summary>
    private const int LeastLimit = 6;

    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(250);

    /// <param name="session">Where to ask.</param>
    /// <param name="list">The list, without its place.</param>
    /// <param name="start">The number of the first row.</param>
    /// <param name="limit">The most rows that the server gives; it may well give fewer.</param>
    /// <param name="what">What is asked; see <see cref="HttpSession.GetAsync"/>.</param>
    /// <param name="type">How a part is read.</param>
    /// <param name="cancel">Ends the reading.</param>
    public static async IAsyncEnumerable<IReadOnlyList<T>> ReadPartsAsync<T>(
        this HttpSession session, Url list, int start, int limit, string what, JsonTypeInfo<ResultPage<T>> type, [EnumeratorCancellation] CancellationToken cancel)
        where T : IIdentified
    {
        var rows = new ReadRows<T>();
        while (true)
        {
            var part = await session.ReadPartAsync(list, start, limit, what, type, cancel).ConfigureAwait(false);
            var sent = part.Results ?? [];
            var fresh = rows.Take(sent);
            if (fresh.Count > 0)
                yield return fresh;
            if (fresh.Count == 0 || string.IsNullOrEmpty(part.Links?.Next))
                yield break;
            start += sent.Count;
        }
    }

    /// <summary>All rows of a list.</summary>
    /// <inheritdoc cref="ReadPartsAsync"/>
    public static async IAsyncEnumerable<T> ReadRowsAsync<T>(
        this HttpSession session, Url list, int limit, string what, JsonTypeInfo<ResultPage<T>> type, [EnumeratorCancellation] CancellationToken cancel)
        where T : IIdentified
    {
        await foreach (var part in session.ReadPartsAsync(list, 0, limit, what, type, cancel).ConfigureAwait(false))
            foreach (var row in part)
                yield return row;
    }

    /// <summary>A list inside an expansion, with the rest of it.</summary>
    /// <param name="session">Where to ask.</param>
    /// <param name="sent">What was expanded.</param>
    /// <param name="list">The same list by itself.</param>
    /// <param name="limit">The most rows that the server gives of it.</param>
    /// <param name="what">What is asked; see <see cref="HttpSession.GetAsync"/>.</param>
    /// <param name="type">How a part is read.</param>
    /// <param name="cancel">Ends the reading.</param>
    public static async Task<IReadOnlyList<T>> CompleteAsync<T>(
        this HttpSession session, ResultPage<T>? sent, Func<Url> list, int limit, string what, JsonTypeInfo<ResultPage<T>> type, CancellationToken cancel)
        where T : IIdentified
    {
        if (sent is not { Results: { } rows } || !sent.MayGoOn)
            return sent?.Results ?? [];
        var all = new ReadRows<T>();
        var complete = new List<T>(all.Take(rows));
        await foreach (var part in session.ReadPartsAsync(list(), rows.Count, limit, what, type, cancel).ConfigureAwait(false))
            complete.AddRange(all.Take(part));
        return complete;
    }

    /// <summary>A list that is paged by a cursor.</summary>
    /// <inheritdoc cref="ReadPartsAsync"/>
    public static IAsyncEnumerable<IReadOnlyList<T>> ScanAsync<T>(
        this HttpSession session, Url list, int limit, string what, JsonTypeInfo<ResultPage<T>> type, CancellationToken cancel)
        where T : IIdentified =>
        Paging.FollowAsync<T, ResultPage<T>>(list, part => session.ReadPartAsync(part, null, limit, what, type, cancel), what, DataCenterAddress.Rebase, cancel);

    /// <summary>One part of a list.</summary>
    /// <param name="session">Where to ask.</param>
    /// <param name="list">The list.</param>
    /// <param name="start">The number of the first row; null where the address of the list says where to go on.</param>
    /// <param name="limit">The most rows that the server gives; it may well give fewer.</param>
    /// <param name="what">What is asked; see <see cref="HttpSession.GetAsync"/>.</param>
    /// <param name="type">How a part is read.</param>
    /// <param name="cancel">Ends the reading.</param>
    public static async Task<ResultPage<T>> ReadPartAsync<T>(
        this HttpSession session, Url list, int? start, int limit, string what, JsonTypeInfo<ResultPage<T>> type, CancellationToken cancel)
    {
        for (var refusals = 0; ;)
        {
            try
            {
                return await session.GetAsync((start is null ? list : list.SetQueryParam("start", start)).SetQueryParam("limit", limit), what, type, cancel).ConfigureAwait(false);
            }
            catch (RequestRefusedException) when (start > 0 && ++refusals < MostRefusals)
            {
                // Searches for files do so by chance.
                await Task.Delay(_pause, session.Clock, cancel).ConfigureAwait(false);
            }
            catch (ServerFaultException) when (limit / 2 >= LeastLimit)
            {
                // Large parts fail by time-out where small ones pass.
                limit /= 2;
            }
        }
    }
}
