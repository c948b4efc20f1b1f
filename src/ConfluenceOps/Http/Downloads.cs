using System.Net;
using System.Net.Http.Headers;
using ConfluenceOps.Http.Errors;

namespace ConfluenceOps.Http;

/// <summary>Asks for files, and follows a site to the store where it keeps them.</summary>
/// <remarks>
/// Sent by HttpClient itself: Flurl would write a signed link anew, in other characters than were signed.
/// </remarks>
internal sealed class Downloads(HttpClient http, HttpSessionOptions options)
{
    /// <summary>From the site to its store, and once more from one part of the store to another.</summary>
    private const int MostRedirects = 2;

    public async Task<Download> OpenAsync(Uri address, long start, string what, CancellationToken cancel)
    {
        var answer = await FollowAsync(address, start, what, cancel).ConfigureAwait(false);
        if (answer.StatusCode == HttpStatusCode.RequestedRangeNotSatisfiable && start > 0)
        {
            // What is here already is no beginning of this file.
            answer.Dispose();
            answer = await FollowAsync(address, 0, what, cancel).ConfigureAwait(false);
        }
        try
        {
            if (!answer.IsSuccessStatusCode)
                throw AnswerError.From(answer, what);
            var first = FirstByte(answer, start, what);
            var bytes = await answer.Content.ReadAsStreamAsync(cancel).ConfigureAwait(false);
            return new Download(new DownloadStream(answer, bytes, what, options.AttemptTimeout), first);
        }
        catch
        {
            answer.Dispose();
            throw;
        }
    }

    private async Task<HttpResponseMessage> FollowAsync(Uri address, long start, string what, CancellationToken cancel)
    {
        var answer = await SendAsync(address, start, signed: options.Root.IsBaseOf(address), what, cancel).ConfigureAwait(false);
        for (var redirects = 0; Target(answer, address) is { } target; redirects++)
        {
            answer.Dispose();
            if (redirects == MostRedirects)
                throw new MalformedAnswerException(what, "it sends on again and again");
            address = target;
            // Where a site leads may be anybody's host, so the credential stays behind: the link carries a ticket of its own.
            answer = await SendAsync(address, start, signed: false, what, cancel).ConfigureAwait(false);
        }
        return answer;
    }

    private async Task<HttpResponseMessage> SendAsync(Uri address, long start, bool signed, string what, CancellationToken cancel)
    {
        if (address.Scheme != Uri.UriSchemeHttps && !(address.Scheme == Uri.UriSchemeHttp && address.IsLoopback && options.Root.IsLoopback))
            throw new MalformedAnswerException(what, $"it leads to {(address.Host.Length > 0 ? address.Host : address.Scheme)} without encryption");
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Options.Set(PacingHandler.Streamed, true);
        request.Options.Set(AuthorizationHandler.Unsigned, !signed);
        request.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("identity"));
        if (start > 0)
            request.Headers.Range = new RangeHeaderValue(start, null);
        try
        {
            return await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel).ConfigureAwait(false);
        }
        catch (Exception error) when (error is not ConfluenceOpsException && (error is not OperationCanceledException || !cancel.IsCancellationRequested))
        {
            throw new SiteUnreachableException(address.Host, ConnectionFault.Of(error, what), error);
        }
    }

    private static Uri? Target(HttpResponseMessage answer, Uri from) =>
        (int)answer.StatusCode is 301 or 302 or 303 or 307 or 308 && answer.Headers.Location is { } location ? new Uri(from, location) : null;

    private static long FirstByte(HttpResponseMessage answer, long start, string what)
    {
        if (answer.StatusCode != HttpStatusCode.PartialContent)
            return 0;
        return answer.Content.Headers.ContentRange?.From is { } from && from != start
            ? throw new MalformedAnswerException(what, $"it begins at byte {from} where byte {start} was asked for")
            : start;
    }
}
