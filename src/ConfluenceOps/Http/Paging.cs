using System.Runtime.CompilerServices;
using System.Text.Json.Serialization.Metadata;
using ConfluenceOps.Http.Errors;
using Flurl;

namespace ConfluenceOps.Http;

/// <summary>One page of a list, with the way to the next.</summary>
/// <typeparam name="T">What is listed.</typeparam>
internal interface IResultPage<out T>
{
    IReadOnlyList<T> Results { get; }

    /// <summary>The next page as the server writes it; null or empty at the end.</summary>
    string? Next { get; }
}

/// <summary>Reads lists that come in pages: one request when its rows are wanted, and not before.</summary>
internal static class Paging
{
    /// <param name="session">Where to ask.</param>
    /// <param name="first">The first page.</param>
    /// <param name="what">What is asked; see <see cref="HttpSession.GetAsync"/>.</param>
    /// <param name="type">How a page is read.</param>
    /// <param name="rebase">Turns the server's next link into a path below the session's root.</param>
    /// <param name="cancel">Ends the reading.</param>
    public static IAsyncEnumerable<IReadOnlyList<T>> ReadPagesAsync<T, TPage>(
        this HttpSession session, Url first, string what, JsonTypeInfo<TPage> type, Func<string, Url> rebase, CancellationToken cancel)
        where TPage : IResultPage<T> =>
        FollowAsync<T, TPage>(first, path => session.GetAsync(path, what, type, cancel), what, rebase, cancel);

    /// <inheritdoc cref="ReadPagesAsync"/>
    /// <param name="first">The first page.</param>
    /// <param name="read">Asks for a page.</param>
    /// <param name="what">What is asked; see <see cref="HttpSession.GetAsync"/>.</param>
    /// <param name="rebase">Turns the server's next link into a path below the session's root.</param>
    /// <param name="cancel">Ends the reading.</param>
    public static async IAsyncEnumerable<IReadOnlyList<T>> FollowAsync<T, TPage>(
        Url first, Func<Url, Task<TPage>> read, string what, Func<string, Url> rebase, [EnumeratorCancellation] CancellationToken cancel)
        where TPage : IResultPage<T>
    {
        var rows = new ReadRows<T>();
        // A server that repeats a link would be read for ever (CONFSERVER-95272).
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var path = first; ;)
        {
            cancel.ThrowIfCancellationRequested();
            TPage page;
            try
            {
                page = await read(path).ConfigureAwait(false);
            }
            catch (ConfluenceOpsException error) when (seen.Count > 0 && IsPlaceLost(error) && rows.MayStartAnew())
            {
                seen.Clear();
                path = first;
                continue;
            }
            yield return rows.Take(page.Results);
            if (string.IsNullOrEmpty(page.Next))
                yield break;
            if (!seen.Add(page.Next))
                throw new MalformedAnswerException(what, "its pages lead in a circle");
            path = rebase(page.Next);
        }
    }

    /// <inheritdoc cref="ReadPagesAsync"/>
    public static async IAsyncEnumerable<T> ReadAllAsync<T, TPage>(
        this HttpSession session, Url first, string what, JsonTypeInfo<TPage> type, Func<string, Url> rebase,
        [EnumeratorCancellation] CancellationToken cancel)
        where TPage : IResultPage<T>
    {
        await foreach (var rows in session.ReadPagesAsync<T, TPage>(first, what, type, rebase, cancel).ConfigureAwait(false))
            foreach (var row in rows)
                yield return row;
    }

    /// <summary>Whether a server that refuses to go on in a list may only have forgotten where it was.</summary>
    private static bool IsPlaceLost(ConfluenceOpsException error) => error is NotFoundException or RequestRefusedException { Status: 400 };
}
