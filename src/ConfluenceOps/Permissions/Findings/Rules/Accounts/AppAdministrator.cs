using ConfluenceOps.Permissions.Deciding;
using ConfluenceOps.Sites;

namespace ConfluenceOps.Permissions.Findings.Rules.Accounts;

/// <summary>Apps that administer spaces: one finding an app, because an app that does so mostly does so everywhere.</summary>
internal sealed class AppAdministrator : FindingRule
{
    public override string Id => nameof(AppAdministrator);

    public override string Title => "An app administers spaces";

    public override string Why => "Whoever runs the app can change who sees these spaces, and no person of the house has to do anything for it.";

    internal override IEnumerable<Finding> Find(ReviewSubject review)
    {
        foreach (var (number, user) in review.Accounts.All.Where(account => account.User.AccountType == "app"))
        {
            var keys = review.Spaces.Where(space => review.Decider.DecideIn(number, space.Key, AccessRight.Administer) == AccessResult.Allowed).Select(space => space.Key).ToList();
            if (keys.Count > 0)
                yield return Found(
                    Severity.Medium, $"The app {user.DisplayName} administers {keys.Count:N0} of {review.Spaces.Count:N0} spaces: {GrantWording.List(keys)}.",
                    Fix(review, number, keys), principal: review.Decider.Subjects[number]);
        }
    }

    private static string Fix(ReviewSubject review, int number, List<string> keys)
    {
        var app = review.Decider.Subjects[number];
        var own = review.Spaces.Where(space => keys.Contains(space.Key))
            .SelectMany(space => space.Holdings.Where(holding => holding.Principal.Kind == PrincipalKind.User && holding.Principal.Id == app.Id && holding.Gives(AccessRight.Administer)))
            .Select(holding => Mending.Revoke(holding, [AccessRight.Administer])).ToList();
        return own.Count > 0 ? Mending.Then(own) : $"Take {app} out of the groups through which it administers: in the site's administration, under Groups.";
    }
}
