namespace ConfluenceOps.Sites;

/// <summary>Who a grant or a restriction names.</summary>
public enum PrincipalKind
{
    /// <summary>A kind that this version has not heard of; kept, never dropped.</summary>
    Unknown,

    /// <summary>A person or an app, by account id.</summary>
    User,

    /// <summary>A group, by id.</summary>
    Group,

    /// <summary>A space role, by id.</summary>
    Role,

    /// <summary>A class of people such as all licensed users.</summary>
    AccessClass,

    /// <summary>Whoever is not signed in.</summary>
    Anonymous,
}

/// <summary>Who a grant or a restriction names.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Account id, group id, role id or the name of the class.</param>
/// <param name="Name">The name that people see; null when the site did not give it.</param>
public sealed record Principal(PrincipalKind Kind, string Id, string? Name = null)
{
    /// <summary>Whoever is not signed in.</summary>
    public static Principal Anonymous { get; } = new(PrincipalKind.Anonymous, "anonymous", "Anonymous");

    /// <summary>Whether both are the same one, whatever name each came with.</summary>
    public bool IsSameAs(Principal other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Kind == other.Kind && Id == other.Id;
    }

    /// <summary>The name, or the id where there is none.</summary>
    public override string ToString() => Name ?? Id;
}
