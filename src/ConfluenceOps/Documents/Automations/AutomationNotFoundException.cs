namespace ConfluenceOps.Documents.Automations;

/// <summary>The catalog has no such automation.</summary>
public sealed class AutomationNotFoundException(string name) : ConfluenceOpsException(
    $"The catalog has no automation '{VisibleText.Of(name)}'.",
    "List what there is with Get-DocumentAutomation, or make it with New-DocumentAutomation.")
{
    /// <inheritdoc/>
    public override string ErrorId => "AutomationNotFound";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.NotFound;
}
