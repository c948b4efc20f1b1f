using ConfluenceOps.Sites;

namespace ConfluenceOps.Permissions.Deciding;

/// <summary>Everybody about whom questions can be asked, by number: anonymous is 0, then the accounts of the map, then those that the site does not know.</summary>
internal sealed class Subjects
{
    public const int Anonymous = 0;

    private readonly IReadOnlyList<User> _users;
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    public Subjects(AccessMap map)
    {
        _users = map.Users;
        All =
        [
            Principal.Anonymous,
            .. map.Users.Select(user => new Principal(PrincipalKind.User, user.AccountId, user.DisplayName)),
            .. map.UnknownUsers.Select(id => new Principal(PrincipalKind.User, id)),
        ];
        for (var number = 1; number < All.Count; number++)
            _numbers.TryAdd(All[number].Id, number);
    }

    public IReadOnlyList<Principal> All { get; }

    public int Count => All.Count;

    /// <summary>Everybody but anonymous.</summary>
    public IEnumerable<int> Accounts => Enumerable.Range(1, Count - 1);

    /// <summary>The account behind a number; null for anonymous and for those that the site does not know.</summary>
    public User? User(int subject) => subject > 0 && subject <= _users.Count ? _users[subject - 1] : null;

    /// <returns>Null for an account that nothing gathered names.</returns>
    public int? Find(string accountId) => _numbers.TryGetValue(accountId, out var number) ? number : null;

    public int? Find(Principal subject) => subject.Kind == PrincipalKind.Anonymous ? Anonymous : Find(subject.Id);

    public Audience Audience(IEnumerable<int> sure, IEnumerable<int>? unknown = null) => Deciding.Audience.Of(Count, sure, unknown);

    /// <summary>All accounts for which something holds.</summary>
    public Audience AccountsThat(Func<User, bool> hold) => Audience(Accounts.Where(number => User(number) is { } user && hold(user)));
}
