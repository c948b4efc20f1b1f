using ConfluenceOps.Http;
using ConfluenceOps.Http.Errors;

namespace ConfluenceOps.Sites.Cloud;

/// <summary>Finds the way in to a Cloud site: the site itself, or the gateway that scoped tokens and those of OAuth need.</summary>
internal static class CloudConnector
{
    /// <summary>Service accounts have tokens with scopes alone, so that their first try at the site itself would be for nothing.</summary>
    private const string ServiceAccounts = "@serviceaccount.atlassian.com";

    /// <param name="options">The site and who connects.</param>
    /// <param name="seen">The id under which the gateway knows the site, where that was met on the way here; null for not yet.</param>
    /// <param name="cancel">Ends the request.</param>
    /// <returns>A site that has answered who is connected.</returns>
    public static async Task<SignedIn> ConnectAsync(ConnectionOptions options, string? seen, CancellationToken cancel)
    {
        var address = CloudAddress.Of(options.Url);
        var credential = options.Credential;
        if (credential.Kind == CredentialKind.Bearer)
            throw WayNotOpenException.NoSuchTokens(address.Site.Host);
        if (options.CloudId is { } known)
            return await OpenThroughGatewayAsync(address, known, options, cancel).ConfigureAwait(false);
        if (credential.Kind == CredentialKind.OAuth || credential.Account.EndsWith(ServiceAccounts, StringComparison.OrdinalIgnoreCase))
            return await OpenThroughGatewayAsync(address, seen ?? await FindCloudIdAsync(address, options, cancel).ConfigureAwait(false), options, cancel).ConfigureAwait(false);
        try
        {
            return await OpenAsync(address, null, options, cancel).ConfigureAwait(false);
        }
        catch (NotAuthenticatedException) when (address.MaySend(credential))
        {
            // On the site's own host a scoped token looks exactly like a wrong one.
            return await OpenThroughGatewayAsync(address, seen ?? await FindCloudIdAsync(address, options, cancel).ConfigureAwait(false), options, cancel).ConfigureAwait(false);
        }
    }

    private static async Task<SignedIn> OpenThroughGatewayAsync(CloudAddress address, string cloudId, ConnectionOptions options, CancellationToken cancel)
    {
        var isOAuth = options.Credential.Kind == CredentialKind.OAuth;
        try
        {
            return await OpenAsync(address.ThroughGateway(cloudId), cloudId, options, cancel).ConfigureAwait(false);
        }
        catch (Exception error) when (isOAuth && error is NotAuthenticatedException or NotFoundException or AccessDeniedException)
        {
            await ConsentedSites.ThrowIfAnotherAsync(address, options, cancel).ConfigureAwait(false);
            throw;
        }
        catch (Exception error) when (!isOAuth && error is NotAuthenticatedException or NotFoundException)
        {
            // Both doors are shut; the person knows the site's name, not the gateway's.
            throw new NotAuthenticatedException(address.Site.Host);
        }
    }

    private static async Task<SignedIn> OpenAsync(CloudAddress address, string? cloudId, ConnectionOptions options, CancellationToken cancel)
    {
        var site = new CloudSite(new HttpSession(options.Session(address.Api, options.Credential)), address);
        try
        {
            return new SignedIn(site, await site.GetCurrentUserAsync(cancel).ConfigureAwait(false), cloudId);
        }
        catch
        {
            site.Dispose();
            throw;
        }
    }

    private static async Task<string> FindCloudIdAsync(CloudAddress address, ConnectionOptions options, CancellationToken cancel) =>
        await TenantInfo.FindAsync(options, cancel).ConfigureAwait(false) ?? throw new NotAuthenticatedException(address.Site.Host);
}
