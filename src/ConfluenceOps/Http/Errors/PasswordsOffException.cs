namespace ConfluenceOps.Http.Errors;

/// <summary>The site takes no user name and password, as administrators of single sign-on set it.</summary>
public sealed class PasswordsOffException(string host) : ConfluenceOpsException(
    $"{host} does not accept user names and passwords: its administrators switched basic authentication off.",
    "Make a personal access token in your profile there, and connect with -PersonalAccessToken.")
{
    /// <inheritdoc/>
    public override string ErrorId => "PasswordsOff";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.Authentication;
}
