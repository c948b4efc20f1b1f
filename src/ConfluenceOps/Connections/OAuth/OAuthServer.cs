using ConfluenceOps.Sites;
using ConfluenceOps.Sites.Cloud;

namespace ConfluenceOps.Connections.OAuth;

/// <summary>Where people consent and tokens are made.</summary>
/// <param name="Authorize">What a browser opens.</param>
/// <param name="Token">Where codes and other proofs are exchanged for tokens.</param>
/// <param name="Revoke">Where tokens are given back; null where there is no such place.</param>
/// <param name="Audience">What the tokens are for, where the server asks; else null.</param>
/// <remarks>facts.md, sections 1.1 and 1.2.</remarks>
internal sealed record OAuthServer(Uri Authorize, Uri Token, Uri? Revoke, string? Audience)
{
    /// <summary>The one of a site.</summary>
    /// <param name="kind">Which Confluence it is: every Data Center is its own, Cloud has Atlassian's.</param>
    /// <param name="site">The site's address; that of a Data Center with its context path.</param>
    public static OAuthServer Of(SiteKind kind, Uri site)
    {
        ArgumentNullException.ThrowIfNull(site);
        if (kind == SiteKind.DataCenter)
        {
            var root = new Uri($"{site.AbsoluteUri.TrimEnd('/')}/rest/oauth2/latest/");
            // People take access back in their profile there; programs have no place to.
            return new OAuthServer(new Uri(root, "authorize"), new Uri(root, "token"), Revoke: null, Audience: null);
        }
        var services = AtlassianServices.Of(site);
        return new OAuthServer(
            new Uri(services.Authorization, "authorize"), new Uri(services.Authorization, "oauth/token"), new Uri(services.Authorization, "oauth/revoke"),
            Audience: "api.atlassian.com");
    }
}
