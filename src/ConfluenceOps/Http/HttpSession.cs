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
        Clock = options.Clock;
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

    /// <summary>What tells the time.</summary>
    public TimeProvider Clock { get; }

    /// <summary>How many requests were sent, repetitions included.</summary>
    public long RequestCount => _meter.Count;

    /// <summary>A header that every request bears for now; null for none.</summary>
    internal (string Name, string Value)? StandingHeader { get; set; }

    /// <summary>Asks for something.</summary>
    /// <param name="path">Path and query below <see cref="Root"/>.</param>
    /// <param name="what">What is asked, as the end of a sentence that begins with "to": <c>list the spaces</c>.</param>
    /// <param name="type">How the answer is read.</param>
    /// <param name="cancel">Ends the request.</param>
    public Task<T> GetAsync<T>(Url path, string what, JsonTypeInfo<T> type, CancellationToken cancel) =>
        AskAsync(Request(path), HttpMethod.Get, null, what, type, cancel);

    /// <summary>Looks something up with a question in the body; changes nothing, so it is repeated like a read.</summary>
    public Task<T> LookUpAsync<TQuestion, T>(
        Url path, string what, TQuestion question, JsonTypeInfo<TQuestion> questionType, JsonTypeInfo<T> type, CancellationToken cancel) =>
        AskAsync(
            Request(path).ConfigureRequest(settings => settings.BeforeCall = call => call.Request.Options.Set(RetryHandler.Repeatable, true)),
            HttpMethod.Post, Json(question, questionType), what, type, cancel);

    /// <summary>Changes something, and reads what the server says about it. Sent once, unless the server surely did not act.</summary>
    /// <param name="method">POST, PUT or DELETE.</param>
    /// <param name="path">Path and query below <see cref="Root"/>.</param>
    /// <param name="what">What is asked; see <see cref="GetAsync"/>.</param>
    /// <param name="change">The body.</param>
    /// <param name="changeType">How the body is written.</param>
    /// <param name="type">How the answer is read.</param>
    /// <param name="cancel">Ends the request; whether the server has acted by then is not known.</param>
    public Task<T> ChangeAsync<TChange, T>(
        HttpMethod method, Url path, string what, TChange change, JsonTypeInfo<TChange> changeType, JsonTypeInfo<T> type, CancellationToken cancel) =>
        AskAsync(ChangeRequest(path), method, Json(change, changeType), what, type, cancel);

    /// <summary>Changes something that the address alone names; the server answers with nothing.</summary>
    /// <inheritdoc cref="ChangeAsync{TChange, T}"/>
    public async Task ChangeAsync(HttpMethod method, Url path, string what, CancellationToken cancel)
    {
        using var answer = await SendAsync(ChangeRequest(path), method, null, what, cancel).ConfigureAwait(false);
    }

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

    private IFlurlRequest Request(Url path)
    {
        var request = _client.Request(new Url(Root.AbsoluteUri + path)).WithHeader("Accept", "application/json").AllowAnyHttpStatus();
        return StandingHeader is { } header ? request.WithHeader(header.Name, header.Value) : request;
    }

    // Without this word Confluence takes a change for one that a browser was tricked into, and refuses it.
    private IFlurlRequest ChangeRequest(Url path) => Request(path).WithHeader("X-Atlassian-Token", "no-check");

    private static ByteArrayContent Json<T>(T value, JsonTypeInfo<T> type) =>
        new(JsonSerializer.SerializeToUtf8Bytes(value, type)) { Headers = { ContentType = new("application/json") } };

    private async Task<T> AskAsync<T>(
        IFlurlRequest request, HttpMethod method, HttpContent? content, string what, JsonTypeInfo<T> type, CancellationToken cancel)
    {
        using var answer = await SendAsync(request, method, content, what, cancel).ConfigureAwait(false);
        return Read(answer, what, type);
    }

    /// <returns>A good answer that is no web page; anything else is an error.</returns>
    private async Task<HttpResponseMessage> SendAsync(
        IFlurlRequest request, HttpMethod method, HttpContent? content, string what, CancellationToken cancel)
    {
        var answer = await ReceiveAsync(request, method, content, what, cancel).ConfigureAwait(false);
        if (answer.IsSuccessStatusCode && answer.Content.Headers.ContentType?.MediaType is not "text/html")
            return answer;
        using (answer)
            throw answer.IsSuccessStatusCode ? new MalformedAnswerException(what, "it is a web page and not data") : AnswerError.From(answer, what);
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
