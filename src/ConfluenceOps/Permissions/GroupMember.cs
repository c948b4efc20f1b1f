using System.Runtime.CompilerServices;
using ConfluenceOps.Sites;
using ConfluenceOps.Sites.Access;

namespace ConfluenceOps.Permissions;

/// <summary>Somebody in a group.</summary>
public sealed record GroupMember
{
    /// <summary>The name of the group that was asked about.</summary>
    public required string Group { get; init; }

    /// <summary>The account.</summary>
    public required User User { get; init; }

    /// <summary>The id of the group in it that they are in; null for a direct member.</summary>
    public string? Through { get; init; }

    /// <summary>The account's name.</summary>
    public string Name => User.DisplayName;

    /// <summary>The account id.</summary>
    public string AccountId => User.AccountId;

    /// <summary><c>active</c>, <c>inactive</c>, <c>closed</c> …; null when the site did not say.</summary>
    public string? Status => User.AccountStatus;

    /// <summary>Everybody in a group, each once, the direct members first.</summary>
    /// <param name="site">The site.</param>
    /// <param name="group">The group.</param>
    /// <param name="recurse">Groups in the group are unfolded.</param>
    /// <param name="cancel">Ends the reading.</param>
    public static async IAsyncEnumerable<GroupMember> ReadAsync(ISite site, Group group, bool recurse, [EnumeratorCancellation] CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(site);
        ArgumentNullException.ThrowIfNull(group);
        var met = new HashSet<string>(StringComparer.Ordinal);
        var unfolded = new HashSet<string>(StringComparer.Ordinal) { group.Id };
        var open = new Queue<Group>([group]);
        while (open.TryDequeue(out var next))
        {
            var members = await site.Access.GetMembersAsync(next, cancel).ConfigureAwait(false);
            foreach (var user in await LookUpAsync(site, [.. members.Users.Where(user => met.Add(user.AccountId))], cancel).ConfigureAwait(false))
                yield return new GroupMember { Group = group.Name, User = user, Through = next == group ? null : next.Name };
            foreach (var inner in members.Groups)
                if (recurse && unfolded.Add(inner))
                    open.Enqueue(new Group { Id = inner, Name = inner });
        }
    }

    /// <summary>The same accounts with all that the site says of them: lists of members leave out who is active.</summary>
    private static async Task<IReadOnlyList<User>> LookUpAsync(ISite site, IReadOnlyList<User> users, CancellationToken cancel)
    {
        var full = new Dictionary<string, User>(StringComparer.Ordinal);
        if (users.Any(user => user.AccountStatus is null))
            await foreach (var user in site.GetUsersAsync([.. users.Select(user => user.AccountId)], cancel).ConfigureAwait(false))
                full[user.AccountId] = user;
        return [.. users.Select(user => full.GetValueOrDefault(user.AccountId, user))];
    }
}
