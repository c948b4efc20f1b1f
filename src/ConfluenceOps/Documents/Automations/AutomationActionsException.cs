namespace ConfluenceOps.Documents.Automations;

/// <summary>What an automation should do does not go together.</summary>
public sealed class AutomationActionsException(string problem) : ConfluenceOpsException(
    $"{problem}",
    "Get-Help New-DocumentAutomation -Parameter Do says what each action needs.")
{
    /// <inheritdoc/>
    public override string ErrorId => "AutomationActions";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.InvalidArgument;
}
