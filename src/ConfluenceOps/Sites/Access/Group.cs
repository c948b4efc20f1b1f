namespace ConfluenceOps.Sites.Access;

/// <summary>What being in a group gives at the site as a whole.</summary>
[Flags]
public enum GroupAccess
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The product: whoever is in no such group cannot use Confluence.</summary>
    Product = 1,

    /// <summary>Administration of Confluence.</summary>
    ProductAdmin = 2,

    /// <summary>Administration of the whole site.</summary>
    SiteAdmin = 4,
}

/// <summary>A group of the site.</summary>
public sealed record Group
{
    /// <summary>The site's id; the name where groups have no ids.</summary>
    public required string Id { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary><c>USERBASE_GROUP</c> or <c>TEAM_COLLABORATION</c>; servers add values.</summary>
    public string Usage { get; init; } = "";

    /// <summary>Who puts people in: <c>ADMINS</c>, <c>EXTERNAL</c>, <c>TEAM_MEMBERS</c> or <c>OPEN</c> (anybody); servers add values.</summary>
    public string ManagedBy { get; init; } = "";

    /// <summary>What membership gives at the site; null when the site did not say.</summary>
    public GroupAccess? Access { get; init; }

    /// <summary>People can add themselves or each other.</summary>
    public bool IsSelfService => ManagedBy is "OPEN" or "TEAM_MEMBERS";

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}

/// <summary>Who is in a group, as directly as the site says.</summary>
/// <param name="Users">The people and apps. Cloud does not say here whether an account is active: look them up for that.</param>
/// <param name="Groups">Ids of groups whose members are members too; Cloud has none.</param>
public sealed record GroupMembers(IReadOnlyList<User> Users, IReadOnlyList<string> Groups);
