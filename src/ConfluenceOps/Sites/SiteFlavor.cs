using ConfluenceOps.Http;
using ConfluenceOps.Sites.Cloud;

namespace ConfluenceOps.Sites;

/// <summary>Which Confluence answers at an address.</summary>
/// <param name="Kind">Cloud or Data Center.</param>
/// <param name="CloudId">The id under which the gateway knows a Cloud site; null where nobody had to ask.</param>
/// <remarks>facts.md, section 1.3.</remarks>
internal sealed record SiteFlavor(SiteKind Kind, string? CloudId = null)
{
    /// <summary>Finds it out: by what is said, by the host's name, and only then by asking.</summary>
    public static async Task<SiteFlavor> FindAsync(ConnectionOptions options, CancellationToken cancel)
    {
        if (options.Kind is { } said)
            return new SiteFlavor(said, options.CloudId);
        if (options.CloudId is not null || CloudHosts.AreSites(options.Url.Host))
            return new SiteFlavor(SiteKind.Cloud, options.CloudId);
        // Only Data Center has tokens that stand for their account.
        if (options.Credential.Kind == CredentialKind.Bearer)
            return new SiteFlavor(SiteKind.DataCenter);
        return await TenantInfo.FindAsync(options, cancel).ConfigureAwait(false) is { } id
            ? new SiteFlavor(SiteKind.Cloud, id)
            : new SiteFlavor(SiteKind.DataCenter);
    }
}
