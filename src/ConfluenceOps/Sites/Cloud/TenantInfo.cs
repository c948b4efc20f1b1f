using ConfluenceOps.Http;
using ConfluenceOps.Http.Errors;
using ConfluenceOps.Sites.Cloud.Wire;
using Flurl;

namespace ConfluenceOps.Sites.Cloud;

/// <summary>What every Cloud site, and nothing else, tells anybody: the id under which the gateway knows it.</summary>
internal static class TenantInfo
{
    /// <returns>Null where it is no Cloud site.</returns>
    /// <exception cref="SiteUnreachableException">Nothing answers there at all.</exception>
    public static async Task<string?> FindAsync(ConnectionOptions options, CancellationToken cancel)
    {
        using var session = new HttpSession(options.Session(new Uri(options.Url, "/"), credential: null));
        try
        {
            var tenant = await session.GetAsync(new Url("_edge/tenant_info"), "name its cloud id", WireJson.Default.WireTenant, cancel).ConfigureAwait(false);
            return tenant.CloudId is { Length: > 0 } id ? id : null;
        }
        catch (ConfluenceOpsException error) when (error is not SiteUnreachableException)
        {
            return null;
        }
    }
}
