namespace ConfluenceOps.PowerShell.Permissions;

/// <summary>The site has no group of that name or id.</summary>
public sealed class GroupNotFoundException(string named) : ConfluenceOpsException(
    $"The site has no group '{named}'.",
    "List its groups with Get-ConfluenceGroup; wildcards are allowed.")
{
    /// <inheritdoc/>
    public override string ErrorId => "GroupNotFound";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.NotFound;
}
