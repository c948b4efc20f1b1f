namespace ConfluenceOps.Permissions.Changes;

/// <summary>A change that nobody could mend afterwards, or that the site has no way to make. Nothing was changed.</summary>
public sealed class ChangeRefusedException : ConfluenceOpsException
{
    private ChangeRefusedException(string errorId, string happened, string advice)
        : base(happened, advice) => ErrorId = errorId;

    /// <summary>Whoever makes it would lose what is needed to take it back.</summary>
    public static ChangeRefusedException LockedOut(string account, AccessRight right, string space) => new(
        "WouldLockOut",
        $"{account}, the connected account, would lose {right} in {space} by this.",
        "Keep a right for it, or let somebody else make the change.");

    /// <summary>Nobody could administer the space.</summary>
    public static ChangeRefusedException LastAdministrator(string space) => new(
        "LastAdministrator",
        $"The space {space} would have no person left who administers it.",
        "Grant 'administer space' to somebody else first.");

    /// <summary>The site grants by roles alone.</summary>
    public static ChangeRefusedException RolesOnly(string space) => new(
        "RolesOnly",
        $"This site grants rights by roles, so {space} cannot grant or revoke them one by one.",
        "Use -Role in place of -Operation.");

    /// <summary>The site has no roles.</summary>
    public static ChangeRefusedException NoRoles() => new(
        "NoRoles",
        "This site grants rights one by one and has no roles.",
        "Use -Operation in place of -Role.");

    /// <summary>The site has no such role.</summary>
    public static ChangeRefusedException UnknownRole(string role, IEnumerable<string> roles) => new(
        "UnknownRole",
        $"The site has no role '{role}'.",
        $"It has {string.Join(", ", roles)}.");

    /// <summary>It is not known what the change would mean.</summary>
    public static ChangeRefusedException Unreadable(string space, string why) => new(
        "AccessUnreadable",
        $"What {space} grants could not be read, so it is not known what the change would mean. {why}",
        "Connect as an administrator of the space.");

    /// <inheritdoc/>
    public override string ErrorId { get; }

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.Conflict;
}
