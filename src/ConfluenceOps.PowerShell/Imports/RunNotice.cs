using System.Management.Automation;
using ConfluenceOps.Imports.Scheduling;

namespace ConfluenceOps.PowerShell.Imports;

/// <summary>Who is told of a run: a webhook, or a script block of the caller.</summary>
internal abstract record RunNotice
{
    /// <summary>Takes what a person gave: a script block, or the address of a webhook, which no error repeats.</summary>
    /// <exception cref="WebhookNotUsableException">It is neither.</exception>
    public static RunNotice From(object given) => (given is PSObject wrapped ? wrapped.BaseObject : given) switch
    {
        ScriptBlock script => new ToScript(script),
        string address => new ToWebhook(new Webhook(address)),
        Uri address => new ToWebhook(new Webhook(address.OriginalString)),
        _ => throw new WebhookNotUsableException(),
    };

    internal sealed record ToScript(ScriptBlock Script) : RunNotice;

    internal sealed record ToWebhook(Webhook Webhook) : RunNotice;
}
