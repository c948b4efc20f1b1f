namespace ConfluenceOps.Documents.Access;

/// <summary>To whom access is given: to everyone, to a team, or to a person.</summary>
public sealed record AccessPrincipal
{
    private AccessPrincipal()
    {
    }

    /// <summary>Whoever opens the catalog.</summary>
    public static AccessPrincipal Everyone { get; } = new() { Kind = PrincipalType.Everyone };

    /// <summary>What it is.</summary>
    public PrincipalType Kind { get; private init; }

    /// <summary>What somebody calls it: a name, an e-mail address, or an id of the site; empty for everyone.</summary>
    public string Called { get; private init; } = "";

    /// <summary>A team by its name.</summary>
    public static AccessPrincipal Team(string called) => new() { Kind = PrincipalType.Team, Called = called ?? throw new ArgumentNullException(nameof(called)) };

    /// <summary>A person by name, e-mail address or id.</summary>
    public static AccessPrincipal Person(string called) => new() { Kind = PrincipalType.Person, Called = called ?? throw new ArgumentNullException(nameof(called)) };

    /// <summary>Who it is, in words.</summary>
    public override string ToString() => Kind switch
    {
        PrincipalType.Team => $"the team '{VisibleText.Of(Called)}'",
        PrincipalType.Person => VisibleText.Of(Called),
        _ => "everyone",
    };
}

/// <summary>What a principal is; the nearer to somebody, the more it counts.</summary>
public enum PrincipalType
{
    /// <summary>Whoever opens the catalog.</summary>
    Everyone,

    /// <summary>People of a team.</summary>
    Team,

    /// <summary>One person.</summary>
    Person,
}
