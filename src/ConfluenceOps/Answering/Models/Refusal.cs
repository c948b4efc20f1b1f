using System.Net;
using System.Text;
using System.Text.Json;
using ConfluenceOps.Http;
using ConfluenceOps.Http.Errors;

namespace ConfluenceOps.Answering.Models;

/// <summary>What an answer means that is none.</summary>
internal static class Refusal
{
    /// <summary>Enough of an answer to find its words in, in bytes.</summary>
    private const int Longest = 64 * 1024;

    /// <summary>The error that an answer stands for; null where the model begins to write.</summary>
    public static async Task<ConfluenceOpsException?> OfAsync(HttpResponseMessage response, ModelEndpoint endpoint, TimeProvider clock, CancellationToken cancel)
    {
        var host = endpoint.Host;
        if (response.IsSuccessStatusCode)
            return response.Content.Headers.ContentType?.MediaType is "text/event-stream" ? null : new ModelAnswerUnusableException(host, KindOf(response));
        var status = (int)response.StatusCode;
        if (status is >= 300 and < 400)
            return new EndpointMovedException(host, response.Headers.Location is { IsAbsoluteUri: true } target ? target.Authority : null);
        var said = await WordsOfAsync(response, endpoint, cancel).ConfigureAwait(false);
        return response.StatusCode switch
        {
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => new ModelKeyRefusedException(host, endpoint.Key is not null, said),
            HttpStatusCode.NotFound => new ModelNotFoundException(host, endpoint.Model, said),
            HttpStatusCode.ProxyAuthenticationRequired => new SiteUnreachableException(host, ConnectionFault.Proxy),
            HttpStatusCode.TooManyRequests => new RateLimitedException(host, RetryAfter.Read(response.Headers, clock.GetUtcNow())),
            >= HttpStatusCode.InternalServerError => new ModelFaultException(host, $"with status {status}", said),
            _ => new ModelRequestRefusedException(host, status, said),
        };
    }

    private static string KindOf(HttpResponseMessage response) => response.Content.Headers.ContentType?.MediaType switch
    {
        "text/html" or "application/xhtml+xml" => "it is a web page",
        "application/json" => "it does not come in pieces, as was asked for",
        _ => "it is of a kind that was not asked for",
    };

    /// <summary>The server's own words; null where it has none for programs.</summary>
    private static async Task<string?> WordsOfAsync(HttpResponseMessage response, ModelEndpoint endpoint, CancellationToken cancel)
    {
        if (response.Content.Headers.ContentType?.MediaType is not ("application/json" or "text/plain"))
            return null;
        var body = new byte[Longest];
        using var stream = await response.Content.ReadAsStreamAsync(cancel).ConfigureAwait(false);
        var length = await stream.ReadAtLeastAsync(body, Longest, throwOnEndOfStream: false, cancel).ConfigureAwait(false);
        var said = Encoding.UTF8.GetString(body, 0, length);
        return endpoint.WithoutKey(MessageIn(said) ?? said);
    }

    private static string? MessageIn(string said)
    {
        try
        {
            return JsonSerializer.Deserialize(said, ChatJson.Default.ChatPiece)?.Error?.Message;
        }
        catch (JsonException)
        {
            // Some say it in a shape of their own.
            return null;
        }
    }
}
