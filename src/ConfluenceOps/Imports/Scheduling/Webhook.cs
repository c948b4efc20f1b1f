using System.Globalization;
using System.Text;
using ConfluenceOps.Http;
using ConfluenceOps.Http.Errors;

namespace ConfluenceOps.Imports.Scheduling;

/// <summary>An address that takes the summary of a run by POST. Whoever knows it may write there, so it says no more of itself than its host.</summary>
public sealed class Webhook
{
    /// <summary>Nobody waits for the import that is told of; nothing that takes longer is worth it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    /// <summary>How often what must not get lost is sent again.</summary>
    internal const int UsualRetries = 3;

    private readonly Uri _address;

    /// <summary>Takes an address.</summary>
    /// <exception cref="WebhookNotUsableException">It is neither https nor on this machine.</exception>
    public Webhook(string address)
    {
        _address = Uri.TryCreate(address, UriKind.Absolute, out var uri)
            && (uri.Scheme == Uri.UriSchemeHttps || (uri.Scheme == Uri.UriSchemeHttp && uri.IsLoopback))
            && uri.UserInfo.Length == 0
            ? uri
            : throw new WebhookNotUsableException();
    }

    /// <summary>Its host.</summary>
    public string Host => _address.Host;

    /// <summary>All of the address that may be shown.</summary>
    internal string Shown => $"{_address.GetLeftPart(UriPartial.Authority)}/…";

    /// <summary>Sends a summary, once.</summary>
    /// <exception cref="WebhookFailedException">It did not arrive.</exception>
    public Task SendAsync(RunSummary summary, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(summary);
        return SendAsync(summary.ToJson(), retries: 0, cancel);
    }

    /// <summary>Sends JSON.</summary>
    /// <param name="json">What to send.</param>
    /// <param name="retries">How often to send it again when it failed for a reason that may pass, all within the same patience. The receiver may get it twice then.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="WebhookFailedException">It did not arrive.</exception>
    internal async Task SendAsync(string json, int retries, CancellationToken cancel)
    {
        using var retrying = new RetryHandler(new HttpSessionOptions { Root = _address, MaxRetries = retries, RetryDelay = Pause }, new Meter(), new TransportHandler());
        using var http = new HttpClient(retrying) { Timeout = Patience };
        using var request = new HttpRequestMessage(HttpMethod.Post, _address) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        request.Options.Set(RetryHandler.Repeatable, true);
        try
        {
            using var answer = await http.SendAsync(request, cancel).ConfigureAwait(false);
            if (!answer.IsSuccessStatusCode)
                throw new WebhookFailedException(Host, string.Create(CultureInfo.InvariantCulture, $"it answered {(int)answer.StatusCode}"));
        }
        catch (HttpRequestException error)
        {
            throw new WebhookFailedException(Host, ConnectionFault.Of(error, "take the summary").Reason);
        }
        catch (TaskCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new WebhookFailedException(Host, "it did not answer in time");
        }
    }

    /// <summary>The host alone.</summary>
    public override string ToString() => Host;

    /// <summary>The whole address, for where it is kept.</summary>
    internal string Reveal() => _address.OriginalString;
}
