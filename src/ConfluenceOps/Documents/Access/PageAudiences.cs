namespace ConfluenceOps.Documents.Access;

/// <summary>Who may view which pages of a site, and who they are.</summary>
public sealed record PageAudiences
{
    /// <summary>The accounts of the site.</summary>
    public required IReadOnlyList<SitePerson> People { get; init; }

    /// <summary>The groups of the site with everybody in them, through other groups too.</summary>
    public required IReadOnlyList<SiteTeam> Teams { get; init; }

    /// <summary>Who may view a page, by its id: only those of whom that is known. Pages that nobody could see who asked are left out.</summary>
    public required IReadOnlyDictionary<string, PageAudience> Pages { get; init; }

    /// <summary>What was not known, so that some who may view pages are not among these; null when all was.</summary>
    public string? Gap { get; init; }
}

/// <summary>Those who may view a page.</summary>
/// <param name="IsEveryone">Whether it is open to whoever comes, signed in or not.</param>
/// <param name="Accounts">The accounts by id, in no order. Pages with the same audience share one list.</param>
public sealed record PageAudience(bool IsEveryone, IReadOnlyList<string> Accounts);

/// <summary>An account of a site.</summary>
/// <param name="Id">The site's id of it.</param>
/// <param name="Name">The name that people see.</param>
/// <param name="Email">The e-mail address; null where the site hides it.</param>
/// <param name="IsActive">Whether the site lets it in.</param>
public sealed record SitePerson(string Id, string Name, string? Email, bool IsActive);

/// <summary>A group of a site.</summary>
/// <param name="Id">The site's id of it.</param>
/// <param name="Name">Its name.</param>
/// <param name="Members">Account ids of everybody in it.</param>
public sealed record SiteTeam(string Id, string Name, IReadOnlyList<string> Members);
