namespace ConfluenceOps.Documents.Automations;

/// <summary>An automation does something that only a newer version knows.</summary>
public sealed class AutomationTooNewException(string automation) : ConfluenceOpsException(
    $"The automation '{VisibleText.Of(automation)}' does something that this version does not know.",
    "Update ConfluenceOps, or give the automation other actions with Set-DocumentAutomation.")
{
    /// <inheritdoc/>
    public override string ErrorId => "AutomationTooNew";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.NotSupported;
}
