using ConfluenceOps.Sites.Cloud;

namespace ConfluenceOps.Sites;

/// <summary>The address cannot be that of a site, or would carry the credential unprotected.</summary>
public sealed class AddressNotUsableException : ConfluenceOpsException
{
    private AddressNotUsableException(string happened, string advice)
        : base(happened, advice) { }

    /// <inheritdoc/>
    public override string ErrorId => "AddressNotUsable";

    /// <inheritdoc/>
    public override ErrorKind Kind => ErrorKind.InvalidArgument;

    internal static void ThrowIfUnusable(Uri url, bool allowInsecure = false)
    {
        ThrowIfNoSite(url);
        if (url.UserInfo.Length > 0)
            throw new AddressNotUsableException("The address holds a user name or a password.", "Give the address alone, and the account with -Credential.");
        if (url.Scheme == Uri.UriSchemeHttp && !url.IsLoopback && !allowInsecure)
            throw new AddressNotUsableException($"'{url.Host}' would be spoken to without encryption, which shows the token to the network.", "Use https; where there is none, -AllowInsecure accepts that.");
        if (CloudHosts.AreAtlassiansOwn(url.Host))
            throw new AddressNotUsableException($"'{url.Host}' is a page of Atlassian and no site.", "Give the address of your site, such as https://acme.atlassian.net.");
    }

    /// <summary>For addresses that are written down and not spoken to.</summary>
    internal static void ThrowIfNoSite(Uri url)
    {
        if (!url.IsAbsoluteUri || (url.Scheme != Uri.UriSchemeHttps && url.Scheme != Uri.UriSchemeHttp))
            throw new AddressNotUsableException($"'{url}' is not the address of a site.", "Give it whole, such as https://acme.atlassian.net.");
    }
}
