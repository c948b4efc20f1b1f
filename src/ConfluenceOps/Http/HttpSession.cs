using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ConfluenceOps.Http.Errors;
using Flurl;
using Flurl.Http;

namespace ConfluenceOps.Http;

/// <summary>The one way to speak to a server: base address, credential, pacing, retries and metering.</summary>
/// <remarks>
/// Handlers, outermost first: retry, pacing, metering, authorization. A wait between two attempts holds no slot,
/// and what is counted is what the server saw. Nothing above this room sees a status code.
/// </remarks>
public sealed class HttpSession : IDisposable
{
    private readonly FlurlClient _client;
    private readonly HttpClient _http;
    private readonly MeteringHandler _meter;
    private readonly Downloads _downloads;

    /// <summary>Opens a session; nothing is sent yet.</summary>
    public HttpSession(HttpSessionOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        Root = options.Root;
        _meter = new MeteringHandler(new AuthorizationHandler(options.Root, options.Credential, new TransportHandler()));
        _http = new HttpClient(new RetryHandler(options, new PacingHandler(options.MaxInFlight, options.Clock, _meter)))
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
        _client = new FlurlClient(_http);
        // Flurl would end a call after 100 seconds, waits that the server asked for included.
        _client.Settings.Timeout = Timeout.InfiniteTimeSpan;
        _downloads = new Downloads(_http, options);
    }

    /// <summary>Where all requests start, with a slash at the end.</summary>
    public Uri Root { get; }

    /// <summary>How many requests were sent, repetitions included.</summary>
    public long RequestCount => _meter.Count;

    /// <summary>Asks for something.</summary>
    /// <param name="path">Path and query below <see cref="Root"/>.</param>
    /// <param name="what">What is asked, as the end of a sentence that begins with "to": <c>list the spaces</c>.</param>
    /// <param name="type">How the answer is read.</param>
    /// <param name="cancel">Ends the request.</param>
    public Task<T> GetAsync<T>(Url path, string what, JsonTypeInfo<T> type, CancellationToken cancel) =>
        SendAsync(HttpMethod.Get, path, null, what, type, cancel);

    /// <summary>Looks something up with a question in the body; changes nothing, so it is repeated like a read.</summary>
    public Task<T> LookUpAsync<TQuestion, T>(
        Url path, string what, TQuestion question, JsonTypeInfo<TQuestion> questionType, JsonTypeInfo<T> type, CancellationToken cancel) =>
        SendAsync(HttpMethod.Post, path, JsonSerializer.SerializeToUtf8Bytes(question, questionType), what, type, cancel);

    /// <summary>Opens a file, which is read as it arrives and counts as a request under way until it is closed.</summary>
    /// <param name="address">Where it is. Signed only below <see cref="Root"/>, and never where that leads.</param>
    /// <param name="start">How many bytes are here already; 0 for none.</param>
    /// <param name="what">What is asked; see <see cref="GetAsync"/>.</param>
    /// <param name="cancel">Ends the request; reading the bytes has a token of its own.</param>
    public Task<Download> OpenAsync(Uri address, long start, string what, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(address);
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        return _downloads.OpenAsync(address, start, what, cancel);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _client.Dispose();
        _http.Dispose();
    }

    private async Task<T> SendAsync<T>(
        HttpMethod method, Url path, byte[]? question, string what, JsonTypeInfo<T> type, CancellationToken cancel)
    {
        var request = _client.Request(new Url(Root.AbsoluteUri + path)).WithHeader("Accept", "application/json").AllowAnyHttpStatus();
        HttpContent? content = null;
        if (question is not null)
        {
            content = new ByteArrayContent(question) { Headers = { ContentType = new("application/json") } };
            request.ConfigureRequest(settings => settings.BeforeCall = call => call.Request.Options.Set(RetryHandler.Repeatable, true));
        }
        using var answer = await ReceiveAsync(request, method, content, what, cancel).ConfigureAwait(false);
        if (!answer.IsSuccessStatusCode)
            throw AnswerError.From(answer, what);
        return Read(answer, what, type);
    }

    private async Task<HttpResponseMessage> ReceiveAsync(
        IFlurlRequest request, HttpMethod method, HttpContent? content, string what, CancellationToken cancel)
    {
        try
        {
            return await request.SendAsync(method, content, cancel, HttpCompletionOption.ResponseHeadersRead).ConfigureAwait(false);
        }
        catch (FlurlHttpException error)
        {
            cancel.ThrowIfCancellationRequested();
            throw new SiteUnreachableException(Root.Host, ConnectionFault.Describe(error.InnerException, what), error.InnerException);
        }
    }

    private static T Read<T>(HttpResponseMessage answer, string what, JsonTypeInfo<T> type)
    {
        if (answer.Content.Headers.ContentType?.MediaType is "text/html")
            throw new MalformedAnswerException(what, "it is a web page and not data");
        try
        {
            return JsonSerializer.Deserialize(((LentContent)answer.Content).Bytes, type) ?? throw new MalformedAnswerException(what, "it is empty");
        }
        catch (JsonException error)
        {
            throw new MalformedAnswerException(what, "it is not the JSON that was expected", error);
        }
    }
}
