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
    public static async IAsyncEnumerable<IReadOnlyList<T>> ReadPagesAsync<T, TPage>(
        this HttpSession session, Url first, string what, JsonTypeInfo<TPage> type, Func<string, Url> rebase,
        [EnumeratorCancellation] CancellationToken cancel)
        where TPage : IResultPage<T>
    {
        // A server that repeats a link would be read for ever (CONFSERVER-95272).
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var path = first; path is not null;)
        {
            var page = await session.GetAsync(path, what, type, cancel).ConfigureAwait(false);
            yield return page.Results;
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
}
