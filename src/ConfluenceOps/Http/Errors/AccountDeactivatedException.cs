namespace ConfluenceOps.Http.Errors;

/// <summary>The account was closed or deactivated.</summary>
public sealed class AccountDeactivatedException(string host, string? said = null) : ConfluenceOpsException(
    $"{host} says that this account is deactivated{Quoted.Words(said)}.",
    "Ask an administrator to activate it, or connect as another account; its tokens work again with it.")
{
    /// <inheritdoc/>
    public override string ErrorId => "AccountDeactivated";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.Authentication;
}
