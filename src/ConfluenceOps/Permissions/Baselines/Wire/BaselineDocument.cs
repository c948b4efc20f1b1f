using ConfluenceOps.Permissions.Findings;
using ConfluenceOps.Sites;
using ConfluenceOps.Sites.Access;

namespace ConfluenceOps.Permissions.Baselines.Wire;

/// <summary>A baseline as it lies in its file. A shape of its own, so that a property that is renamed elsewhere makes no old file unreadable.</summary>
/// <remarks>
/// Accounts, principals and operations stand once, in lists, and everything else names them by their place there: a
/// site's memberships would otherwise be most of the file. Whatever a file may leave out is nullable, because files can be
/// changed by hand.
/// </remarks>
internal sealed class BaselineDocument
{
    public string? Schema { get; set; }

    public string? Site { get; set; }

    public SiteKind Kind { get; set; }

    public DateTimeOffset Gathered { get; set; }

    /// <summary>Who gathered it.</summary>
    public WireUser? Account { get; set; }

    public bool IsProductAccessUnknown { get; set; }

    public bool? AllowsAnonymous { get; set; }

    public RoleMode RoleMode { get; set; }

    public IReadOnlyList<string?>? Accounts { get; set; }

    public IReadOnlyList<WirePrincipal?>? Principals { get; set; }

    public IReadOnlyList<WireOperation?>? Operations { get; set; }

    public IReadOnlyList<WireUser?>? Users { get; set; }

    /// <summary>Accounts that something names and that the site does not know.</summary>
    public IReadOnlyList<int>? UnknownUsers { get; set; }

    public IReadOnlyList<WireRole?>? Roles { get; set; }

    public IReadOnlyList<WireGroup?>? Groups { get; set; }

    public IReadOnlyList<WireSpace?>? Spaces { get; set; }

    public IReadOnlyList<WireGap?>? Gaps { get; set; }

    public IReadOnlyList<WireFinding?>? Findings { get; set; }
}

/// <summary>The one word that a reader needs before anything else.</summary>
internal sealed class SchemaOnly
{
    public string? Schema { get; set; }
}

internal sealed class WireGap
{
    public string? What { get; set; }

    public string? Why { get; set; }
}

internal sealed class WireFinding
{
    public string? Id { get; set; }

    public string? Rule { get; set; }

    public Severity Severity { get; set; }

    public string? What { get; set; }

    public string? Space { get; set; }

    public bool IsAccepted { get; set; }
}
