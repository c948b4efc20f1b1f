using ConfluenceOps.Connections.Saved;
using ConfluenceOps.Documents.Automations;
using ConfluenceOps.Imports.Scheduling;

namespace ConfluenceOps.Imports.Automations;

/// <summary>The addresses of the webhooks that automations tell: in the user's own store of secrets, and never in the catalog, which others may read.</summary>
/// <param name="secrets">Where they are kept.</param>
public sealed class KeptWebhooks(ISecretStore secrets)
{
    /// <summary>Keeps an address.</summary>
    /// <returns>What the catalog may know of it.</returns>
    public async Task<KeptWebhook> KeepAsync(Webhook webhook, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(webhook);
        var kept = new KeptWebhook(webhook.Shown, $"automation-webhook-{Guid.NewGuid():N}");
        await secrets.WriteAsync(kept.Secret, webhook.Reveal(), cancel).ConfigureAwait(false);
        return kept;
    }

    /// <summary>An address.</summary>
    /// <returns>Null where this user's store does not have it.</returns>
    public async Task<Webhook?> FindAsync(KeptWebhook kept, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(kept);
        return await secrets.ReadAsync(kept.Secret, cancel).ConfigureAwait(false) is { } address ? new Webhook(address) : null;
    }

    /// <summary>Forgets an address that nothing needs any more.</summary>
    /// <param name="secret">Under which name it is kept; null for none.</param>
    /// <param name="cancel">Gives up.</param>
    public Task ForgetAsync(string? secret, CancellationToken cancel) =>
        secret is null ? Task.CompletedTask : secrets.RemoveAsync(secret, cancel);
}
