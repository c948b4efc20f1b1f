namespace ConfluenceOps.Connections.OAuth;

/// <summary>What a token endpoint gave. Says nothing of its secrets in any text.</summary>
internal sealed class TokenSet
{
    /// <summary>Signs requests. A secret.</summary>
    public required string AccessToken { get; init; }

    /// <summary>Fetches the next set, once. A secret; null where there is none.</summary>
    public string? RefreshToken { get; init; }

    /// <summary>When the access token stops working.</summary>
    public required DateTimeOffset Expires { get; init; }

    /// <summary>What was granted; empty where the server did not say.</summary>
    public IReadOnlyList<string> Scopes { get; init; } = [];

    /// <summary>When it expires, never a secret.</summary>
    public override string ToString() => $"until {Expires:u}";
}
