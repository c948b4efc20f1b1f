using System.Runtime.ExceptionServices;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ConfluenceOps.Http.Errors;
using Flurl;
using Flurl.Http;

namespace ConfluenceOps.Http;

/// <summary>The one way to speak to a server: base address, credential, pacing, retries and metering.</summary>
/// <remarks>
/// Handlers, outermost first: retry, pacing, metering, authorization. A wait between two attempts holds no place,
/// and what is counted is what the server saw. Nothing above this room sees a status code.
/// </remarks>
public sealed class HttpSession : IDisposable
{
    /// <summary>How often an answer that cannot be used is asked for again.</summary>
    private const int MostRepetitions = 2;

    /// <summary>How many requests are remembered: enough to see what led to an error.</summary>
    private const int MostRemembered = 200;

    private readonly HttpSessionOptions _options;
    private readonly FlurlClient _client;
    private readonly HttpClient _http;
    private readonly Meter _meter = new();
    private readonly Recent<SentRequest> _trail = new(MostRemembered);
    private readonly Downloads _downloads;

    /// <summary>Opens a session; nothing is sent yet.</summary>
    public HttpSession(HttpSessionOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        _options = options;
        var transport = new MeteringHandler(_meter, _trail, options.Clock, new AuthorizationHandler(options.Root, options.Credential, new TransportHandler()));
        _http = new HttpClient(new RetryHandler(options, _meter, new PacingHandler(options, _meter, transport)))
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
        _client = new FlurlClient(_http);
        // Flurl would end a call after 100 seconds, waits that the server asked for included.
        _client.Settings.Timeout = Timeout.InfiniteTimeSpan;
        _downloads = new Downloads(_http, options);
    }

    /// <summary>Where all requests start, with a slash at the end.</summary>
    public Uri Root => _options.Root;

    /// <summary>What tells the time.</summary>
    public TimeProvider Clock => _options.Clock;

    /// <summary>How many requests were sent, repetitions included.</summary>
    public long RequestCount => _meter.Requests;

    /// <summary>What was asked of the server so far, and what it said of its limit.</summary>
    public RequestMeter Meter => _meter.Read();

    /// <summary>The newest requests, oldest first.</summary>
    public IReadOnlyList<SentRequest> RecentRequests => _trail.Read();

    /// <summary>A header that every request bears for now; null for none.</summary>
    internal (string Name, string Value)? StandingHeader { get; set; }

    /// <summary>Asks for something.</summary>
    /// <param name="path">Path and query below <see cref="Root"/>.</param>
    /// <param name="what">What is asked, as the end of a sentence that begins with "to": <c>list the spaces</c>.</param>
    /// <param name="type">How the answer is read.</param>
    /// <param name="cancel">Ends the request.</param>
    public Task<T> GetAsync<T>(Url path, string what, JsonTypeInfo<T> type, CancellationToken cancel) =>
        AskAsync(Request(path), HttpMethod.Get, null, what, type, isRead: true, cancel);

    /// <summary>Asks for something where a fault of the site is its way of refusing, so that asking again would only take time.</summary>
    /// <inheritdoc cref="GetAsync"/>
    internal Task<T> AskOnceAsync<T>(Url path, string what, JsonTypeInfo<T> type, CancellationToken cancel) =>
        AskAsync(Marked(path, RetryHandler.FaultIsRefusal), HttpMethod.Get, null, what, type, isRead: true, cancel);

    /// <summary>Looks something up with a question in the body; changes nothing, so it is repeated like a read.</summary>
    public Task<T> LookUpAsync<TQuestion, T>(
        Url path, string what, TQuestion question, JsonTypeInfo<TQuestion> questionType, JsonTypeInfo<T> type, CancellationToken cancel) =>
        AskAsync(
            Marked(path, RetryHandler.Repeatable), HttpMethod.Post, JsonSerializer.SerializeToUtf8Bytes(question, questionType), what, type, isRead: true, cancel);

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
        AskAsync(ChangeRequest(path), method, JsonSerializer.SerializeToUtf8Bytes(change, changeType), what, type, isRead: false, cancel);

