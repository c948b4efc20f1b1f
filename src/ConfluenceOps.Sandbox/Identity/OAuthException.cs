namespace ConfluenceOps.Sandbox.Identity;

/// <summary>Something that the authorization server refuses, in the words of OAuth 2.0.</summary>
/// <remarks>facts.md, section 1.1: the statuses are Atlassian's, who answer 403 where RFC 6749 says 400.</remarks>
internal sealed class OAuthException(int status, string error, string description) : Exception(description)
{
    public int Status { get; } = status;

    public string Error { get; } = error;

    public static OAuthException InvalidRequest(string description) => new(400, "invalid_request", description);

    public static OAuthException InvalidScope(string description) => new(400, "invalid_scope", description);

    public static OAuthException UnknownClient() => new(401, "access_denied", "Unauthorized");

    public static OAuthException InvalidGrant(string description) => new(403, "invalid_grant", description);

    public static OAuthException GrantNotForClient(string grantType) => new(403, "unauthorized_client", $"Grant type '{grantType}' not allowed for the client.");

    /// <summary>It was never there, was used before, ran out, or was taken back.</summary>
    public static OAuthException DeadRefreshToken() => new(403, "unauthorized_client", "refresh_token is invalid");
}
