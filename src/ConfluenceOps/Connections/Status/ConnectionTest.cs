using ConfluenceOps.Http.Errors;
using ConfluenceOps.Sites;
using ConfluenceOps.Sites.Scopes;

namespace ConfluenceOps.Connections.Status;

/// <summary>Finds out how well a connection serves, and says what to do where it does not.</summary>
/// <param name="needs">What is needed of it.</param>
/// <param name="progress">Told of each check by its name; null for nobody.</param>
public sealed class ConnectionTest(ConnectionNeeds needs, IProgress<string>? progress = null)
{
    /// <summary>From how far on a clock is wrong: tokens of OAuth hold by the minute.</summary>
    private static readonly TimeSpan _clockMargin = TimeSpan.FromSeconds(60);

    private readonly CheckList _list = new(progress);

    /// <summary>Connects, then tries everything.</summary>
    /// <param name="url">The site's address, for the status of a site that nobody gets in to.</param>
    /// <param name="open">Connects.</param>
    /// <param name="cancel">Ends the test.</param>
    /// <returns>Always a status, whatever fails.</returns>
    public async Task<ConnectionStatus> RunAsync(Uri url, Func<CancellationToken, Task<OpenConnection>> open, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(open);
        try
        {
            using var connection = await open(cancel).ConfigureAwait(false);
            // It has just said who it is; nobody has to ask again.
            return await RunAsync(connection, connection.User, cancel).ConfigureAwait(false);
        }
        catch (ConfluenceOpsException error)
        {
            return Disconnected(url, error);
        }
    }

    /// <summary>Tries everything with a site that is connected.</summary>
    public Task<ConnectionStatus> RunAsync(OpenConnection connection, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(connection);
        return RunAsync(connection, null, cancel);
    }

    private async Task<ConnectionStatus> RunAsync(OpenConnection connection, User? known, CancellationToken cancel)
    {
        var site = connection.Site;
        User user;
        try
        {
            user = known ?? await site.GetCurrentUserAsync(cancel).ConfigureAwait(false);
        }
        catch (ConfluenceOpsException error)
        {
            return Disconnected(site.Address, error);
        }
        _list.Add("Reachable", Finding.Pass($"{site.Address.Authority} answers"));
        _list.Add("Signed in", Finding.Pass($"as {NameOf(user)}"));
        if (needs.Account is { } expected)
            _list.Add("Expected account", JudgeAccount(user, expected));
        var scopes = await CheckScopesAsync(connection, cancel).ConfigureAwait(false);
        await CheckSpacesAsync(site, cancel).ConfigureAwait(false);
        if (!needs.Brief)
            await CheckSurroundingsAsync(connection, cancel).ConfigureAwait(false);
        return new ConnectionStatus
        {
            Url = site.Address,
            Account = NameOf(user),
            Status = _list.AllHold ? ConnectionHealth.Connected : ConnectionHealth.Degraded,
            Checks = _list.Checks,
            Scopes = scopes,
        };
    }

    private ConnectionStatus Disconnected(Uri url, ConfluenceOpsException error)
    {
        _list.Add(error is SiteUnreachableException or AddressNotUsableException or NoConfluenceException ? "Reachable" : "Signed in", Finding.Of(error));
        return new ConnectionStatus { Url = url, Status = ConnectionHealth.Disconnected, Checks = _list.Checks };
    }

    private async Task<IReadOnlyList<ScopeCheck>> CheckScopesAsync(OpenConnection connection, CancellationToken cancel)
    {
        var kind = connection.Site.Kind;
        var looked = needs.Scopes.Count > 0 ? needs.ScopesAt(kind) : needs.Brief ? [] : ScopeCatalogue.For([SiteJob.Import, SiteJob.Review], kind);
        if (looked.Count == 0)
            return [];
        return await _list.TryAsync("Scopes", () => ScopesAsync(connection, looked, cancel), JudgeScopes).ConfigureAwait(false) ?? [];
    }

    /// <summary>Which scopes a connection has: a consent lists its own; an API token has to be tried out.</summary>
    public static Task<IReadOnlyList<ScopeCheck>> ScopesAsync(OpenConnection connection, IReadOnlyList<SiteScope> scopes, CancellationToken cancel) =>
        connection.Scopes is { } granted
            ? Task.FromResult<IReadOnlyList<ScopeCheck>>([.. scopes.Select(scope => new ScopeCheck(scope, ScopeCatalogue.Includes(granted, scope) ? ScopeState.Granted : ScopeState.Missing))])
            : connection.Site.CheckScopesAsync(scopes, cancel);

