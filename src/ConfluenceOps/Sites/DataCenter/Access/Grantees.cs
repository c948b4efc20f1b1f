using ConfluenceOps.Sites.DataCenter.Wire;

namespace ConfluenceOps.Sites.DataCenter.Access;

/// <summary>Whom a right is granted to, with the names that rows come without.</summary>
internal sealed class Grantees(PeopleDirectory people)
{
    /// <summary>Whom a row of REST names: users by key alone.</summary>
    public async Task<Principal> OfAsync(WireSubject? subject, CancellationToken cancel) => subject switch
    {
        { Type: "group" or null, Name: { Length: > 0 } group } => Group(group),
        { Type: "user" or null, UserKey: { Length: > 0 } key } => new Principal(PrincipalKind.User, key, await NameAsync(key, cancel).ConfigureAwait(false)),
        _ => new Principal(PrincipalKind.Unknown, $"{subject?.Type}:{subject?.UserKey}{subject?.Name}"),
    };

    /// <summary>Whom a row of the remote interface names: users by name alone. A name that the site does not know is that of an account that is gone.</summary>
    public async Task<Principal> OfAsync(WirePermissionHolder holder, CancellationToken cancel)
    {
        if (!string.IsNullOrEmpty(holder.GroupName))
            return Group(holder.GroupName);
        if (string.IsNullOrEmpty(holder.UserName))
            return Principal.Anonymous;
        var user = await people.FindNamedAsync(holder.UserName, cancel).ConfigureAwait(false);
        return new Principal(PrincipalKind.User, user?.AccountId ?? holder.UserName, user?.DisplayName ?? VisibleText.Of(holder.UserName));
    }

    private static Principal Group(string name) => new(PrincipalKind.Group, name, VisibleText.Of(name));

    private async Task<string?> NameAsync(string key, CancellationToken cancel)
    {
        await foreach (var user in people.ReadAsync([key], cancel).ConfigureAwait(false))
            return user.DisplayName;
        return null;
    }
}
