namespace ConfluenceOps.Documents.Automations;

/// <summary>An automation points at something that was deleted.</summary>
/// <param name="automation">The automation.</param>
/// <param name="what">What it points at: a collection, tag or resource.</param>
/// <param name="target">Its last name.</param>
public sealed class AutomationTargetDeletedException(string automation, string what, string target) : ConfluenceOpsException(
    $"The automation '{VisibleText.Of(automation)}' points at the {what} '{VisibleText.Of(target)}', which was deleted.",
    $"Use Set-DocumentAutomation to give it another {what}, or Remove-DocumentAutomation to forget it.")
{
    /// <inheritdoc/>
    public override string ErrorId => "AutomationTargetDeleted";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.NotFound;
}
