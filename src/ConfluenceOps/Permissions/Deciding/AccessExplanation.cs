using ConfluenceOps.Sites.Access;

namespace ConfluenceOps.Permissions.Deciding;

/// <summary>Says why: the same checks as the answer, one by one, for one subject.</summary>
internal sealed class AccessExplanation(AccessMap map, Subjects subjects, SiteAudiences site)
{
    private readonly RestrictionWording _restrictions = new(subjects, site);

    public IList<AccessReason> Of(int subject, SpaceAudiences space, AccessRight right) =>
        IsSuper(subject) ? [Account(subject), Product(subject), Super(right)]
        : [Account(subject), Product(subject), .. Needed(right, isBlogPost: false).Select(operation => Space(subject, space, operation))];

    public IList<AccessReason> Of(int subject, Place place, AccessRight right)
    {
        if (IsSuper(subject))
            return [Account(subject), Product(subject), Super(right)];
        var isBlogPost = place.Node.Type == "blogpost";
        var reasons = new List<AccessReason> { Account(subject), Product(subject) };
        foreach (var operation in Needed(right, isBlogPost))
            reasons.Add(Space(subject, place.Space, operation == SpaceOperation.DeletePage || operation == SpaceOperation.DeleteBlogPost ? Deleting(subject, place, operation) : operation));
        if (right == AccessRight.Administer)
            return reasons;
        reasons.AddRange(_restrictions.View(subject, place));
        if (right is AccessRight.Edit or AccessRight.Delete && _restrictions.Edit(subject, place) is { } edit)
            reasons.Add(edit);
        return reasons;
    }

    /// <summary>Through what a subject holds a right: each grant that names them or something they are in.</summary>
    public static IReadOnlyList<string> Paths(int subject, SpaceAudiences space, AccessRight right, bool isBlogPost) =>
        [.. PathsTo(subject, space, Needed(right, isBlogPost)[^1])];

    private static IEnumerable<string> PathsTo(int subject, SpaceAudiences space, SpaceOperation operation) =>
        space.GrantsOf(operation).Where(grant => grant.To[subject] == AccessResult.Allowed).Select(GrantWording.Through);

    /// <summary>The grants that a right needs, the one that is asked for last.</summary>
    private static SpaceOperation[] Needed(AccessRight right, bool isBlogPost) => right switch
    {
        AccessRight.View => [SpaceOperation.ReadSpace],
        AccessRight.Edit => [SpaceOperation.ReadSpace, isBlogPost ? SpaceOperation.CreateBlogPost : SpaceOperation.CreatePage],
        AccessRight.Comment => [SpaceOperation.ReadSpace, SpaceOperation.CreateComment],
        AccessRight.Delete => [SpaceOperation.ReadSpace, isBlogPost ? SpaceOperation.DeleteBlogPost : SpaceOperation.DeletePage],
        AccessRight.Export => [SpaceOperation.ReadSpace, SpaceOperation.ExportSpace],
        _ => [SpaceOperation.ReadSpace, SpaceOperation.AdministerSpace],
    };

    /// <summary>Whichever of the two rights to delete serves better.</summary>
    private static SpaceOperation Deleting(int subject, Place place, SpaceOperation any) =>
        subject == place.Author && place.Space.Holding(any)[subject] != AccessResult.Allowed && place.Space.Holding(SpaceOperation.DeleteOwn)[subject] != AccessResult.Denied
            ? SpaceOperation.DeleteOwn
            : any;

    private AccessReason Account(int subject)
    {
        var result = site.Active[subject];
        return new(AccessLayer.Account, result, result switch
        {
            _ when subject == Subjects.Anonymous => "Anonymous has no account that could be deactivated.",
            AccessResult.Denied => $"The account is {subjects.User(subject)?.AccountStatus}; what it was granted stays, and serves nobody.",
            AccessResult.Unknown when subjects.User(subject) is null => "The site does not know this account, or does not show it.",
            AccessResult.Unknown => $"The account is '{subjects.User(subject)?.AccountStatus}', and what that means is not known.",
            _ => subjects.User(subject)?.AccountType == "app" ? "The account is an app's." : "The account is active.",
        });
    }

    private AccessReason Product(int subject)
    {
        var result = site.Product[subject];
        return new(AccessLayer.Product, result, (subject, result) switch
        {
            _ when !map.IsProductAccessKnown => "An export does not say who may use Confluence; everybody in it is taken to.",
            (Subjects.Anonymous, AccessResult.Allowed) => "The site lets anonymous visitors in.",
            (Subjects.Anonymous, AccessResult.Denied) => "The site lets no anonymous visitor in, whatever its spaces grant.",
            (Subjects.Anonymous, _) => "Whether the site lets anonymous visitors in could not be told.",
            (_, AccessResult.Denied) => "The account is in no group that gives access to Confluence.",
            (_, AccessResult.Unknown) => "Which groups give access to Confluence could not be read, or not who is in them.",
            _ => ProductWording(subject),
        });
    }

    private string ProductWording(int subject)
    {
        if (subjects.User(subject) is { IsGuest: true })
            return "The account is a guest's: it sees what it was invited to and what is open to anonymous.";
        var group = site.Membership.GroupsOf(subject).FirstOrDefault(one => one.Access?.HasFlag(GroupAccess.Product) == true);
        return group is null ? "The account may use Confluence." : $"The group {group.Name} gives access to Confluence.";
    }

    private AccessReason Space(int subject, SpaceAudiences space, SpaceOperation operation)
    {
        var result = space.Holding(operation)[subject];
        var right = GrantWording.Name(operation);
        var key = space.Record.Space.Key;
        return new(AccessLayer.Space, result, result switch
        {
            AccessResult.Allowed when PathsTo(subject, space, operation).ToList() is { Count: > 0 } paths => $"{key} grants '{right}' through {GrantWording.List(paths)}.",
            AccessResult.Allowed => $"{key} is open to everybody who is signed in.",
            AccessResult.Unknown when space.Record.PermissionGap is { } gap => $"What {key} grants could not be read: {gap}",
            AccessResult.Unknown => $"{key} grants '{right}' to {GrantWording.List(space.GrantsOf(operation).Where(grant => grant.To[subject] == AccessResult.Unknown).Select(GrantWording.Through))}, and who that is could not be read.",
            _ when site.Guests[subject] == AccessResult.Allowed && space.GrantsOf(operation).Any(grant => grant.To[subject] == AccessResult.Allowed) => $"Guests cannot hold '{right}', whatever they were granted.",
            _ when space.GrantsOf(operation).Count == 0 => $"{key} grants '{right}' to nobody.",
            _ => $"{key} grants '{right}' only to {GrantWording.List(space.GrantsOf(operation).Select(GrantWording.Through))}; this {Who(subject)} is not among them.",
        });
    }

    private static AccessReason Super(AccessRight right) => right is AccessRight.Edit or AccessRight.Export
        ? new(AccessLayer.Space, AccessResult.Unknown, "Members of confluence-administrators see everything; whether they may do this too differs between versions.")
        : new(AccessLayer.Space, AccessResult.Allowed, "Members of confluence-administrators pass every check.");

    private bool IsSuper(int subject) => site.Super[subject] == AccessResult.Allowed;

    private static string Who(int subject) => subject == Subjects.Anonymous ? "visitor" : "user";
}
