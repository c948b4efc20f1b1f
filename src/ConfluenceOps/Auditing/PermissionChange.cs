using ConfluenceOps.Sites;

namespace ConfluenceOps.Auditing;

/// <summary>What kind of right changed.</summary>
public enum PermissionChangeKind
{
    /// <summary>Something about access for which this version has no word; the summary says it.</summary>
    Other,

    /// <summary>A right that a space or the site as a whole grants.</summary>
    Permission,

    /// <summary>A place on a page's list of who may view or edit it.</summary>
    Restriction,

    /// <summary>A role in a space, or what a role holds.</summary>
    Role,

    /// <summary>Somebody's place in a group.</summary>
    Membership,

    /// <summary>A group itself, or who puts people into it.</summary>
    Group,

    /// <summary>An account: with it all of its rights come, rest and go.</summary>
    Account,

    /// <summary>A link by which anybody reads a page.</summary>
    PublicLink,

    /// <summary>An administrator's way around restrictions.</summary>
    AdminKey,
}

/// <summary>What became of it.</summary>
public enum PermissionChangeAction
{
    /// <summary>It is another one now.</summary>
    Changed,

    /// <summary>It is there now.</summary>
    Added,

    /// <summary>It is gone.</summary>
    Removed,
}

/// <summary>Who changed whose right on what.</summary>
public sealed record PermissionChange
{
    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The name of who did it.</summary>
    public string? Author { get; init; }

    /// <summary>The account id of who did it.</summary>
    public string? AuthorId { get; init; }

    /// <summary>What kind of right.</summary>
    public PermissionChangeKind Kind { get; init; }

    /// <summary>What became of it.</summary>
    public PermissionChangeAction Action { get; init; }

    /// <summary>The right in the site's words: <c>View</c>, <c>Pages: add</c>, the name of a role; empty where the record names none.</summary>
    public string Right { get; init; } = "";

    /// <summary>Whose; null where the record names nobody. The log gives names and mostly no ids, so the id may be empty.</summary>
    public Principal? Who { get; init; }

    /// <summary>The name of the group that somebody came into or left, or that changed itself.</summary>
    public string? Group { get; init; }

    /// <summary>The title of the page.</summary>
    public string? Page { get; init; }

    /// <summary>The name of the space; the log has no keys.</summary>
    public string? Space { get; init; }

    /// <summary>What happened, in the site's words.</summary>
    public required string Summary { get; init; }

    /// <summary>The value before.</summary>
    public string Old { get; init; } = "";

    /// <summary>The value after.</summary>
    public string New { get; init; } = "";

    /// <summary>The record that says so.</summary>
    public required AuditRecord Record { get; init; }

    /// <summary>What the right is on: the page with its space, the group or the space; <c>the site</c> where the record names none of them.</summary>
    public string What => (Page, Space) switch
    {
        ({ } page, { } space) => $"{page} ({space})",
        _ => Page ?? Group ?? Space ?? "the site",
    };
}
