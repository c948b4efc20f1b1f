namespace ConfluenceOps.Sandbox.Access;

/// <summary>What kind of somebody.</summary>
internal enum SubjectKind
{
    /// <summary>Whoever is not signed in.</summary>
    Anonymous,

    /// <summary>An account.</summary>
    User,

    /// <summary>A group: somebody who may use Confluence and is in this group alone.</summary>
    Group,
}

/// <summary>Somebody of whom can be asked what they may do.</summary>
/// <param name="Kind">What kind.</param>
/// <param name="Id">Account id or group id; empty for anonymous.</param>
internal readonly record struct Subject(SubjectKind Kind, string Id)
{
    public static Subject Anonymous { get; } = new(SubjectKind.Anonymous, "");

    public static Subject User(string accountId) => new(SubjectKind.User, accountId);

    public static Subject Group(string groupId) => new(SubjectKind.Group, groupId);
}
