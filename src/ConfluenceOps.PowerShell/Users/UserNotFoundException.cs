namespace ConfluenceOps.PowerShell.Users;

/// <summary>The site does not know the account.</summary>
public sealed class UserNotFoundException(string accountId) : ConfluenceOpsException(
    $"The site knows no account '{accountId}'.",
    "Look for the name with Get-ConfluenceUser -Name.")
{
    /// <inheritdoc/>
    public override string ErrorId => "UserNotFound";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.NotFound;
}
