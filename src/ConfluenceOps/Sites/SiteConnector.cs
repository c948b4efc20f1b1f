using ConfluenceOps.Sites.Cloud;

namespace ConfluenceOps.Sites;

/// <summary>Opens sites.</summary>
public static class SiteConnector
{
    /// <summary>Connects, and makes sure that the site knows who is asking.</summary>
    /// <exception cref="AddressNotUsableException">The address cannot be that of a site, or would carry the credential unprotected.</exception>
    /// <exception cref="ConfluenceOpsException">One of the errors of the Http room.</exception>
    public static async Task<ISite> ConnectAsync(ConnectionOptions options, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(options);
        AddressNotUsableException.ThrowIfUnusable(options.Url);
        return await CloudConnector.ConnectAsync(options, cancel).ConfigureAwait(false);
    }
}
