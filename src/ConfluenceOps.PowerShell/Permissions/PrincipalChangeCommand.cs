using System.Management.Automation;
using ConfluenceOps.PowerShell.Completion;
using ConfluenceOps.PowerShell.Users;
using ConfluenceOps.Sites;
using ConfluenceOps.Sites.Access;

namespace ConfluenceOps.PowerShell.Permissions;

/// <summary>A change of what users and groups may do.</summary>
public abstract class PrincipalChangeCommand : PermissionChangeCommand
{
    /// <summary>Accounts: ids, whole names, e-mail addresses, or user objects.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public UserRef[] User { get; set; } = [];

    /// <summary>Groups: names, with wildcards, ids, or group objects.</summary>
    [Parameter]
    [SupportsWildcards, ArgumentCompleter(typeof(GroupNameCompleter))]
    [ValidateNotNullOrEmpty]
    public GroupRef[] Group { get; set; } = [];

    private protected IReadOnlyList<User> Users { get; private set; } = [];

    /// <summary>Everybody who was named, as the site knows them.</summary>
    private protected virtual async Task<IReadOnlyList<Principal>> FindPrincipalsAsync(CancellationToken cancel)
    {
        var users = new List<User>();
        await ForEachAsync(User, async reference => users.Add(await reference.FindAsync(Site, cancel)));
        var all = new Lazy<Task<IReadOnlyList<Group>>>(() => GroupRef.ListAsync(Site, cancel));
        var groups = new List<Group>();
        await ForEachAsync(Group, async reference => groups.AddRange(await reference.FindAsync(all)));
        Users = users;
        return
        [
            .. users.Select(user => new Principal(PrincipalKind.User, user.AccountId, user.DisplayName)),
            .. groups.Select(group => new Principal(PrincipalKind.Group, group.Id, group.Name)),
        ];
    }
}
