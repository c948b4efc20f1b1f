namespace ConfluenceOps.Sandbox.Model;

/// <summary>A whole Confluence site as plain data: what the server serves, what <c>--site</c> reads and <c>--save</c> writes.</summary>
/// <remarks>Lists are plain lists so that the JSON form is the same as the form in memory.</remarks>
public sealed record SandboxSite
{
    /// <summary>The name of the site, as its owner would say it.</summary>
    public required string Name { get; init; }

    /// <summary>The accounts that can exist in grants, restrictions and authorship, and how each signs in.</summary>
    public List<SandboxUser> Users { get; init; } = [];

    /// <summary>The groups and who is in them.</summary>
    public List<SandboxGroup> Groups { get; init; } = [];

    /// <summary>The spaces with their permissions.</summary>
    public List<SandboxSpace> Spaces { get; init; } = [];

    /// <summary>Pages and blog posts of all spaces.</summary>
    public List<SandboxPage> Pages { get; init; } = [];

    /// <summary>The audit log, in any order.</summary>
    public List<SandboxAuditRecord> Audit { get; init; } = [];
}

/// <summary>An account.</summary>
public sealed record SandboxUser
{
    /// <summary>The Atlassian account id.</summary>
    public required string AccountId { get; init; }

    /// <summary>The name that people see.</summary>
    public required string DisplayName { get; init; }

    /// <summary>The address that signs in.</summary>
    public required string Email { get; init; }

    /// <summary><c>atlassian</c>, <c>app</c> or <c>customer</c>.</summary>
    public string AccountType { get; init; } = "atlassian";

    /// <summary><c>active</c>, <c>inactive</c> or <c>closed</c>.</summary>
    public string AccountStatus { get; init; } = "active";

    /// <summary>A guest sees one space and what is open to anonymous.</summary>
    public bool IsGuest { get; init; }

    /// <summary>A Confluence administrator: may read the audit log and check others' permissions.</summary>
    public bool IsAdministrator { get; init; }

    /// <summary>The API tokens with which the account can sign in. Demonstration secrets, never real ones.</summary>
    public List<SandboxToken> Tokens { get; init; } = [];
}

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

/// <summary>A group.</summary>
public sealed record SandboxGroup
{
    /// <summary>The group's UUID.</summary>
    public required string Id { get; init; }

    /// <summary>The group's name.</summary>
    public required string Name { get; init; }

    /// <summary>Account ids of the direct members.</summary>
    public List<string> Members { get; init; } = [];

    /// <summary><c>USERBASE_GROUP</c> or <c>TEAM_COLLABORATION</c>.</summary>
    public string UsageType { get; init; } = "USERBASE_GROUP";

    /// <summary><c>ADMINS</c>, <c>EXTERNAL</c>, <c>TEAM_MEMBERS</c> or <c>OPEN</c>.</summary>
    public string ManagedBy { get; init; } = "ADMINS";

    /// <summary>Members of such a group may use the product at all.</summary>
    public bool GivesProductAccess { get; init; }
}

/// <summary>A space with its permissions.</summary>
public sealed record SandboxSpace
{
    /// <summary>The numeric id.</summary>
    public required long Id { get; init; }

    /// <summary>The space key, such as <c>ENG</c>.</summary>
    public required string Key { get; init; }

    /// <summary>The space's name.</summary>
    public required string Name { get; init; }

    /// <summary><c>global</c>, <c>personal</c>, <c>collaboration</c> …</summary>
    public string Type { get; init; } = "global";

    /// <summary><c>current</c> or <c>archived</c>.</summary>
    public string Status { get; init; } = "current";

    /// <summary>Plain text.</summary>
    public string Description { get; init; } = "";

    /// <summary>The page that the space opens with.</summary>
    public long? HomepageId { get; init; }

    /// <summary>The account that made the space.</summary>
    public string? AuthorId { get; init; }

    /// <summary>When it was made.</summary>
    public DateTimeOffset Created { get; init; }

    /// <summary>The grants of the space.</summary>
    public List<SandboxPermission> Permissions { get; init; } = [];
}

/// <summary>One right that a space grants to one principal.</summary>
public sealed record SandboxPermission
{
    /// <summary>The id of the grant.</summary>
    public required long Id { get; init; }

    /// <summary><c>user</c>, <c>group</c>, <c>access-class</c> or <c>anonymous</c>.</summary>
    public required string PrincipalType { get; init; }

    /// <summary>Account id, group id or class name.</summary>
    public required string PrincipalId { get; init; }

    /// <summary>Operation key such as <c>read</c>, <c>create</c>, <c>administer</c>.</summary>
    public required string Operation { get; init; }

