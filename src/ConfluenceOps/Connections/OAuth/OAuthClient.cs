namespace ConfluenceOps.Connections.OAuth;

/// <summary>The application that people consent to, or that is a service account's own. Says nothing of its secret in any text.</summary>
/// <param name="id">The client id.</param>
/// <param name="secret">The client secret; null for an application that has none and proves itself by PKCE alone.</param>
internal sealed class OAuthClient(string id, string? secret)
{
    /// <summary>The client id.</summary>
    public string Id { get; } = id;

    /// <summary>The client secret; null where there is none.</summary>
    public string? Secret { get; } = secret;

    /// <summary>The client id, never the secret.</summary>
    public override string ToString() => Id;
}
