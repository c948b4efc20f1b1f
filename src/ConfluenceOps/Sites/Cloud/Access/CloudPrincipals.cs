namespace ConfluenceOps.Sites.Cloud.Access;

/// <summary>Whom Cloud means: v2 and v1 write the same kinds and the same classes of people in different words.</summary>
/// <remarks>facts.md, sections 4.1 and 4.2.</remarks>
internal static class CloudPrincipals
{
    private const string AnonymousUsers = "anonymous-users";

    /// <summary>Whom a grant names, without a name: rows have ids alone.</summary>
    /// <param name="type"><c>user</c>, <c>GROUP</c>, <c>access-class</c>, <c>ACCESS_CLASS</c> …; servers add values.</param>
    /// <param name="id">An id, or a class such as <c>ALL_LICENSED_USERS</c>.</param>
    public static Principal Of(string? type, string? id) => (Word(type), id) switch
    {
        ("anonymous" or AnonymousUsers, _) or ("user", "anonymous") => Principal.Anonymous,
        (_, null or "") => new Principal(PrincipalKind.Unknown, $"{type}:"),
        ("user", _) => new Principal(PrincipalKind.User, id),
        ("group", _) => new Principal(PrincipalKind.Group, id),
        ("role", _) => new Principal(PrincipalKind.Role, id),
        ("access-class", _) => Word(id) is "anonymous" or AnonymousUsers ? Principal.Anonymous : new Principal(PrincipalKind.AccessClass, Word(id)),
        _ => new Principal(PrincipalKind.Unknown, $"{type}:{id}"),
    };

    /// <summary>Type and id as the grants and the checks of v1 take them.</summary>
    /// <exception cref="ChangeNotPossibleException">v1 knows users and groups alone.</exception>
    public static (string Type, string Identifier) ToV1(Principal principal) => principal.Kind switch
    {
        PrincipalKind.User => ("user", principal.Id),
        PrincipalKind.Group => ("group", principal.Id),
        PrincipalKind.Anonymous => ("user", "anonymous"),
        _ => throw new ChangeNotPossibleException($"name '{principal}' here: it knows users, groups and anonymous"),
    };

    /// <summary>Type and id as role assignments take them.</summary>
    /// <exception cref="ChangeNotPossibleException">Roles are for users, groups and classes of people.</exception>
    public static (string Type, string Id) ToV2(Principal principal) => principal.Kind switch
    {
        PrincipalKind.User => ("USER", principal.Id),
        PrincipalKind.Group => ("GROUP", principal.Id),
        PrincipalKind.AccessClass => ("ACCESS_CLASS", principal.Id),
        PrincipalKind.Anonymous => ("ACCESS_CLASS", AnonymousUsers),
        _ => throw new ChangeNotPossibleException($"give a role to '{principal}'"),
    };

    private static string Word(string? text) => (text ?? "").ToLowerInvariant().Replace('_', '-');
}
