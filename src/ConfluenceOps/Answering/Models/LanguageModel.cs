using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.ServerSentEvents;
using System.Text;
using System.Text.Json;
using ConfluenceOps.Answering.Replies;
using ConfluenceOps.Http.Errors;

namespace ConfluenceOps.Answering.Models;

/// <summary>A language model behind an address. It is asked once for each question, and follows nobody anywhere else.</summary>
/// <remarks>
/// Asked with HttpClient and not with the OpenAI package, which wants sixteen assemblies for one request, among them another System.Text.Json for
/// the whole module, and whose errors hold what the server said as it came.
/// </remarks>
public sealed class LanguageModel : IDisposable
{
    private const string What = "put the passages into words";
    private const string End = "[DONE]";

    /// <summary>How much goes over the line for a character of an answer: each piece comes in a wrapping of its own.</summary>
    private const int MostBytesForCharacter = 1_000;

    /// <summary>Pieces come faster than anybody reads.</summary>
    private static readonly TimeSpan BetweenReports = TimeSpan.FromMilliseconds(100);

    private readonly HttpClient _http;
    private readonly TimeProvider _clock;

    /// <summary>A model.</summary>
    /// <param name="endpoint">Where it is.</param>
    /// <param name="clock">By which patience is measured; null for the system's.</param>
    /// <exception cref="EndpointNotUsableException">The address is none, or would carry passages and key unprotected.</exception>
    public LanguageModel(ModelEndpoint endpoint, TimeProvider? clock = null)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        EndpointNotUsableException.ThrowIfUnusable(endpoint);
        Endpoint = endpoint;
        _clock = clock ?? TimeProvider.System;
        _http = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectTimeout = TimeSpan.FromSeconds(15),
        })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
    }

    /// <summary>Where it is.</summary>
    public ModelEndpoint Endpoint { get; }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    /// <summary>What the model writes.</summary>
    internal async Task<ModelReply> AskAsync(Prompt prompt, IProgress<IAdvance>? progress, CancellationToken cancel)
    {
        using var silence = new CancellationTokenSource(Endpoint.Patience, _clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, silence.Token);
        try
        {
            using var request = RequestOf(prompt);
            using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token).ConfigureAwait(false);
            if (await Refusal.OfAsync(response, Endpoint, _clock, either.Token).ConfigureAwait(false) is { } error)
                throw error;
            return await ReadAsync(response, silence, progress, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException error) when (silence.IsCancellationRequested && !cancel.IsCancellationRequested)
        {
            throw new SiteUnreachableException(Endpoint.Host, ConnectionFault.Stalled(What), error);
        }
        catch (Exception error) when (error is HttpRequestException or IOException)
        {
            throw new SiteUnreachableException(Endpoint.Host, ConnectionFault.Of(error, What), error);
        }
        catch (JsonException error)
        {
            throw new ModelAnswerUnusableException(Endpoint.Host, "a piece of it is no JSON", error);
        }
    }

    private HttpRequestMessage RequestOf(Prompt prompt)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, Endpoint.Chat)
        {
            Content = JsonContent.Create(
                new ChatRequest(Endpoint.Model, [new ChatMessage("system", prompt.Rules), new ChatMessage("user", prompt.Material)]), ChatJson.Default.ChatRequest),
        };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/event-stream"));
        if (Endpoint.Key is { } key)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key.Value);
        return request;
    }

    private async Task<ModelReply> ReadAsync(HttpResponseMessage response, CancellationTokenSource silence, IProgress<IAdvance>? progress, CancellationToken cancel)
    {
        var text = new StringBuilder();
        string? finish = null;
        var begun = _clock.GetTimestamp();
        var shown = begun;
        var isEnded = false;
        using var stream = new BoundedStream(
            await response.Content.ReadAsStreamAsync(cancel).ConfigureAwait(false), (long)Endpoint.LongestAnswer * MostBytesForCharacter, TooLong);
        await foreach (var said in SseParser.Create(stream).EnumerateAsync(cancel).ConfigureAwait(false))
        {
            silence.CancelAfter(Endpoint.Patience);
            isEnded = said.Data == End;
            if (isEnded)
                break;
            if (said.Data.Length == 0)
                continue;
            var piece = JsonSerializer.Deserialize(said.Data, ChatJson.Default.ChatPiece);
            if (piece?.Error is { } error)
                throw new ModelFaultException(Endpoint.Host, "in the middle of its answer", Endpoint.WithoutKey(error.Message ?? ""));
            var choice = piece?.Choices is [var first, ..] ? first : null;
            text.Append(choice?.Delta?.Content);
            finish = choice?.FinishReason ?? finish;
            if (text.Length > Endpoint.LongestAnswer)
                throw TooLong();
            if (_clock.GetElapsedTime(shown) < BetweenReports)
                continue;
            shown = _clock.GetTimestamp();
            progress?.Report(new WritingAdvance(text.Length, text.Length / Math.Max(0.001, _clock.GetElapsedTime(begun).TotalSeconds)));
        }
        // An answer that ends without saying so was cut off by somebody.
        if (!isEnded && finish is null)
            throw new IOException("The answer ended before its end.");
        return text.Length > 0
            ? new ModelReply(Endpoint.WithoutKey(text.ToString()), finish == "length")
            : throw new ModelAnswerUnusableException(Endpoint.Host, finish == "content_filter" ? "a filter of the service took it away" : "it is empty");
    }

    private ModelAnswerTooLongException TooLong() => new(Endpoint.Host, Endpoint.LongestAnswer);
}
