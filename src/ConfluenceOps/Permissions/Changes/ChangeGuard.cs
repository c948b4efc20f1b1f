using ConfluenceOps.Permissions.Deciding;
using ConfluenceOps.Sites;

namespace ConfluenceOps.Permissions.Changes;

/// <summary>Refuses changes that whoever makes them could not take back.</summary>
internal static class ChangeGuard
{
    public static void Check(AccessMap map, ChangePlan plan)
    {
        // Who may change a page's lists is decided by its edit list, who may change grants by the right to administer.
        var needed = plan.Changes.Any(change => change is RestrictionChange) ? AccessRight.Edit : AccessRight.Administer;
        foreach (var consequence in plan.Consequences)
        {
            if (map.Account is { } account
                && (consequence.Right == AccessRight.View || consequence.Right == needed)
                && consequence.Losing.Any(who => who.Id == account.AccountId))
                throw ChangeRefusedException.LockedOut(account.DisplayName, consequence.Right, consequence.Space);
            if (consequence is { Right: AccessRight.Administer, Losing.Count: > 0 } && !HasHumanAdministrator(plan.After, consequence.Space))
                throw ChangeRefusedException.LastAdministrator(consequence.Space);
        }
    }

    private static bool HasHumanAdministrator(AccessMap after, string space)
    {
        var apps = after.Users.Where(user => user.AccountType == "app").Select(user => user.AccountId).ToHashSet(StringComparer.Ordinal);
        var decider = new AccessDecider(after);
        return decider.HoldersIn(space, AccessRight.Administer).Possible.Select(subject => decider.Subjects[subject])
            .Any(subject => subject.Kind == PrincipalKind.User && !apps.Contains(subject.Id));
    }
}
