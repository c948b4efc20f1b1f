using ConfluenceOps.Sandbox.Model;

namespace ConfluenceOps.Sandbox.Index;

/// <summary>How a site grants rights in its spaces: right by right, by roles, or both while it moves from one to the other.</summary>
internal sealed class SiteRoles
{
    private const string WithoutRoles = "PRE_ROLES", Moving = "ROLES_TRANSITION", RolesAlone = "ROLES";

    /// <param name="site">The site.</param>
    /// <param name="byId">Its roles, each once.</param>
    public SiteRoles(SandboxSite site, IReadOnlyDictionary<string, SandboxRole> byId)
    {
        Mode = site.RoleMode is WithoutRoles or Moving or RolesAlone
            ? site.RoleMode
            : throw new SandboxException($"'{site.RoleMode}' is not a role mode.", $"Use {WithoutRoles}, {Moving} or {RolesAlone}.");
        All = site.Roles;
        ById = byId;
        foreach (var space in site.Spaces)
            RefuseContradictions(space);
    }

    public string Mode { get; }

    /// <summary>Roles exist here, used or not; a site that is older than roles does not even know their routes.</summary>
    public bool AreKnown => All.Count > 0 || AreUsed;

    public bool AreUsed => Mode != WithoutRoles;

    /// <summary>Rights can be granted one by one.</summary>
    public bool LeaveRightsAlone => Mode != RolesAlone;

    /// <summary>In the order in which they are listed.</summary>
    public IReadOnlyList<SandboxRole> All { get; }

    public IReadOnlyDictionary<string, SandboxRole> ById { get; }

    private void RefuseContradictions(SandboxSpace space)
    {
        if (space.RoleAssignments.Find(assignment => !ById.ContainsKey(assignment.RoleId)) is { } lost)
            throw new SandboxException($"The space {space.Key} gives the role {lost.RoleId}, which the site does not have.", "Add the role, or take the assignment out.");
        if (space.RoleAssignments.GroupBy(one => (one.PrincipalType, one.PrincipalId)).FirstOrDefault(one => one.Count() > 1) is { } twice)
            throw new SandboxException($"The space {space.Key} gives {twice.Key.PrincipalId} two roles.", "Give each principal one role.");
        if (!AreUsed && space.RoleAssignments.Count > 0)
            throw new SandboxException($"The space {space.Key} gives roles, and the site's role mode is {Mode}.", $"Set roleMode to {Moving} or {RolesAlone}.");
        if (!LeaveRightsAlone && space.Permissions.Count > 0)
            throw new SandboxException($"The space {space.Key} grants rights one by one, and the site's role mode is {Mode}.", $"Set roleMode to {Moving}, or assign roles.");
    }
}
