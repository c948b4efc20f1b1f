using System.Globalization;
using ConfluenceOps.Connections.Saved;
using ConfluenceOps.Documents;
using ConfluenceOps.Documents.Automations;
using ConfluenceOps.Imports.Scheduling;

namespace ConfluenceOps.Imports.Automations;

/// <summary>Tells webhooks what automations have found: after everything is committed, also what an import left behind that was killed.</summary>
/// <param name="catalog">What is to be told.</param>
/// <param name="secrets">Where the addresses are.</param>
public sealed class AutomationPost(ICatalog catalog, ISecretStore secrets)
{
    private readonly KeptWebhooks _webhooks = new(secrets);

    /// <summary>Sends all that is waiting. What does not arrive is given up and noted in the automation's history; a webhook that failed once is not asked again this time.</summary>
    /// <returns>What went wrong, as sentences.</returns>
    public async Task<IReadOnlyList<string>> SendAsync(CancellationToken cancel)
    {
        var failures = new Dictionary<string, string>(StringComparer.Ordinal);
        while (await catalog.Automations.TakeMessageAsync(cancel).ConfigureAwait(false) is { } message)
        {
            if (!failures.TryGetValue(message.Webhook.Secret, out var failure))
                failure = await TrySendAsync(message, cancel).ConfigureAwait(false);
            if (failure is not null)
                failures[message.Webhook.Secret] = failure;
            await catalog.Automations.CloseMessageAsync(message, failure, cancel).ConfigureAwait(false);
        }

        return [.. failures.Values];
    }

    /// <returns>Why it did not arrive, as a sentence; null when it did.</returns>
    private async Task<string?> TrySendAsync(AutomationMessage message, CancellationToken cancel)
    {
        try
        {
            if (await _webhooks.FindAsync(message.Webhook, cancel).ConfigureAwait(false) is not { } webhook)
                return Told(message, "its address is in the settings of another user or computer; give it again with Set-DocumentAutomation -Webhook");
            await webhook.SendAsync(AutomationNotice.Of(message).ToJson(), Webhook.UsualRetries, cancel).ConfigureAwait(false);
            return null;
        }
        catch (WebhookFailedException error)
        {
            return Told(message, error.Why);
        }
        catch (ConfluenceOpsException error)
        {
            return Told(message, error.Message.TrimEnd('.'));
        }
    }

    private static string Told(AutomationMessage message, string why) => string.Create(
        CultureInfo.InvariantCulture,
        $"The webhook {message.Webhook.Shown} was not told what the automation '{VisibleText.Of(message.Automation)}' found in {VisibleText.Of(message.Space)}: {why}.");
}