    /// <summary>What it is done to: <c>space</c>, <c>page</c>, <c>comment</c> …</summary>
    public required string Target { get; init; }
}

/// <summary>A page or a blog post as it is now.</summary>
public sealed record SandboxPage
{
    /// <summary>The numeric content id.</summary>
    public required long Id { get; init; }

    /// <summary>The id of its space.</summary>
    public required long SpaceId { get; init; }

    /// <summary><c>page</c> or <c>blogpost</c>.</summary>
    public string Type { get; init; } = "page";

    /// <summary>The title, unique in its space among pages.</summary>
    public required string Title { get; init; }

    /// <summary><c>current</c>, <c>archived</c>, <c>draft</c> or <c>trashed</c>.</summary>
    public string Status { get; init; } = "current";

    /// <summary>The page above it; null at the top and for blog posts.</summary>
    public long? ParentId { get; init; }

    /// <summary>The order among its siblings.</summary>
    public int Position { get; init; }

    /// <summary>The account that made it.</summary>
    public required string AuthorId { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset Created { get; init; }

    /// <summary>The number of the current version, from 1.</summary>
    public int Version { get; init; } = 1;

    /// <summary>The account that made the current version.</summary>
    public required string VersionAuthorId { get; init; }

    /// <summary>When the current version was made.</summary>
    public required DateTimeOffset Modified { get; init; }

    /// <summary>The comment of the current version.</summary>
    public string VersionMessage { get; init; } = "";

    /// <summary>The body in storage format.</summary>
    public string Body { get; init; } = "";

    /// <summary>Global labels, lower case.</summary>
    public List<string> Labels { get; init; } = [];

    /// <summary>Who may view; empty means no restriction.</summary>
    public List<SandboxPrincipal> ViewRestriction { get; init; } = [];

    /// <summary>Who may edit; empty means no restriction.</summary>
    public List<SandboxPrincipal> EditRestriction { get; init; } = [];

    /// <summary>The files on the page.</summary>
    public List<SandboxAttachment> Attachments { get; init; } = [];
}

/// <summary>A user or a group in a restriction.</summary>
/// <param name="Type"><c>user</c> or <c>group</c>.</param>
/// <param name="Id">Account id or group id.</param>
public sealed record SandboxPrincipal(string Type, string Id);

/// <summary>A file on a page.</summary>
public sealed record SandboxAttachment
{
    /// <summary>The id with its prefix, such as <c>att123</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The file name.</summary>
    public required string FileName { get; init; }

    /// <summary>The media type.</summary>
    public required string MediaType { get; init; }

    /// <summary>Bytes.</summary>
    public long Size { get; init; }

    /// <summary>The version number, from 1.</summary>
    public int Version { get; init; } = 1;

    /// <summary>The comment of that version.</summary>
    public string Comment { get; init; } = "";

    /// <summary>The account that uploaded it.</summary>
    public required string AuthorId { get; init; }

    /// <summary>When it was uploaded.</summary>
    public required DateTimeOffset Created { get; init; }

    /// <summary>The file's bytes; null when they are not in memory.</summary>
    public byte[]? Content { get; init; }

    /// <summary>Where the bytes are, for sites read from an export: a path that the filler that wrote it can open.</summary>
    public string? ContentPath { get; init; }
}

/// <summary>One line of the audit log.</summary>
public sealed record SandboxAuditRecord
{
    /// <summary>When it happened.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The account that did it.</summary>
    public required string AuthorId { get; init; }

    /// <summary>Such as <c>Permissions</c>.</summary>
    public required string Category { get; init; }

    /// <summary>Such as <c>Content restriction added</c>.</summary>
    public required string Summary { get; init; }

    /// <summary>More words.</summary>
    public string Description { get; init; } = "";

    /// <summary>Where it was done from.</summary>
    public string RemoteAddress { get; init; } = "203.0.113.7";

    /// <summary>The thing it was done to.</summary>
    public SandboxAuditObject? Affected { get; init; }

    /// <summary>What else was concerned: the page, the space.</summary>
    public List<SandboxAuditObject> Associated { get; init; } = [];

    /// <summary>Before and after.</summary>
    public List<SandboxAuditChange> Changes { get; init; } = [];
}

/// <summary>A thing that an audit record names. The real log has no ids either.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type, such as <c>User</c>, <c>Page</c>, <c>Space</c>.</param>
public sealed record SandboxAuditObject(string Name, string Type);

/// <summary>A value that an audit record says was changed.</summary>
/// <param name="Name">Of the value.</param>
/// <param name="Old">Before.</param>
/// <param name="New">After.</param>
public sealed record SandboxAuditChange(string Name, string Old, string New);
