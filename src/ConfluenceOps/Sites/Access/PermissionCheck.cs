namespace ConfluenceOps.Sites.Access;

/// <summary>What the site itself says when it is asked for one subject, one page and one operation.</summary>
/// <param name="IsAllowed">The site's answer.</param>
/// <param name="Errors">The site's words on why not.</param>
/// <remarks>facts.md, section 5.2.</remarks>
public sealed record PermissionCheck(bool IsAllowed, IReadOnlyList<string> Errors);

/// <summary>What the site can be asked about; it checks nothing else.</summary>
public enum CheckedOperation
{
    /// <summary>Seeing: <c>read</c>.</summary>
    Read,

    /// <summary>Changing: <c>update</c>.</summary>
    Update,

    /// <summary>Deleting: <c>delete</c>.</summary>
    Delete,
}
