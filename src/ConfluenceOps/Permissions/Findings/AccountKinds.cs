using ConfluenceOps.Permissions.Deciding;
using ConfluenceOps.Sites;
using ConfluenceOps.Sites.Access;

namespace ConfluenceOps.Permissions.Findings;

/// <summary>Who is a person, who is a machine, and which principals stand for everybody.</summary>
internal sealed class AccountKinds
{
    /// <summary>A group of two is never everybody, even where only two work.</summary>
    private const int FewestForEverybody = 3;

    private readonly AccessMap _map;
    private readonly AccessDecider _decider;
    private readonly FindingOptions _options;
    private readonly Dictionary<string, bool> _everybody = new(StringComparer.Ordinal);

    public AccountKinds(AccessMap map, AccessDecider decider, FindingOptions options)
    {
        (_map, _decider, _options) = (map, decider, options);
        Admitted = decider.Site.Active.And(decider.Site.Product);
        People = Audience.Of(decider.Subjects.Count, Admitted.Sure.Where(number => decider.UserOf(number) is { IsGuest: false } user && IsHuman(user)));
        SiteAdministrators = (decider.Site.Membership.Holding(GroupAccess.ProductAdmin) ?? decider.Site.Nobody)
            .Or(decider.Site.Membership.Holding(GroupAccess.SiteAdmin) ?? decider.Site.Nobody);
    }

    /// <summary>Active accounts that may use Confluence.</summary>
    public Audience Admitted { get; }

    /// <summary>Those of them who are people of the house: no guests, no apps, no service accounts.</summary>
    public Audience People { get; }

    /// <summary>Those who administer Confluence or the whole site, as far as groups say.</summary>
    public Audience SiteAdministrators { get; }

    /// <summary>The accounts of the map with their numbers.</summary>
    public IEnumerable<(int Number, User User)> All => _map.Users.Select((user, at) => (at + 1, user));

    /// <summary>The account that a principal names; null for one that is no user, and for those that the site does not know.</summary>
    public User? UserOf(Principal principal) =>
        principal.Kind == PrincipalKind.User && _decider.FindSubject(principal) is { } number ? _decider.UserOf(number) : null;

    public bool IsServiceAccount(User user) => _options.ServiceAccounts.Any(pattern =>
        Wildcard.Matches(pattern, user.AccountId) || Wildcard.Matches(pattern, user.DisplayName) || Wildcard.Matches(pattern, user.Email ?? ""));

    public bool IsHuman(User user) => user.AccountType != "app" && !IsServiceAccount(user);

    /// <summary>The account will not come back by itself; a status that nobody here has heard of says nothing.</summary>
    public static bool IsDeactivated(User user) => user.AccountStatus is "inactive" or "closed" or "deactivated";

    /// <summary>Those whom a principal stands for and who could use what it is given.</summary>
    public Audience AdmittedOf(Principal principal) => _decider.Site.Of(principal).And(Admitted);

    /// <summary>Whether a principal stands for all people who may use Confluence.</summary>
    public bool IsEverybody(Principal principal) => principal.Kind switch
    {
        PrincipalKind.AccessClass => principal.Id is "all-licensed-users" or "authenticated-users",
        PrincipalKind.Group => _everybody.TryGetValue(principal.Id, out var known) ? known : _everybody[principal.Id] = IsEverybody(_decider.Site.Of(principal)),
        _ => false,
    };

    /// <summary>Whether an audience holds all people who may use Confluence, but for a few.</summary>
    public bool IsEverybody(Audience audience)
    {
        var people = audience.And(People).SureCount;
        return people >= FewestForEverybody && people >= _options.EverybodyShare * People.SureCount;
    }

    /// <summary>A group whose members administer Confluence or the site.</summary>
    public bool IsAdministratorGroup(Principal principal) =>
        principal.Kind == PrincipalKind.Group
        && _decider.Site.Membership.Find(principal.Id)?.Group.Access is { } access && (access & (GroupAccess.ProductAdmin | GroupAccess.SiteAdmin)) != 0;

    /// <summary>Names in a sentence.</summary>
    public string Names(IEnumerable<int> numbers) => GrantWording.List(numbers.Select(number => _decider.Subjects[number].ToString()));
}
