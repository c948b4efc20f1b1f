namespace ConfluenceOps.Sites;

/// <summary>An account of the site.</summary>
public sealed record User
{
    /// <summary>The account id.</summary>
    public required string AccountId { get; init; }

    /// <summary>The name that people see.</summary>
    public required string DisplayName { get; init; }

    /// <summary>The e-mail address; null where privacy settings or rights hide it.</summary>
    public string? Email { get; init; }

    /// <summary><c>atlassian</c>, <c>app</c>, <c>customer</c> …; servers add values.</summary>
    public string AccountType { get; init; } = "";

    /// <summary><c>active</c>, <c>inactive</c>, <c>closed</c> …; null when the site did not say.</summary>
    public string? AccountStatus { get; init; }

    /// <summary>A guest, who sees one space and what is open to all.</summary>
    public bool IsGuest { get; init; }
}
