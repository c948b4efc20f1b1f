namespace ConfluenceOps.Sites;

/// <summary>How well a connection serves.</summary>
public enum ConnectionHealth
{
    /// <summary>Nothing that was tried works.</summary>
    Disconnected,

    /// <summary>It works, but something that a job needs does not.</summary>
    Degraded,

    /// <summary>Everything that was tried works.</summary>
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

    /// <summary>The scopes that jobs need, and whether the connection has them; empty when nobody is signed in.</summary>
    public IReadOnlyList<ScopeCheck> Scopes { get; init; } = [];
}

/// <summary>One thing that was tried.</summary>
/// <param name="Name">What: <c>Reachable</c>, <c>Signed in</c>, <c>Expected account</c> …</param>
/// <param name="Passed">Whether it holds.</param>
/// <param name="Message">What was found; with advice when it does not hold.</param>
/// <param name="Duration">How long it took.</param>
public sealed record ConnectionCheck(string Name, bool Passed, string Message, TimeSpan Duration);
