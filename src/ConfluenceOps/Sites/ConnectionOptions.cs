using ConfluenceOps.Http;

namespace ConfluenceOps.Sites;

/// <summary>Which site to connect to, and as whom.</summary>
public sealed record ConnectionOptions
{
    /// <summary>The address of the site, or of any page of it.</summary>
    public required Uri Url { get; init; }

    /// <summary>Who connects.</summary>
    public required SiteCredential Credential { get; init; }

    /// <summary>Which Confluence it is; null to find out.</summary>
    public SiteKind? Kind { get; init; }

    /// <summary>The id under which Atlassian's gateway knows a Cloud site; null to find out when it is needed.</summary>
    public string? CloudId { get; init; }

    /// <summary>Speak without encryption to another machine, which shows the credential to the network.</summary>
    public bool AllowInsecure { get; init; }

    /// <summary>How many requests may be under way at the same time.</summary>
    public int MaxInFlight { get; init; } = 4;

    /// <summary>Told of every repeated request, in words; for verbose output.</summary>
    public Action<string>? OnRetry { get; init; }

    /// <summary>What tells the time.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>How a session speaks to a part of the site.</summary>
    internal HttpSessionOptions Session(Uri root, SiteCredential? credential) => new()
    {
        Root = root,
        Credential = credential,
        MaxInFlight = MaxInFlight,
        OnRetry = OnRetry,
        Clock = Clock,
    };
}
