namespace ConfluenceOps.Sites.Scopes;

/// <summary>What somebody connects for; each needs scopes of its own.</summary>
public enum SiteJob
{
    /// <summary>Bringing spaces into the catalog, with all that hangs on their pages.</summary>
    Import,

    /// <summary>Seeing who may do what: permissions, restrictions, groups, the site's own word.</summary>
    Review,

    /// <summary>Reading the pages that links name, for pull requests and assistants.</summary>
    Read,

    /// <summary>Reading the audit log.</summary>
    Audit,

    /// <summary>Changing permissions and restrictions.</summary>
    ChangeAccess,

    /// <summary>Making spaces and copying pages.</summary>
    Write,
}
