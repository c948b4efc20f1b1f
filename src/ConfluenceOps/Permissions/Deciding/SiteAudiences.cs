using ConfluenceOps.Sites;
using ConfluenceOps.Sites.Access;

namespace ConfluenceOps.Permissions.Deciding;

/// <summary>Whom a principal stands for, and who gets into the site at all.</summary>
/// <remarks>facts.md, sections 4.2, 4.6 and 6 (steps 0, 1 and 2).</remarks>
internal sealed class SiteAudiences
{
    /// <summary>The name, not the right, is what Data Center goes by.</summary>
    private const string SuperGroup = "confluence-administrators";

    private readonly Subjects _subjects;
    private readonly Dictionary<string, Audience> _classes = new(StringComparer.Ordinal);

    public SiteAudiences(AccessMap map, Subjects subjects, Membership membership)
    {
        _subjects = subjects;
        Membership = membership;
        Anybody = subjects.Audience([], Enumerable.Range(0, subjects.Count));
        AnyAccount = subjects.Audience([], subjects.Accounts);
        Guests = subjects.AccountsThat(user => user.IsGuest);
        Active = ActiveOf(map);
        Product = ProductOf(map);
        Super = map.Kind == SiteKind.DataCenter && map.Groups.FirstOrDefault(record => record.Group.Name == SuperGroup) is { } super
            ? membership.Of(super.Group.Id)
            : Nobody;
        _classes["authenticated-users"] = Product.Except(Anonymous);
        _classes["all-licensed-users"] = Product.Except(Anonymous).Except(Guests);
        _classes["all-product-admins"] = membership.Holding(GroupAccess.ProductAdmin) ?? AnyAccount;
    }

    public Membership Membership { get; }

    /// <summary>Not known of anybody.</summary>
    public Audience Anybody { get; }

    /// <summary>Not known of any account; not anonymous.</summary>
    public Audience AnyAccount { get; }

    public Audience Nobody => _subjects.Audience([]);

    public Audience Guests { get; }

    /// <summary>Accounts that work. Anonymous has none that could be shut.</summary>
    public Audience Active { get; }

    /// <summary>Those who may use Confluence.</summary>
    public Audience Product { get; }

    /// <summary>Data Center: those who see everything.</summary>
    public Audience Super { get; }

    private Audience Anonymous => _subjects.Audience([Subjects.Anonymous]);

    /// <summary>Whom a principal of a grant stands for.</summary>
    public Audience Of(Principal principal) => principal.Kind switch
    {
        PrincipalKind.User => _subjects.Find(principal.Id) is { } number ? _subjects.Audience([number]) : Nobody,
        PrincipalKind.Group => Membership.Of(principal.Id),
        // What is open to everybody is open to whoever signed in, guests included.
        PrincipalKind.Anonymous => _subjects.Audience(Enumerable.Range(0, _subjects.Count)),
        PrincipalKind.AccessClass => _classes.GetValueOrDefault(principal.Id, AnyAccount),
        _ => Anybody,
    };

    /// <summary>Whom the list of a restriction lets pass. Nobody who is not signed in is ever on one.</summary>
    public Audience Of(Restriction restriction)
    {
        var passing = Nobody;
        foreach (var principal in restriction.Allowed)
            passing = passing.Or(Of(principal));
        return passing.Except(Anonymous);
    }

    private Audience ActiveOf(AccessMap map) => _subjects.Audience(
        // An account of which nothing is said is taken to work; the site says so of those that do not.
        [Subjects.Anonymous, .. _subjects.Accounts.Where(number => _subjects.User(number) is { AccountStatus: null or "" or "active" })],
        _subjects.Accounts.Where(number => _subjects.User(number) is null or { AccountStatus: not (null or "" or "active" or "inactive" or "closed" or "deactivated") }));

    private Audience ProductOf(AccessMap map)
    {
        if (!map.IsProductAccessKnown)
            return _subjects.Audience(Enumerable.Range(0, _subjects.Count));
        var product = (Membership.Holding(GroupAccess.Product) ?? AnyAccount)
            .Or(_subjects.AccountsThat(user => user.IsGuest || user.AccountType == "app" || user.AccountId == map.Account?.AccountId));
        return map.AllowsAnonymous switch
        {
            true => product.Or(Anonymous),
            null => product.Or(Anonymous.Doubted()),
            false => product,
        };
    }
}
