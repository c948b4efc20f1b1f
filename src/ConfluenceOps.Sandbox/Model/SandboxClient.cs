namespace ConfluenceOps.Sandbox.Model;

/// <summary>A program that is registered with OAuth 2.0, as in Atlassian's developer console or for a service account.</summary>
public sealed record SandboxClient
{
    /// <summary>The id by which it makes itself known.</summary>
    public required string ClientId { get; init; }

    /// <summary>Its secret, a demonstration one; null for a program that could keep none and proves itself with PKCE.</summary>
    public string? Secret { get; init; }

    /// <summary>The name that people see when they consent.</summary>
    public required string Name { get; init; }

    /// <summary>Where people may be sent back to; on loopback at any port (RFC 8252, section 7.3).</summary>
    public List<string> RedirectUris { get; init; } = [];

    /// <summary>What it may ask for. <c>offline_access</c> it may always ask for.</summary>
    public List<string> Scopes { get; init; } = [];

    /// <summary>The service account as which it may sign in with its secret alone; null for a program that people consent to.</summary>
    public string? AccountId { get; init; }
}
