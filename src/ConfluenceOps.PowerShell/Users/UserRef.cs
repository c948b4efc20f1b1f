using ConfluenceOps.Permissions.Gathering;
using ConfluenceOps.Sites;

namespace ConfluenceOps.PowerShell.Users;

/// <summary>An account as a person names it: by account id, name or e-mail address, or by the object that another cmdlet wrote.</summary>
public sealed class UserRef
{
    private readonly User? _user;
    private readonly string _named;

    /// <summary>By account id, by the whole name, or by e-mail address.</summary>
    public UserRef(string named)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(named);
        _named = named;
    }

    /// <summary>The account itself.</summary>
    public UserRef(User user)
    {
        ArgumentNullException.ThrowIfNull(user);
        _user = user;
        _named = user.AccountId;
    }

    /// <summary>The one whom a grant, a list or a finding names.</summary>
    public UserRef(Principal principal) => _named = principal?.Id ?? "";

    /// <summary>The account on a site.</summary>
    /// <exception cref="UserNotFoundException">The site knows nobody of that id, name or address, or several.</exception>
    internal async Task<User> FindAsync(ISite site, CancellationToken cancel) =>
        _user ?? await SubjectFinder.FindAsync(site, _named, cancel) ?? throw new UserNotFoundException(_named);

    /// <summary>The account among those of a review.</summary>
    /// <exception cref="UserNotFoundException">It is not there, or several may be meant.</exception>
    internal User FindAmong(IReadOnlyList<User> users) => SubjectFinder.Among(users, _named) ?? throw new UserNotFoundException(_named);

    /// <summary>What was given.</summary>
    public override string ToString() => _named;
}
