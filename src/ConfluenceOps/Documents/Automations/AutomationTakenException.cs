namespace ConfluenceOps.Documents.Automations;

/// <summary>Another automation has the name.</summary>
public sealed class AutomationTakenException(string name) : ConfluenceOpsException(
    $"There is an automation '{VisibleText.Of(name)}' already; names differ by more than capitals.",
    "Choose another name, or change that automation with Set-DocumentAutomation.")
{
    /// <inheritdoc/>
    public override string ErrorId => "AutomationTaken";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.Conflict;
}
