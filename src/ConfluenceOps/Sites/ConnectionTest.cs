using System.Diagnostics;
using ConfluenceOps.Http.Errors;

namespace ConfluenceOps.Sites;

/// <summary>Finds out how well a connection serves, and says what to do where it does not.</summary>
public static class ConnectionTest
{
    /// <summary>Tries to connect, then everything that jobs need.</summary>
    /// <param name="options">The connection to test.</param>
    /// <param name="expectedAccount">The e-mail address, account id or name that must be the one connected; null for any.</param>
    /// <param name="cancel">Ends the test.</param>
    /// <returns>Always a status, whatever fails.</returns>
    public static async Task<ConnectionStatus> RunAsync(ConnectionOptions options, string? expectedAccount, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(options);
        var clock = Stopwatch.StartNew();
        try
        {
            using var site = await SiteConnector.ConnectAsync(options, cancel).ConfigureAwait(false);
            return await RunAsync(site, expectedAccount, cancel).ConfigureAwait(false);
        }
        catch (ConfluenceOpsException error)
        {
            return new ConnectionStatus
            {
                Url = options.Url,
                Status = ConnectionHealth.Disconnected,
                Checks = [new ConnectionCheck(error is SiteUnreachableException or AddressNotUsableException ? "Reachable" : "Signed in", false, error.Message, clock.Elapsed)],
            };
        }
    }

    /// <summary>Tries everything that jobs need on a site that is connected.</summary>
    /// <inheritdoc cref="RunAsync(ConnectionOptions, string?, CancellationToken)"/>
    public static async Task<ConnectionStatus> RunAsync(ISite site, string? expectedAccount, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(site);
        var checks = new List<ConnectionCheck>();
        var user = await TryAsync(checks, "Signed in", () => site.GetCurrentUserAsync(cancel), user => (true, $"as {NameOf(user)}")).ConfigureAwait(false);
        if (user is null)
            return StatusOf(site, null, checks, []);
        if (expectedAccount is not null)
            checks.Add(CheckExpected(user, expectedAccount));
        var scopes = await TryAsync(checks, "Scopes", () => site.CheckScopesAsync(cancel), DescribeScopes).ConfigureAwait(false);
        await TryAsync(checks, "Spaces", () => HasSpaceAsync(site, cancel),
            any => (any, any ? "at least one space can be seen" : "no space can be seen; ask a space administrator for the right to view")).ConfigureAwait(false);
        return StatusOf(site, user, checks, scopes ?? []);
    }

    private static ConnectionStatus StatusOf(ISite site, User? user, List<ConnectionCheck> checks, IReadOnlyList<ScopeCheck> scopes) => new()
    {
        Url = site.Address,
        Account = user is null ? null : NameOf(user),
        Status = user is null ? ConnectionHealth.Disconnected : checks.All(check => check.Passed) ? ConnectionHealth.Connected : ConnectionHealth.Degraded,
        Checks = checks,
        Scopes = scopes,
    };

    private static ConnectionCheck CheckExpected(User user, string expected)
    {
        var isExpected = new[] { user.Email, user.AccountId, user.DisplayName }.Contains(expected, StringComparer.OrdinalIgnoreCase);
        return new ConnectionCheck("Expected account", isExpected,
            isExpected ? $"it is {expected}" : $"it is {NameOf(user)} and not {expected}; connect with that account's token", TimeSpan.Zero);
    }

    // What the account itself may not do is no fault of the connection: a service account should not read the audit log.
    private static (bool, string) DescribeScopes(IReadOnlyList<ScopeCheck> scopes)
    {
        var missing = scopes.Where(scope => scope.State == ScopeState.Missing).Select(scope => scope.Name).ToArray();
        return missing.Length == 0
            ? (true, $"none of {scopes.Count} is missing")
            : (false, $"missing: {string.Join(", ", missing)}; make a new token with them, since scopes cannot be added later");
    }

    private static async Task<bool> HasSpaceAsync(ISite site, CancellationToken cancel)
    {
        await foreach (var _ in site.GetSpacesAsync(SpaceQuery.All, cancel).ConfigureAwait(false))
            return true;
        return false;
    }

    private static async Task<T?> TryAsync<T>(List<ConnectionCheck> checks, string name, Func<Task<T>> attempt, Func<T, (bool Passed, string Message)> judge)
    {
        var clock = Stopwatch.StartNew();
        try
        {
            var result = await attempt().ConfigureAwait(false);
            var (passed, message) = judge(result);
            checks.Add(new ConnectionCheck(name, passed, message, clock.Elapsed));
            return result;
        }
        catch (ConfluenceOpsException error)
        {
            checks.Add(new ConnectionCheck(name, false, error.Message, clock.Elapsed));
            return default;
        }
    }

    private static string NameOf(User user) => user.Email is null ? user.DisplayName : $"{user.DisplayName} <{user.Email}>";
}
