using ConfluenceOps.Http.Errors;
using ConfluenceOps.Sites.Cloud;
using ConfluenceOps.Sites.DataCenter;

namespace ConfluenceOps.Sites;

/// <summary>Opens sites.</summary>
public static class SiteConnector
{
    /// <summary>Connects, and makes sure that the site knows who is asking.</summary>
    /// <exception cref="AddressNotUsableException">The address cannot be that of a site, or would carry the credential unprotected.</exception>
    /// <exception cref="ConfluenceOpsException">One of the errors of the Http room.</exception>
    public static async Task<ISite> ConnectAsync(ConnectionOptions options, CancellationToken cancel) =>
        (await SignInAsync(options, cancel).ConfigureAwait(false)).Site;

    /// <summary>Connects, and says as whom and by which way.</summary>
    /// <inheritdoc cref="ConnectAsync"/>
    public static async Task<SignedIn> SignInAsync(ConnectionOptions options, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(options);
        AddressNotUsableException.ThrowIfUnusable(options.Url, options.AllowInsecure);
        var flavor = await SiteFlavor.FindAsync(options, cancel).ConfigureAwait(false);
        if (flavor.Kind == SiteKind.Cloud)
            return await CloudConnector.ConnectAsync(options, flavor.CloudId, cancel).ConfigureAwait(false);
        try
        {
            return await DataCenterConnector.ConnectAsync(options, cancel).ConfigureAwait(false);
        }
        catch (Exception error) when (error is NotFoundException or MalformedAnswerException or NotAuthenticatedException)
        {
            if (await TenantInfo.FindAsync(options, cancel).ConfigureAwait(false) is not null)
                throw WayNotOpenException.NoSuchTokens(options.Url.Host);
            if (error is not NotAuthenticatedException)
                throw new NoConfluenceException(options.Url, error);
            throw;
        }
    }
}
