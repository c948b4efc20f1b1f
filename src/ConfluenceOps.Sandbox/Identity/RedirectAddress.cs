using ConfluenceOps.Sandbox.Model;
using Microsoft.AspNetCore.WebUtilities;

namespace ConfluenceOps.Sandbox.Identity;

/// <summary>Where a program has people sent back to: an address that is registered for it.</summary>
internal sealed record RedirectAddress
{
    private readonly Uri _uri;

    private RedirectAddress(Uri uri)
    {
        _uri = uri;
        Text = uri.OriginalString;
    }

    /// <summary>As the program wrote it; it must be the same when the code is redeemed.</summary>
    public string Text { get; }

    /// <summary>Where that is, for people.</summary>
    public string Place => _uri.Host.Length > 0 ? _uri.Authority : _uri.Scheme + ":";

    /// <summary>As content security policies name it; they have no word for IPv6 addresses.</summary>
    public string PolicySource => _uri.Scheme is "http" or "https" && _uri.HostNameType != UriHostNameType.IPv6
        ? _uri.GetLeftPart(UriPartial.Authority)
        : _uri.Scheme + ":";

    /// <returns>Null when it is not registered: nobody may be sent there, with an error neither.</returns>
    public static RedirectAddress? Find(SandboxClient client, string? wanted) =>
        Uri.TryCreate(wanted, UriKind.Absolute, out var uri) && client.RedirectUris.Exists(registered => Covers(new Uri(registered), uri))
            ? new(uri)
            : null;

    /// <summary>The address with something to tell.</summary>
    public string With(params IEnumerable<(string Name, string? Value)> parameters) =>
        QueryHelpers.AddQueryString(_uri.AbsoluteUri, parameters.Select(pair => KeyValuePair.Create(pair.Name, pair.Value)));

    /// <summary>Letter by letter; but a program on this machine takes whatever port is free (RFC 8252, section 7.3).</summary>
    private static bool Covers(Uri registered, Uri wanted) =>
        registered.OriginalString == wanted.OriginalString
        || (registered is { Scheme: "http", IsLoopback: true }
            && wanted is { Scheme: "http", UserInfo: "", Fragment: "" }
            && registered.Host == wanted.Host
            && registered.PathAndQuery == wanted.PathAndQuery);
}
