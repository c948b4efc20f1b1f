using ConfluenceOps.Http;
using ConfluenceOps.Sites.Cloud.Wire;
using Flurl;

namespace ConfluenceOps.Sites.Cloud;

/// <summary>The sites that a consent covers: a person chooses one on the consent page, and may choose the wrong one.</summary>
internal static class ConsentedSites
{
    /// <exception cref="SiteNotConsentedException">The consent is for other sites.</exception>
    public static async Task ThrowIfAnotherAsync(CloudAddress address, ConnectionOptions options, CancellationToken cancel)
    {
        using var session = new HttpSession(options.Session(AtlassianServices.Of(address.Site).Gateway, options.Credential));
        var sites = await session.GetAsync(new Url("oauth/token/accessible-resources"), "list the sites of the consent", WireJson.Default.WireSites, cancel).ConfigureAwait(false);
        if (!sites.Any(site => Uri.TryCreate(site.Url, UriKind.Absolute, out var url) && url.Authority.Equals(address.Site.Authority, StringComparison.OrdinalIgnoreCase)))
            throw new SiteNotConsentedException(address.Site.Host, [.. sites.Select(site => site.Url ?? site.Name ?? "").Where(name => name.Length > 0)]);
    }
}
