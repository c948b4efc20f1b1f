namespace ConfluenceOps.Imports.Scheduling;

/// <summary>The address of a webhook is none, or would be shown to the network.</summary>
public sealed class WebhookNotUsableException() : ConfluenceOpsException(
    "That is not the address of a webhook that can be used.",
    "Give an address that begins with https://, as the receiver shows it; plain http is for this machine alone.")
{
    /// <inheritdoc/>
    public override string ErrorId => "WebhookNotUsable";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.InvalidArgument;
}
