using ConfluenceOps.Sandbox.Model;

namespace ConfluenceOps.Sandbox.Identity;

/// <summary>The accounts of a site with which somebody can sign in.</summary>
public static class OpenAccounts
{
    /// <summary>The accounts, those of services first: that is whom most jobs run as.</summary>
    public static IEnumerable<SandboxUser> Of(SandboxSite site)
    {
        ArgumentNullException.ThrowIfNull(site);
        return site.Users.Where(user => user.Tokens.Count > 0).OrderBy(user => IsService(user) ? 0 : 1);
    }

    /// <summary>What an account is at the site, in a word or two.</summary>
    public static string RoleOf(SandboxUser user)
    {
        ArgumentNullException.ThrowIfNull(user);
        return user.AccountStatus != "active" ? "deactivated"
            : user.IsAdministrator ? "administrator"
            : user.IsGuest ? "guest"
            : IsService(user) ? "service account"
            : user.AccountType == "app" ? "app"
            : "user";
    }

    private static bool IsService(SandboxUser user) => user.Email.StartsWith("svc-", StringComparison.Ordinal);
}
