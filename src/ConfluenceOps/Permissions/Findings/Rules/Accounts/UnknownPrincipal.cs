using ConfluenceOps.Permissions.Deciding;
using ConfluenceOps.Sites;

namespace ConfluenceOps.Permissions.Findings.Rules.Accounts;

/// <summary>Grants and lists that name what the site does not know, or what nobody here has heard of.</summary>
internal sealed class UnknownPrincipal : FindingRule
{
    private static readonly string[] _classes = ["anonymous-users", "authenticated-users", "all-licensed-users", "all-product-admins", "jsm-project-admins"];

    public override string Id => nameof(UnknownPrincipal);

    public override string Title => "Rights are held by somebody unknown";

    public override string Why => "What is left of deleted accounts and groups serves nobody; what is of an unknown kind may serve anybody, and no review can say whom.";

    internal override IEnumerable<Finding> Find(ReviewSubject review)
    {
        var users = review.Map.UnknownUsers.ToHashSet(StringComparer.Ordinal);
        var groups = review.Map.Groups.Where(record => record.IsListed).Select(record => record.Group.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var space in review.Spaces)
        {
            var lists = new ListEntries(space);
            foreach (var holding in space.Holdings)
                if (Unknown(holding.Principal, users, groups) is { } kind)
                    yield return Of(space, holding.Principal, kind, holding, lists.Of(holding.Principal));
                else if (holding.UnreadRoles.Count > 0)
                    yield return Found(
                        Severity.Medium, $"{holding.Beginning} has {RolesOf(holding)} in {space.Key}, which the site does not list.",
                        Mending.Revoke(holding), space.Record, principal: holding.Principal);
            foreach (var principal in lists.Principals.Where(one => !space.Holdings.Any(holding => holding.Principal.Kind == one.Kind && holding.Principal.Id == one.Id)))
                if (Unknown(principal, users, groups) is { } kind)
                    yield return Of(space, principal, kind, null, lists.Of(principal));
        }
    }

    /// <returns>What is unknown about it; null for one that is known.</returns>
    private static string? Unknown(Principal principal, HashSet<string> users, HashSet<string> groups) => principal.Kind switch
    {
        PrincipalKind.User when users.Contains(principal.Id) => "an account that the site does not know",
        PrincipalKind.Group when !groups.Contains(principal.Id) => "a group that the site does not list",
        PrincipalKind.AccessClass when !_classes.Contains(principal.Id) => "a class of people that nobody here has heard of",
        PrincipalKind.Unknown => "of a kind that nobody here has heard of",
        _ => null,
    };

    private Finding Of(ReviewedSpace space, Principal principal, string kind, Holding? holding, IReadOnlyList<ListEntries.Entry> entries)
    {
        var held = holding is null ? "" : $"holds {GrantWording.List(holding.Operations.Select(operation => $"'{operation}'"))} in {space.Key}";
        var listed = entries.Count == 0 ? "" : $"is on the list of {ListEntries.Pages(entries)}{(holding is null ? $" in {space.Key}" : "")}";
        var commands = (holding is null ? [] : new[] { Mending.Revoke(holding) }).Concat(ListEntries.TakeOff(entries)).ToList();
        return Found(
            principal.Kind is PrincipalKind.User or PrincipalKind.Group ? Severity.Low : Severity.Medium,
            $"'{principal}', {kind}, {string.Join(" and ", new[] { held, listed }.Where(part => part.Length > 0))}.",
            commands.Count > 0 ? Mending.Then(commands) : $"Put somebody who is here on the list of '{entries[0].Page.Title}', then take '{principal}' off it.",
            space.Record,
            principal: principal);
    }

    private static string RolesOf(Holding holding) => $"the {(holding.UnreadRoles.Count == 1 ? "role" : "roles")} {GrantWording.List(holding.UnreadRoles.Select(role => $"'{role}'"))}";
}
