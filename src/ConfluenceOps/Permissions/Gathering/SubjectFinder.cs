using ConfluenceOps.Sites;

namespace ConfluenceOps.Permissions.Gathering;

/// <summary>Finds the account that a person means by an account id, a name or an e-mail address.</summary>
/// <remarks>Confluence looks nobody up by address, and hides most addresses: the address's own words are searched as a name, and then all groups.</remarks>
public static class SubjectFinder
{
    /// <summary>Asks the site.</summary>
    /// <returns>Null when it knows nobody of that id, name or address, or several of that name.</returns>
    public static async Task<User?> FindAsync(ISite site, string named, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(site);
        ArgumentException.ThrowIfNullOrWhiteSpace(named);
        if (!named.Contains(' ', StringComparison.Ordinal) && !IsAddress(named))
            await foreach (var user in site.GetUsersAsync([named], cancel).ConfigureAwait(false))
                return user;
        var words = IsAddress(named) ? string.Join(' ', named[..named.IndexOf('@', StringComparison.Ordinal)].Split('.', '_', '-', '+')) : named;
        var found = new List<User>();
        await foreach (var user in site.FindUsersAsync(words, cancel).ConfigureAwait(false))
            found.Add(user);
        return Among(found, named) ?? (IsAddress(named) ? await FindInGroupsAsync(site, named, cancel).ConfigureAwait(false) : null);
    }

    /// <summary>Looks among accounts that are known.</summary>
    /// <returns>Null when nobody is meant, or several may be.</returns>
    public static User? Among(IEnumerable<User> users, string named)
    {
        ArgumentNullException.ThrowIfNull(users);
        var meant = users.DistinctBy(user => user.AccountId).Where(user =>
            user.AccountId == named
            || string.Equals(user.Email, named, StringComparison.OrdinalIgnoreCase)
            || string.Equals(user.DisplayName, named, StringComparison.OrdinalIgnoreCase)).Take(2).ToList();
        return meant is [var one] ? one : null;
    }

    private static bool IsAddress(string named) => named.Contains('@', StringComparison.Ordinal);

    private static async Task<User?> FindInGroupsAsync(ISite site, string address, CancellationToken cancel)
    {
        await foreach (var group in site.Access.GetGroupsAsync(cancel).ConfigureAwait(false))
        {
            var members = await site.Access.GetMembersAsync(group, cancel).ConfigureAwait(false);
            if (Among(members.Users, address) is { } user)
                return user;
            // Whoever sees no address of anybody in one group will see none in the others.
            if (members.Users.Count > 1 && members.Users.All(one => one.Email is null))
                return null;
        }
        return null;
    }
}
