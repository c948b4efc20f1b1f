namespace ConfluenceOps.Sandbox.Model;

/// <summary>An account.</summary>
public sealed record SandboxUser
{
    /// <summary>The Atlassian account id.</summary>
    public required string AccountId { get; init; }

    /// <summary>The name that people see.</summary>
    public required string DisplayName { get; init; }

    /// <summary>The address that signs in.</summary>
    public required string Email { get; init; }

    /// <summary>The name that signs in on Data Center; null for one made of the address.</summary>
    public string? UserName { get; init; }

    /// <summary><c>atlassian</c>, <c>app</c> or <c>customer</c>.</summary>
    public string AccountType { get; init; } = "atlassian";

    /// <summary><c>active</c>, <c>inactive</c> or <c>closed</c>.</summary>
    public string AccountStatus { get; init; } = "active";

    /// <summary>A guest sees one space and what is open to anonymous.</summary>
    public bool IsGuest { get; init; }

    /// <summary>A Confluence administrator, as whoever is in a group that makes one: may read the audit log and check others' permissions.</summary>
    public bool IsAdministrator { get; init; }

    /// <summary>The API tokens with which the account can sign in. Demonstration secrets, never real ones.</summary>
    public List<SandboxToken> Tokens { get; init; } = [];
}
