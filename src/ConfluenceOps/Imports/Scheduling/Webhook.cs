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

    /// <summary>Sends a summary, once.</summary>
    /// <exception cref="WebhookFailedException">It did not arrive.</exception>
    public async Task SendAsync(RunSummary summary, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(summary);
        using var http = new HttpClient(new TransportHandler()) { Timeout = Patience };
        using var content = new StringContent(summary.ToJson(), Encoding.UTF8, "application/json");
        try
        {
            using var answer = await http.PostAsync(_address, content, cancel).ConfigureAwait(false);
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
