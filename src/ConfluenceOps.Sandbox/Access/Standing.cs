using ConfluenceOps.Sandbox.Index;
using ConfluenceOps.Sandbox.Model;

namespace ConfluenceOps.Sandbox.Access;

/// <summary>What somebody is to the site, whatever its spaces grant: who they are, their groups, the classes they belong to.</summary>
/// <remarks>facts.md, sections 4.2, 4.6 and 6.</remarks>
internal sealed class Standing
{
    private readonly Subject _subject;
    private readonly HashSet<string> _groups;

    public Standing(SiteIndex site, Subject subject)
    {
        _subject = subject;
        var user = subject.Kind == SubjectKind.User ? site.Users.GetValueOrDefault(subject.Id) : null;
        var groups = WithThoseAbove(site.Site.Groups, site.Site.Groups.FindAll(group => subject.Kind switch
        {
            SubjectKind.User => group.Members.Contains(subject.Id),
            SubjectKind.Group => group.Id == subject.Id,
            _ => false,
        }));
        _groups = [.. groups.Select(group => group.Id)];
        IsGuest = user is { IsGuest: true };
        IsAdministrator = user is { IsAdministrator: true } || groups.Exists(group => group.GivesAdministration);
        IsSiteAdministrator = groups.Exists(group => group.GivesSiteAdministration);
        SeesEverything = groups.Exists(group => group.SeesEverything);
        IsUnlicensed = site.Site.UnlicensedUse && user is { AccountStatus: "active" };
        HasProductAccess = subject.Kind switch
        {
            SubjectKind.User => user is { AccountStatus: "active" }
                && (user.IsGuest || user.AccountType == "app" || groups.Exists(group => group.GivesProductAccess)),
            SubjectKind.Group => true,
            _ => false,
        };
    }

    public bool IsGuest { get; }

    public bool IsAdministrator { get; }

    public bool IsSiteAdministrator { get; }

    /// <summary>The account works and may use Confluence. Anonymous has no account; what lets it in are the spaces.</summary>
    public bool HasProductAccess { get; }

    /// <summary>The account works, and the site lets in even those who have no licence.</summary>
    public bool IsUnlicensed { get; }

    /// <summary>Nothing keeps them from seeing a space or a page.</summary>
    public bool SeesEverything { get; }

    private bool IsLicensed => HasProductAccess && !IsGuest;

    /// <summary>Whether a page's list names them. Nobody who is not signed in is ever on one.</summary>
    public bool IsOn(IReadOnlyList<SandboxPrincipal> list) => list.Any(entry => entry.Type is "user" or "group" && IsNamedBy(entry.Type, entry.Id));

    /// <summary>Whether a grant or a role assignment means them.</summary>
    public bool IsNamedBy(string principalType, string principalId) => principalType switch
    {
        "user" => _subject == Subject.User(principalId),
        "group" => _groups.Contains(principalId),
        // Grants and roles have two vocabularies for the same classes (facts.md, section 4.2).
        "access-class" => principalId switch
        {
            "ANONYMOUS_USERS" or "anonymous-users" => true,
            "authenticated-users" => _subject.Kind != SubjectKind.Anonymous,
            "ALL_LICENSED_USERS" or "all-licensed-users" => IsLicensed,
            "ALL_PRODUCT_ADMINS" or "all-product-admins" => IsAdministrator,
            _ => false,
        },
        // What is open to everybody is open to whoever signed in, guests included (facts.md, section 4.6).
        "anonymous" => true,
        _ => false,
    };

    /// <summary>Groups can be in groups, and in circles.</summary>
    private static List<SandboxGroup> WithThoseAbove(List<SandboxGroup> all, List<SandboxGroup> groups)
    {
        for (var at = 0; at < groups.Count; at++)
            groups.AddRange(all.FindAll(above => above.Groups.Contains(groups[at].Id) && !groups.Contains(above)));
        return groups;
    }
}
