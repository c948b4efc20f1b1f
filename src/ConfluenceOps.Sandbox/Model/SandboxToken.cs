namespace ConfluenceOps.Sandbox.Model;

/// <summary>An API token of an account.</summary>
public sealed record SandboxToken
{
    /// <summary>The secret itself.</summary>
    public required string Value { get; init; }

    /// <summary>The scopes of a scoped token; null for an unscoped one, which carries all rights of its account.</summary>
    public List<string>? Scopes { get; init; }

    /// <summary>When the token stops working; null for never.</summary>
    public DateTimeOffset? Expires { get; init; }
}
