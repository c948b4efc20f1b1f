using ConfluenceOps.Sites;

namespace ConfluenceOps.Permissions.Findings;

/// <summary>How much a finding matters.</summary>
public enum Severity
{
    /// <summary>Worth knowing.</summary>
    Information,

    /// <summary>Untidy: somebody should look when there is time.</summary>
    Low,

    /// <summary>Wrong, with limited harm.</summary>
    Medium,

    /// <summary>People see or change what they should not, or nobody can mend it.</summary>
    High,
}

/// <summary>One thing about permissions that is worth a look.</summary>
public sealed record Finding
{
    /// <summary>The same for the same thing in every review: <c>AnonymousWrite-1f3a90bc</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The rule that found it: <c>AnonymousWrite</c>.</summary>
    public required string Rule { get; init; }

    /// <summary>How much it matters.</summary>
    public required Severity Severity { get; init; }

    /// <summary>What is so, in a sentence.</summary>
    public required string What { get; init; }

    /// <summary>Why it matters, in a sentence.</summary>
    public required string Why { get; init; }

    /// <summary>What mends it: a command as it can be run, or a sentence where only a person can.</summary>
    public required string Fix { get; init; }

    /// <summary>The key of the space; null for what concerns the site.</summary>
    public string? Space { get; init; }

    /// <summary>The id of the page; null for what concerns a space or the site.</summary>
    public string? PageId { get; init; }

    /// <summary>The title of the page.</summary>
    public string? Page { get; init; }

    /// <summary>Who it is about; null when it is about nobody in particular.</summary>
    public Principal? Principal { get; init; }

    /// <summary>Why somebody accepted it, and until when; null when nobody did.</summary>
    public Acceptance? Accepted { get; init; }
}

/// <summary>A finding that somebody has decided to live with.</summary>
/// <param name="Finding">The finding's id, or a rule with a space: <c>AnonymousView OPS</c>; wildcards allowed.</param>
/// <param name="Reason">Why.</param>
/// <param name="Until">The last day on which it holds; null for ever.</param>
/// <param name="By">Who decided; null when the file does not say.</param>
public sealed record Acceptance(string Finding, string Reason, DateOnly? Until = null, string? By = null);