    // What the account itself may not do is no fault of the connection: a service account should not read the audit log.
    private Finding JudgeScopes(IReadOnlyList<ScopeCheck> scopes)
    {
        if (scopes.Count == 0)
            return Finding.Pass("tokens have none here: they carry all rights of their account");
        var missing = scopes.Where(scope => scope.State == ScopeState.Missing).ToList();
        if (missing.Count == 0)
            return Finding.Pass($"none of {scopes.Count} is missing");
        var message = $"missing: {string.Join(", ", missing.Select(scope => $"{scope.Name} ({string.Join(", ", scope.Jobs)})"))}";
        const string Advice = "Make a new token or consent with them, since scopes cannot be added later; Get-ConfluenceScope says what each is for.";
        return needs.Scopes.Count > 0 ? Finding.Fail(message, Advice) : Finding.Warn(message, Advice);
    }

    private Task CheckSpacesAsync(ISite site, CancellationToken cancel) => _list.TryAsync("Spaces", async () =>
    {
        var seen = new List<string>();
        await foreach (var space in site.GetSpacesAsync(new SpaceQuery(needs.Spaces), cancel).ConfigureAwait(false))
        {
            seen.Add(space.Key);
            if (needs.Spaces.Count == 0)
                break;
        }
        var missing = needs.Spaces.Except(seen, StringComparer.OrdinalIgnoreCase).ToList();
        if (missing.Count > 0)
            return Finding.Fail($"not seen: {string.Join(", ", missing)}", "Check the keys, and ask an administrator of the space for the right to view it.");
        return seen.Count > 0
            ? Finding.Pass(needs.Spaces.Count > 0 ? $"{string.Join(", ", seen)} can be seen" : "at least one space can be seen")
            : Finding.Fail("no space can be seen", "Ask a space administrator for the right to view.");
    });

    private async Task CheckSurroundingsAsync(OpenConnection connection, CancellationToken cancel)
    {
        var site = connection.Site;
        await _list.TryAsync("Administrator", () => AdministratorCheck.RunAsync(site, needs, cancel)).ConfigureAwait(false);
        await _list.TryAsync("Encryption", () => CertificateCheck.RunAsync(site.Address, DateTimeOffset.UtcNow, cancel)).ConfigureAwait(false);
        var meter = site.Meter;
        if (meter.ClockAhead is { } ahead)
            _list.Add("Clock", JudgeClock(ahead));
        _list.Add("Rate limit", JudgeLimit(meter.Remaining, meter.Limit, meter.Refused));
        _list.Add("Token", JudgeToken(connection));
    }

    private static Finding JudgeClock(TimeSpan ahead) => ahead.Duration() <= _clockMargin
        ? Finding.Pass("this machine's clock agrees with the site's")
        : Finding.Warn($"this machine's clock is {ahead.Duration()} {(ahead > TimeSpan.Zero ? "behind" : "ahead of")} the site's", "Set it by a time server: tokens are taken for expired, or not yet good.");

    private static Finding JudgeLimit(int? remaining, int? limit, long refused) =>
        refused > 0 || 5L * remaining < limit
            ? Finding.Warn(remaining is null ? $"the site refused {refused} requests for their number" : $"{remaining} of {limit} requests are left", "Let large jobs wait, or lower -MaxInFlight; they slow down by themselves.")
            : Finding.Pass(remaining is null ? "the site says nothing of one" : $"{remaining} of {limit} requests are left");

    private static Finding JudgeToken(OpenConnection connection) => connection.Expires is { } end
        ? Finding.Pass($"holds until {end.ToLocalTime():t} and is renewed by itself")
        : Finding.Pass(connection.Site.Kind == SiteKind.Cloud
            ? "the site does not say until when it holds; API tokens end after a year at most"
            : "the site does not say until when it holds; see the account's profile there");

    private static Finding JudgeAccount(User user, string expected) =>
        new[] { user.Email, user.AccountId, user.DisplayName }.Contains(expected, StringComparer.OrdinalIgnoreCase)
            ? Finding.Pass($"it is {expected}")
            : Finding.Fail($"it is {NameOf(user)} and not {expected}", "Connect with that account's credential.");

    private static string NameOf(User user) => user.Email is null ? user.DisplayName : $"{user.DisplayName} <{user.Email}>";
}
