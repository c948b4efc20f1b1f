namespace ConfluenceOps.Sites.Access;

/// <summary>Changes who may do what at a site. Nothing here asks whether it is wise: that is for whoever calls.</summary>
public interface IAccessChanges
{
    /// <summary>Grants one right in a space.</summary>
    /// <returns>The grant, with the id that the site gave it.</returns>
    Task<SpacePermission> GrantAsync(Space space, Principal principal, SpaceOperation operation, CancellationToken cancel);

    /// <summary>Takes one grant back. Confluence takes all others of a principal with its <c>read space</c>.</summary>
    Task RevokeAsync(Space space, SpacePermission permission, CancellationToken cancel);

    /// <summary>Gives a principal a role in a space, in place of the one it has.</summary>
    /// <param name="space">Where.</param>
    /// <param name="principal">To whom.</param>
    /// <param name="roleId">Which; null takes the principal's role away.</param>
    /// <param name="cancel">Ends the request.</param>
    Task AssignRoleAsync(Space space, Principal principal, string? roleId, CancellationToken cancel);

    /// <summary>Invites somebody to the site by e-mail. An account comes of it when the invitation is accepted, not before.</summary>
    Task InviteAsync(string email, CancellationToken cancel);

    /// <summary>Puts a user or a group on a page's list; the first one on it restricts the page.</summary>
    Task AddRestrictionAsync(string contentId, RestrictedOperation operation, Principal principal, CancellationToken cancel);

    /// <summary>Takes a user or a group off a page's list; the last one off opens the page.</summary>
    Task RemoveRestrictionAsync(string contentId, RestrictedOperation operation, Principal principal, CancellationToken cancel);
}