    /// <summary>Changes something; nothing is wanted of what the server says about it.</summary>
    /// <inheritdoc cref="ChangeAsync{TChange, T}"/>
    public Task ChangeAsync<TChange>(HttpMethod method, Url path, string what, TChange change, JsonTypeInfo<TChange> changeType, CancellationToken cancel) =>
        ChangeAsync(method, path, JsonSerializer.SerializeToUtf8Bytes(change, changeType), what, cancel);

    /// <summary>Changes something that the address alone names; the server answers with nothing.</summary>
    /// <inheritdoc cref="ChangeAsync{TChange, T}"/>
    public Task ChangeAsync(HttpMethod method, Url path, string what, CancellationToken cancel) => ChangeAsync(method, path, null, what, cancel);

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

    private async Task ChangeAsync(HttpMethod method, Url path, byte[]? json, string what, CancellationToken cancel)
    {
        using var answer = await SendAsync(ChangeRequest(path), method, json, what, cancel).ConfigureAwait(false);
        JsonAnswer.RefuseWebPage(answer, what);
    }

    private IFlurlRequest Request(Url path)
    {
        var request = _client.Request(new Url(Root.AbsoluteUri + path)).WithHeader("Accept", "application/json").AllowAnyHttpStatus();
        return StandingHeader is { } header ? request.WithHeader(header.Name, header.Value) : request;
    }

    private IFlurlRequest Marked(Url path, HttpRequestOptionsKey<bool> mark) =>
        Request(path).ConfigureRequest(settings => settings.BeforeCall = call => call.Request.Options.Set(mark, true));

    // Without this word Confluence takes a change for one that a browser was tricked into, and refuses it.
    private IFlurlRequest ChangeRequest(Url path) => Request(path).WithHeader("X-Atlassian-Token", "no-check");

    // Overloaded sites and proxies send what cannot be used by chance, so that it is asked for again.
    private async Task<T> AskAsync<T>(
        IFlurlRequest request, HttpMethod method, byte[]? json, string what, JsonTypeInfo<T> type, bool isRead, CancellationToken cancel)
    {
        for (var repeated = 0; ; repeated++)
        {
            using var answer = await SendAsync(request, method, json, what, cancel).ConfigureAwait(false);
            try
            {
                var read = JsonAnswer.Read(answer, what, type);
                if (isRead)
                    _meter.Charge(PointCost.Of(request.Url, read));
                return read;
            }
            catch (MalformedAnswerException error) when (isRead && repeated < MostRepetitions)
            {
                _options.OnRetry?.Invoke($"{error.Happened} Asking again.");
            }
            await Task.Delay(_options.RetryDelay, Clock, cancel).ConfigureAwait(false);
        }
    }

    /// <returns>A good answer; anything else is an error.</returns>
    private async Task<HttpResponseMessage> SendAsync(
        IFlurlRequest request, HttpMethod method, byte[]? json, string what, CancellationToken cancel)
    {
        var answer = await ReceiveAsync(request, method, json, what, cancel).ConfigureAwait(false);
        var refusal = !answer.IsSuccessStatusCode ? AnswerError.From(answer, what) : _options.Credential is null ? null : AnswerError.OfAnonymous(answer);
        if (refusal is null)
            return answer;
        using (answer)
            throw refusal;
    }

    private async Task<HttpResponseMessage> ReceiveAsync(
        IFlurlRequest request, HttpMethod method, byte[]? json, string what, CancellationToken cancel)
    {
        try
        {
            var content = json is null ? null : new ByteArrayContent(json) { Headers = { ContentType = new("application/json") } };
            return await request.SendAsync(method, content, cancel, HttpCompletionOption.ResponseHeadersRead).ConfigureAwait(false);
        }
        catch (FlurlHttpException error) when (error.InnerException is ConfluenceOpsException refusal)
        {
            // No further token was to be had, which says more than that nothing was sent.
            ExceptionDispatchInfo.Throw(refusal);
            throw;
        }
        catch (FlurlHttpException error)
        {
            cancel.ThrowIfCancellationRequested();
            throw new SiteUnreachableException(Root.Host, ConnectionFault.Of(error.InnerException, what), error.InnerException);
        }
    }
}
