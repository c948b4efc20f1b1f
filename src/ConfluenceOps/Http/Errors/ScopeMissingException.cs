namespace ConfluenceOps.Http.Errors;

/// <summary>The token is good, and lacks a scope that this request needs.</summary>
public sealed class ScopeMissingException(string what) : ConfluenceOpsException(
    $"The token is good, but lacks the scope to {what}.",
    "Make a token with the scopes that Test-ConfluenceConnection lists; scopes of an existing token cannot be changed.")
{
    /// <inheritdoc/>
    public override string ErrorId => "ScopeMissing";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.Permission;
}
