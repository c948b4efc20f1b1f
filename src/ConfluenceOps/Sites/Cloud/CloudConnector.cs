using ConfluenceOps.Http;
using ConfluenceOps.Http.Errors;
using ConfluenceOps.Sites.Cloud.Wire;
using Flurl;

namespace ConfluenceOps.Sites.Cloud;

/// <summary>Finds the way in to a Cloud site: the site itself, or the gateway that scoped tokens need.</summary>
internal static class CloudConnector
{
    /// <returns>A site that has answered who is connected.</returns>
    public static async Task<CloudSite> ConnectAsync(ConnectionOptions options, CancellationToken cancel)
    {
        var address = CloudAddress.Of(options.Url);
        try
        {
            return await OpenAsync(address, options, cancel).ConfigureAwait(false);
        }
        catch (NotAuthenticatedException)
        {
            // On the site's own host a scoped token looks exactly like a wrong one.
            if (await FindGatewayAsync(address, options, cancel).ConfigureAwait(false) is not { } gateway)
                throw;
            return await OpenThroughGatewayAsync(gateway, options, cancel).ConfigureAwait(false);
        }
    }

    private static async Task<CloudSite> OpenThroughGatewayAsync(CloudAddress gateway, ConnectionOptions options, CancellationToken cancel)
    {
        try
        {
            return await OpenAsync(gateway, options, cancel).ConfigureAwait(false);
        }
        catch (Exception error) when (error is NotAuthenticatedException or NotFoundException)
        {
            // Both doors are shut; the person knows the site's name, not the gateway's.
            throw new NotAuthenticatedException(gateway.Site.Host);
        }
    }

    private static async Task<CloudSite> OpenAsync(CloudAddress address, ConnectionOptions options, CancellationToken cancel)
    {
        var site = new CloudSite(NewSession(address.Api, options, options.Credential), address);
        try
        {
            await site.GetCurrentUserAsync(cancel).ConfigureAwait(false);
            return site;
        }
        catch
        {
            site.Dispose();
            throw;
        }
    }

    private static async Task<CloudAddress?> FindGatewayAsync(CloudAddress address, ConnectionOptions options, CancellationToken cancel)
    {
        using var session = NewSession(new Uri(address.Site, "/"), options, credential: null);
        try
        {
            var tenant = await session.GetAsync(new Url("_edge/tenant_info"), "name its cloud id", WireJson.Default.WireTenant, cancel).ConfigureAwait(false);
            return tenant.CloudId is { Length: > 0 } id ? address.ThroughGateway(id) : null;
        }
        catch (ConfluenceOpsException)
        {
            return null;
        }
    }

    private static HttpSession NewSession(Uri root, ConnectionOptions options, SiteCredential? credential) => new(new HttpSessionOptions
    {
        Root = root,
        Credential = credential,
        MaxInFlight = options.MaxInFlight,
        OnRetry = options.OnRetry,
        Clock = options.Clock,
    });
}
