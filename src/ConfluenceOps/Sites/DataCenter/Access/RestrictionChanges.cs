using ConfluenceOps.Http;
using ConfluenceOps.Sites.DataCenter.Wire;
using Flurl;

namespace ConfluenceOps.Sites.DataCenter.Access;

/// <summary>Puts users and groups on the lists of pages, and takes them off.</summary>
internal sealed class RestrictionChanges(HttpSession session, PeopleDirectory people)
{
    public Task ChangeAsync(string contentId, RestrictedOperation operation, Principal principal, bool isOn, CancellationToken cancel)
    {
        var what = isOn ? $"put '{principal}' on a page's list" : $"take '{principal}' off a page's list";
        var list = new Url($"rest/api/content/{Uri.EscapeDataString(contentId)}/restriction/byOperation/{WordOf(operation)}");
        var method = isOn ? HttpMethod.Put : HttpMethod.Delete;
        return principal.Kind switch
        {
            // A slash in a path is the end of a name, however it is written.
            PrincipalKind.Group when principal.Id.Contains('/', StringComparison.Ordinal) => ReplaceAsync(contentId, operation, principal, isOn, what, cancel),
            PrincipalKind.Group => session.ChangeAsync(method, list.AppendPathSegment("group").AppendPathSegment(principal.Id, fullyEncode: true), what, cancel),
            PrincipalKind.User => session.ChangeAsync(method, list.AppendPathSegment("user").SetQueryParam("key", principal.Id), what, cancel),
            _ => throw new NotOnDataCenterException($"put '{principal}' on the list of a page", "Name a user or a group."),
        };
    }

    /// <summary>Writes the whole list anew.</summary>
    private async Task ReplaceAsync(string contentId, RestrictedOperation operation, Principal group, bool isOn, string what, CancellationToken cancel)
    {
        var restrictions = await new RestrictionReader(session).ReadAsync(contentId, cancel).ConfigureAwait(false);
        var allowed = restrictions.FirstOrDefault(restriction => restriction.Operation == operation)?.Allowed ?? [];
        var users = new List<WireAllowedUser>();
        foreach (var user in allowed.Where(one => one.Kind == PrincipalKind.User))
            users.Add(new WireAllowedUser(await people.FindNameAsync(user.Id, cancel).ConfigureAwait(false) ?? user.Id));
        var groups = allowed.Where(one => one.Kind == PrincipalKind.Group && one.Id != group.Id).Select(one => one.Id);
        if (isOn)
            groups = groups.Append(group.Id);
        await session.ChangeAsync(
            HttpMethod.Put, new Url($"rest/api/content/{Uri.EscapeDataString(contentId)}/restriction"), what,
            [new WireRestrictionChange(WordOf(operation), new WireAllowed(users, [.. groups.Select(name => new WireAllowedGroup(name))]))],
            DataCenterJson.Default.WireRestrictionChangeArray, cancel).ConfigureAwait(false);
    }

    private static string WordOf(RestrictedOperation operation) => operation == RestrictedOperation.View ? "read" : "update";
}
