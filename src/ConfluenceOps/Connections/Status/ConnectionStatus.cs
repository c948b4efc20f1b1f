using ConfluenceOps.Sites.Scopes;

namespace ConfluenceOps.Connections.Status;

/// <summary>How well a connection serves.</summary>
public enum ConnectionHealth
{
    /// <summary>Nobody is signed in, or the site cannot be reached.</summary>
    Disconnected,

    /// <summary>It works, but something that was asked for, or that nothing works without, does not.</summary>
    Degraded,

    /// <summary>Everything that was asked for works.</summary>
    Connected,
}

/// <summary>What a test of a connection found.</summary>
public sealed record ConnectionStatus
{
    /// <summary>The site's address.</summary>
    public required Uri Url { get; init; }

    /// <summary>The verdict over all checks.</summary>
    public required ConnectionHealth Status { get; init; }

    /// <summary>The account's name, with its address where the site shows it; null when nobody is signed in.</summary>
    public string? Account { get; init; }

    /// <summary>What was tried, in order.</summary>
    public required IReadOnlyList<ConnectionCheck> Checks { get; init; }

    /// <summary>The scopes that were looked for, and whether the connection has them; empty where tokens have none.</summary>
    public IReadOnlyList<ScopeCheck> Scopes { get; init; } = [];
}
