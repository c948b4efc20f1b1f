using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ConfluenceOps.Http;
using ConfluenceOps.Http.Errors;
using Polly.Timeout;

namespace ConfluenceOps.Context.PullRequests.GitHub;

/// <summary>Speaks to GitHub's REST interface. The token goes to that address and nowhere else, and no redirect is followed.</summary>
/// <remarks>https://docs.github.com/en/rest/using-the-rest-api</remarks>
internal sealed class GitHubSession : IDisposable
{
    private readonly HttpSessionOptions _options;
    private readonly string _token;
    private readonly HttpClient _http;

    /// <exception cref="GitHubTokenRefusedException">The token holds what no token holds.</exception>
    public GitHubSession(HttpSessionOptions options, string token)
    {
        // A header of several lines would be another request; .NET says so and quotes it.
        if (token.AsSpan().ContainsAnyExceptInRange('!', '~'))
            throw new GitHubTokenRefusedException(options.Root.Host);
        _options = options;
        _token = token;
        var meter = new Meter();
        var signed = new AuthorizationHandler(options.Root, SiteCredential.Bearer(token), new TransportHandler());
        _http = new HttpClient(new RetryHandler(options, meter, new PacingHandler(options, meter, signed))) { Timeout = Timeout.InfiniteTimeSpan };
    }

    /// <summary>Asks for something.</summary>
    /// <param name="address">Where; below the root, or a link that an answer gave.</param>
    /// <param name="what">What is asked, as the end of a sentence that begins with "to".</param>
    /// <param name="type">How the answer is read.</param>
    /// <param name="cancel">Ends the request.</param>
    /// <returns>The answer, and the link to the next rows where there are more.</returns>
    public async Task<(T Answer, Uri? Next)> GetAsync<T>(Uri address, string what, JsonTypeInfo<T> type, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(_options.Root, address));
        using var answer = await SendAsync(request, what, cancel).ConfigureAwait(false);
        return (Read(answer, what, type), NextOf(answer, what));
    }

    /// <summary>Writes something.</summary>
    /// <param name="method">POST, which is sent again only where it surely did nothing, or PATCH, which comes to the same when it is done twice.</param>
    /// <param name="path">Where, below the root.</param>
    /// <param name="what">What is asked; see <see cref="GetAsync"/>.</param>
    /// <param name="text">What to write.</param>
    /// <param name="cancel">Ends the request; whether GitHub has acted by then is not known.</param>
    public async Task<GitHubComment> WriteAsync(HttpMethod method, string path, string what, GitHubCommentText text, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(method, new Uri(_options.Root, path));
        request.Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(text, GitHubJson.Default.GitHubCommentText)) { Headers = { ContentType = new("application/json") } };
        request.Options.Set(RetryHandler.Repeatable, method == HttpMethod.Patch);
        using var answer = await SendAsync(request, what, cancel).ConfigureAwait(false);
        return Read(answer, what, GitHubJson.Default.GitHubComment);
    }

    public void Dispose() => _http.Dispose();

    /// <returns>A good answer; anything else is an error.</returns>
    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, string what, CancellationToken cancel)
    {
        request.Headers.Accept.Add(new("application/vnd.github+json"));
        // GitHub refuses whoever does not say what asks.
        request.Headers.UserAgent.Add(new ProductInfoHeaderValue("ConfluenceOps", null));
        request.Headers.Add("X-GitHub-Api-Version", "2022-11-28");
        HttpResponseMessage answer;
        try
        {
            answer = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel).ConfigureAwait(false);
        }
        catch (Exception error) when (error is HttpRequestException or IOException or TimeoutRejectedException)
        {
            cancel.ThrowIfCancellationRequested();
            throw new SiteUnreachableException(_options.Root.Host, ConnectionFault.Of(error, what), error);
        }
        if (answer.IsSuccessStatusCode)
            return answer;
        using (answer)
            throw GitHubRefusal.Of(answer, what, WordsOf(answer), _options);
    }

    private static T Read<T>(HttpResponseMessage answer, string what, JsonTypeInfo<T> type)
    {
        if (answer.Content.Headers.ContentType?.MediaType is "text/html")
            throw new GitHubAnswerException(what, "it is a web page and not data");
        try
        {
            return JsonSerializer.Deserialize(((LentContent)answer.Content).Bytes, type) ?? throw new GitHubAnswerException(what, "it is empty");
        }
        catch (JsonException)
        {
            // The cause could quote what people wrote in comments.
            throw new GitHubAnswerException(what, "it is not the JSON that was expected");
        }
    }

    /// <summary>Link: &lt;https://api.github.com/…&amp;page=2&gt;; rel="next", &lt;…&gt;; rel="last".</summary>
    /// <remarks>RFC 8288.</remarks>
    private Uri? NextOf(HttpResponseMessage answer, string what)
    {
        if (!answer.Headers.TryGetValues("Link", out var fields))
            return null;
        var next = fields.SelectMany(field => field.Split(',', StringSplitOptions.TrimEntries))
            .FirstOrDefault(link => link.Contains("rel=\"next\"", StringComparison.OrdinalIgnoreCase));
        if (next is null)
            return null;
        return Uri.TryCreate(next.Split('>')[0].TrimStart('<'), UriKind.Absolute, out var address) && _options.Root.IsBaseOf(address)
            ? address
            : throw new GitHubAnswerException(what, "its next rows are at another address");
    }

    /// <summary>GitHub's words; null where there are none, or the token among them.</summary>
    private string? WordsOf(HttpResponseMessage answer)
    {
        try
        {
            var said = JsonSerializer.Deserialize(((LentContent)answer.Content).Bytes, GitHubJson.Default.GitHubError)?.Message;
            return said?.Contains(_token, StringComparison.Ordinal) == true ? null : said;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
