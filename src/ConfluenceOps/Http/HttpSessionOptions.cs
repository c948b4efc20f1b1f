namespace ConfluenceOps.Http;

/// <summary>How to speak to a server.</summary>
public sealed record HttpSessionOptions
{
    /// <summary>Where all requests start, with a slash at the end.</summary>
    public required Uri Root { get; init; }

    /// <summary>Who asks; null to ask as nobody.</summary>
    public SiteCredential? Credential { get; init; }

    /// <summary>How many requests may be under way at the same time. More than five have made Cloud sites refuse.</summary>
    public int MaxInFlight { get; init; } = 4;

    /// <summary>How often a request is sent again before its failure counts.</summary>
    public int MaxRetries { get; init; } = 4;

    /// <summary>The wait before the first repetition; doubles each time, with jitter.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>How long one attempt may take, its body included.</summary>
    public TimeSpan AttemptTimeout { get; init; } = TimeSpan.FromSeconds(100);

    /// <summary>What tells the time.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Told of every repetition, in words; for verbose output.</summary>
    public Action<string>? OnRetry { get; init; }
}
