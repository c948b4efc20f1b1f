namespace ConfluenceOps.Sandbox.Model;

/// <summary>A whole Confluence site as plain data: what the server serves, what <c>--site</c> reads and <c>--save</c> writes.</summary>
/// <remarks>Lists are plain lists so that the JSON form is the same as the form in memory.</remarks>
public sealed record SandboxSite
{
    /// <summary>The name of the site, as its owner would say it.</summary>
    public required string Name { get; init; }

    /// <summary>The plan: <c>free</c>, <c>standard</c>, <c>premium</c> or <c>enterprise</c>; the last two have admin keys.</summary>
    public string Edition { get; init; } = "standard";

    /// <summary>The accounts that can exist in grants, restrictions and authorship, and how each signs in.</summary>
    public List<SandboxUser> Users { get; init; } = [];

    /// <summary>The groups and who is in them.</summary>
    public List<SandboxGroup> Groups { get; init; } = [];

    /// <summary>The programs that can ask for OAuth 2.0 tokens.</summary>
    public List<SandboxClient> Clients { get; init; } = [];

    /// <summary>How spaces grant rights: <c>PRE_ROLES</c> (one by one), <c>ROLES</c> (by roles alone) or <c>ROLES_TRANSITION</c> (both).</summary>
    public string RoleMode { get; init; } = "PRE_ROLES";

    /// <summary>The roles of a site that has such a thing, <see cref="SandboxRole.System"/> among them; empty for one that is older than roles.</summary>
    public List<SandboxRole> Roles { get; init; } = [];

    /// <summary>Whether people who are not signed in may use Confluence at all; null for where a space is open to them.</summary>
    public bool? AnonymousUse { get; init; }

    /// <summary>Whether accounts without a licence may use Confluence, in spaces that are open to all who sign in. Data Center alone has it.</summary>
    public bool UnlicensedUse { get; init; }

    /// <summary>The spaces with their permissions.</summary>
    public List<SandboxSpace> Spaces { get; init; } = [];

    /// <summary>Pages, blog posts, folders and whiteboards of all spaces.</summary>
    public List<SandboxPage> Pages { get; init; } = [];

    /// <summary>The audit log, in any order.</summary>
    public List<SandboxAuditRecord> Audit { get; init; } = [];
}
