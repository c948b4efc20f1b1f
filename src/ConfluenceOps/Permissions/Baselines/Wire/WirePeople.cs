using ConfluenceOps.Sites;
using ConfluenceOps.Sites.Access;

namespace ConfluenceOps.Permissions.Baselines.Wire;

internal sealed class WirePrincipal
{
    public PrincipalKind Kind { get; set; }

    public string? Id { get; set; }

    public string? Name { get; set; }
}

internal sealed class WireUser
{
    public int? Account { get; set; }

    public string? Name { get; set; }

    public string? Email { get; set; }

    public string? Type { get; set; }

    public string? Status { get; set; }

    public bool IsGuest { get; set; }
}

internal sealed class WireGroup
{
    public string? Id { get; set; }

    public string? Name { get; set; }

    public string? Usage { get; set; }

    public string? ManagedBy { get; set; }

    public GroupAccess? Access { get; set; }

    /// <summary>Accounts.</summary>
    public IReadOnlyList<int>? Members { get; set; }

    /// <summary>Ids of groups.</summary>
    public IReadOnlyList<string?>? Groups { get; set; }

    public string? Gap { get; set; }
}

internal sealed class WireOperation
{
    public string? Key { get; set; }

    public string? Target { get; set; }
}

internal sealed class WireRole
{
    public string? Id { get; set; }

    public string? Name { get; set; }

    public string? Type { get; set; }

    public string? Description { get; set; }

    /// <summary>Operations.</summary>
    public IReadOnlyList<int>? May { get; set; }
}
