namespace ConfluenceOps.Sites.Access;

/// <summary>Who may do what at a site, as the site tells it.</summary>
/// <remarks>What the account may not read is one <see cref="ConfluenceOpsException"/>; whoever gathers marks it as a gap and goes on.</remarks>
public interface ISiteAccess
{
    /// <summary>How the site grants rights; <see cref="RoleMode.Permissions"/> where it has no such thing as roles.</summary>
    Task<RoleMode> GetRoleModeAsync(CancellationToken cancel);

    /// <summary>The site's roles; none where it has no such thing.</summary>
    IAsyncEnumerable<SpaceRole> GetRolesAsync(CancellationToken cancel);

    /// <summary>Which roles a space gives to whom; none where the site has no such thing.</summary>
    IAsyncEnumerable<RoleAssignment> GetRoleAssignmentsAsync(Space space, CancellationToken cancel);

    /// <summary>The rights that a space grants, each once. An empty list mostly means that the account may not read them.</summary>
    IAsyncEnumerable<SpacePermission> GetPermissionsAsync(Space space, CancellationToken cancel);

    /// <summary>All groups, with what membership gives at the site where that can be told, in the order of their names.</summary>
    IAsyncEnumerable<Group> GetGroupsAsync(CancellationToken cancel);

    /// <summary>Who is in a group. A site may answer for a group that does not exist, and then nobody is.</summary>
    Task<GroupMembers> GetMembersAsync(Group group, CancellationToken cancel);

    /// <summary>The groups that an account is in, without what they give at the site.</summary>
    IAsyncEnumerable<Group> GetGroupsOfAsync(string accountId, CancellationToken cancel);

    /// <summary>
    /// The current pages and blog posts of spaces with their restrictions, and the folders and other things that pages hang under,
    /// in batches and in no particular order. Without bodies, and with as few requests as the site allows.
    /// </summary>
    IAsyncEnumerable<IReadOnlyList<ContentNode>> ReadContentAsync(IReadOnlyList<Space> spaces, CancellationToken cancel);

    /// <summary>Pages and blog posts by id with everything above them, top down or in any other order; those that the account cannot see are left out.</summary>
    IAsyncEnumerable<ContentNode> GetBranchesAsync(IReadOnlyList<string> ids, CancellationToken cancel);

    /// <summary>Asks the site itself. Only administrators may ask about others.</summary>
    /// <param name="contentId">A page or a blog post.</param>
    /// <param name="subject">A user, a group, or anonymous.</param>
    /// <param name="operation">What they would do.</param>
    /// <param name="cancel">Ends the request.</param>
    Task<PermissionCheck> CheckAsync(string contentId, Principal subject, CheckedOperation operation, CancellationToken cancel);

    /// <summary>Lets the account see what restrictions keep from it, until the answer is closed. Organization and site administrators only.</summary>
    /// <remarks>
    /// Confluence writes each use into the audit log and tells the owners of what was opened, so nothing asks for it unless a person did.
    /// facts.md, section 5.4.
    /// </remarks>
    Task<IAsyncDisposable> UseAdminKeyAsync(CancellationToken cancel);

    /// <summary>What decides at the site as a whole who gets in: what can be seen, and a line for each thing that cannot.</summary>
    Task<IReadOnlyList<SecuritySetting>> GetSecuritySettingsAsync(CancellationToken cancel);
}
