namespace ConfluenceOps.Http.Errors;

/// <summary>The site sends on to a page where a person would sign in.</summary>
public sealed class LoginPageException(string host, string? elsewhere) : ConfluenceOpsException(
    $"{host} sends on to a log-in page{(elsewhere is null || elsewhere == host ? "" : $" at {elsewhere}")} in place of an answer.",
    "Single sign-on or a gateway stands before the site: use a personal access token or OAuth, or an address that scripts may reach.")
{
    /// <summary>Where it sends on to; null where it does not say. May be anybody's host.</summary>
    internal Uri? Target { get; init; }

    /// <inheritdoc/>
    public override string ErrorId => "LoginPage";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.Authentication;
}
