using ConfluenceOps.Permissions.Deciding;
using ConfluenceOps.Permissions.Findings;
using ConfluenceOps.Sites;

namespace ConfluenceOps.Permissions.ServiceAccounts;

/// <summary>Holds what an account may do against what it is for.</summary>
public static class LeastPrivilege
{
    /// <summary>Tests one account.</summary>
    /// <param name="map">What was gathered: the spaces that it is for, and all others in which it should hold nothing.</param>
    /// <param name="decider">The answers to it.</param>
    /// <param name="account">The account.</param>
    /// <param name="neededSpaces">The keys of the spaces that it is for.</param>
    /// <param name="readOnly">Whether it is for reading alone; otherwise it may do anything there but administer.</param>
    public static PrivilegeTest Test(AccessMap map, AccessDecider decider, User account, IReadOnlyList<string> neededSpaces, bool readOnly)
    {
        ArgumentNullException.ThrowIfNull(map);
        ArgumentNullException.ThrowIfNull(decider);
        ArgumentNullException.ThrowIfNull(account);
        ArgumentNullException.ThrowIfNull(neededSpaces);
        var review = new ReviewSubject(map, decider, [], null, new FindingOptions { ServiceAccounts = [.. new FindingOptions().ServiceAccounts, account.AccountId] });
        var needed = neededSpaces.ToHashSet(StringComparer.OrdinalIgnoreCase);
        var missing = new MissingRights(review, account);
        var number = decider.FindSubject(new Principal(PrincipalKind.User, account.AccountId));
        // Of an account that nothing names there is nothing to find in excess.
        var excess = number is { } found ? new ExcessRights(review, account, found, needed, readOnly) : null;
        var inside = review.Spaces.Where(space => needed.Contains(space.Key)).ToList();
        return new PrivilegeTest
        {
            Account = account,
            NeededSpaces = neededSpaces,
            ReadOnly = readOnly,
            Missing =
            [
                .. neededSpaces.Where(key => !inside.Exists(space => space.Key.Equals(key, StringComparison.OrdinalIgnoreCase)))
                    .Select(key => new MissingAccess(key, "There is no such space, or it cannot be seen.", "Check the key.")),
                .. inside.Select(missing.In).OfType<MissingAccess>(),
            ],
            Hidden = [.. inside.Select(missing.PagesIn).OfType<HiddenPages>()],
            Excess = excess is null ? [] : [.. excess.OfTheSite(), .. excess.OfItsOwn()],
            LikeEverybody = excess is null ? [] : [.. excess.LikeEverybody()],
            Unknown = number is null ? [] : [.. Unknown(review, account)],
        };
    }

    /// <summary>Spaces in which some right could not be told, those with the same reason together.</summary>
    private static IEnumerable<string> Unknown(ReviewSubject review, User account) =>
        from space in review.Spaces
        let answers = Enum.GetValues<AccessRight>().Select(right => review.Decider.ExplainIn(new Principal(PrincipalKind.User, account.AccountId), space.Key, right))
        let unknown = answers.FirstOrDefault(answer => answer?.Result == AccessResult.Unknown)
        where unknown is not null
        group space.Key by Reason(unknown, space.Key) into same
        select $"What {account.DisplayName} may do in {GrantWording.List(same)} could not be told. {same.Key}";

    /// <summary>Reasons name their space; without it, those of many spaces are the same.</summary>
    private static string Reason(EffectivePermission answer, string space) => answer.Reason.Replace($"What {space} grants", "What it grants", StringComparison.Ordinal);
}
