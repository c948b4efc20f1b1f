using ConfluenceOps.Connections.Status;
using ConfluenceOps.Http;
using ConfluenceOps.Sites;

namespace ConfluenceOps.Connections.Diagnostics;

/// <summary>A connection as support needs it, without its name, its address and its account.</summary>
/// <param name="Number">Which of the session's connections, from 1 on.</param>
/// <param name="Kind">Cloud or Data Center.</param>
/// <param name="Version">The version of a Data Center; null where it does not say, and for Cloud.</param>
/// <param name="Method">By what the account proves itself.</param>
/// <param name="ByGateway">Whether requests go through Atlassian's gateway.</param>
/// <param name="Encrypted">Whether the network cannot read along.</param>
/// <param name="HasContextPath">Whether the site lies below its host's root.</param>
/// <param name="Scopes">The scopes that were granted; null where nobody lists them.</param>
/// <param name="Meter">What it has asked for and what the site said of its limit.</param>
/// <param name="Status">How well it serves.</param>
/// <param name="Checks">What was tried, with names taken out.</param>
/// <param name="Requests">The newest requests, oldest first.</param>
public sealed record DiagnosedConnection(
    int Number, SiteKind Kind, string? Version, SignInMethod Method, bool ByGateway, bool Encrypted, bool HasContextPath, IReadOnlyList<string>? Scopes,
    RequestMeter Meter, ConnectionHealth Status, IReadOnlyList<ConnectionCheck> Checks, IReadOnlyList<SentRequest> Requests)
{
    /// <summary>Tests a connection and describes it.</summary>
    public static async Task<DiagnosedConnection> OfAsync(OpenConnection connection, int number, IProgress<string>? progress, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(connection);
        var status = await new ConnectionTest(ConnectionNeeds.None, progress).RunAsync(connection, cancel).ConfigureAwait(false);
        var (site, profile, user) = (connection.Site, connection.Profile, connection.User);
        var names = new KnownNames(
        [
            (site.Address.Authority, "[site]"), (site.Address.Host, "[site]"), (profile.Url.Authority, "[site]"), (profile.Account, "[account]"),
            (user.Email, "[account]"), (user.DisplayName, "[account]"), (user.AccountId, "[account]"),
        ]);
        return new DiagnosedConnection(
            number, site.Kind, connection.Version, profile.Method, profile.CloudId is not null, site.Address.Scheme == Uri.UriSchemeHttps,
            site.Kind == SiteKind.DataCenter && site.Address.AbsolutePath.Length > 1, connection.Scopes, site.Meter, status.Status,
            [.. status.Checks.Select(check => check with { Message = names.Hide(check.Message), Advice = check.Advice is null ? null : names.Hide(check.Advice) })],
            site.RecentRequests);
    }
}
