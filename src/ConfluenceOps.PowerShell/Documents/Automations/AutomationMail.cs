using ConfluenceOps.Connections.Saved;
using ConfluenceOps.Documents;
using ConfluenceOps.Imports.Automations;
using ConfluenceOps.PowerShell.Pipeline;

namespace ConfluenceOps.PowerShell.Documents.Automations;

/// <summary>Tells webhooks what automations found while a cmdlet worked.</summary>
internal static class AutomationMail
{
    /// <summary>Sends what is waiting. What does not arrive is a warning, and no reason to call anything failed that is not.</summary>
    public static async Task SendAsync(AsyncCommand command, ICatalog catalog, CancellationToken cancel)
    {
        foreach (var failure in await new AutomationPost(catalog, new FileSecrets()).SendAsync(cancel))
            await command.WarnAsync(failure);
    }
}
