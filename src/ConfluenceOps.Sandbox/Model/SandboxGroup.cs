namespace ConfluenceOps.Sandbox.Model;

/// <summary>A group.</summary>
public sealed record SandboxGroup
{
    /// <summary>The group's UUID.</summary>
    public required string Id { get; init; }

    /// <summary>The group's name.</summary>
    public required string Name { get; init; }

    /// <summary>Account ids of the direct members.</summary>
    public List<string> Members { get; init; } = [];

    /// <summary>Ids of the groups in it: whoever is in one of them is in this one too. Cloud has no such thing.</summary>
    public List<string> Groups { get; init; } = [];

    /// <summary><c>USERBASE_GROUP</c> or <c>TEAM_COLLABORATION</c>.</summary>
    public string UsageType { get; init; } = "USERBASE_GROUP";

    /// <summary><c>ADMINS</c>, <c>EXTERNAL</c>, <c>TEAM_MEMBERS</c> or <c>OPEN</c>.</summary>
    public string ManagedBy { get; init; } = "ADMINS";

    /// <summary>Members of such a group may use the product at all.</summary>
    public bool GivesProductAccess { get; init; }

    /// <summary>Members of such a group administer Confluence.</summary>
    public bool GivesAdministration { get; init; }

    /// <summary>Members of such a group administer the whole site and its accounts.</summary>
    public bool GivesSiteAdministration { get; init; }

    /// <summary>Members of such a group see every space and every page, whatever keeps others off.</summary>
    public bool SeesEverything { get; init; }
}
