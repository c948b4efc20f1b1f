using ConfluenceOps.Http;
using Flurl;

namespace ConfluenceOps.Sites.Cloud;

/// <summary>Where a Cloud site is: for browsers, and for requests.</summary>
/// <param name="Site">What browsers open, with a slash at the end; Confluence lives under <c>/wiki/</c> on every Cloud site.</param>
/// <param name="Api">Where requests start: the same, or Atlassian's gateway, which scoped tokens need.</param>
internal sealed record CloudAddress(Uri Site, Uri Api)
{
    /// <summary>Whether requests go through the gateway.</summary>
    public bool IsThroughGateway => Api != Site;

    /// <summary>The address of the site that a URL belongs to, whatever page of it the URL names.</summary>
    public static CloudAddress Of(Uri url)
    {
        var site = new Uri(new Uri(url.GetLeftPart(UriPartial.Authority)), "/wiki/");
        return new CloudAddress(site, site);
    }

    /// <summary>The same site, reached through the gateway.</summary>
    /// <param name="cloudId">The id under which the gateway knows the site.</param>
    public CloudAddress ThroughGateway(string cloudId) => this with { Api = AtlassianServices.Of(Site).ApiOf(cloudId) };

    /// <summary>Whether the gateway may see what was given for the site itself.</summary>
    /// <remarks>
    /// A credential goes to no other host than the one it was given for; the gateway of Atlassian's own host names is
    /// Atlassian's. Tokens of OAuth were given for the gateway to begin with.
    /// </remarks>
    public bool MaySend(SiteCredential credential) => credential.Kind == CredentialKind.OAuth || Site.IsLoopback || CloudHosts.AreSites(Site.Host);

    /// <summary>Where a browser opens what an answer names in <c>_links.webui</c>.</summary>
    public Uri Page(string? webui) => new(Site, (webui ?? "").TrimStart('/'));

    /// <summary>Where the bytes of a file are asked for.</summary>
    /// <remarks>
    /// The gateway knows files by their page and id alone, so the page is read out of the link that the site gave:
    /// <c>download/attachments/PAGE/NAME</c>. A link of any other form is followed as it is.
    /// </remarks>
    public Uri Download(Attachment file)
    {
        if (!IsThroughGateway || !Site.IsBaseOf(file.Url))
            return file.Url;
        return Site.MakeRelativeUri(file.Url).OriginalString.Split('/', '?') switch
        {
            ["download", "attachments", var page, ..] when page.All(char.IsAsciiDigit) =>
                new Uri(Api, $"rest/api/content/{page}/child/attachment/{Uri.EscapeDataString(file.Id)}/download?version={file.Version}"),
            ["rest", "api", ..] => new Uri(Api, Site.MakeRelativeUri(file.Url)),
            _ => file.Url,
        };
    }

    /// <summary>A next link as a path below <see cref="Api"/>.</summary>
    /// <remarks>
    /// v2 writes <c>/wiki/api/v2/…</c>, v1 <c>/rest/api/…</c>; resolved as links they would lose the gateway's path,
    /// and an absolute one could lead to another host.
    /// </remarks>
    public static Url Rebase(string next)
    {
        foreach (var root in (ReadOnlySpan<string>)["/api/v2/", "/rest/api/"])
            if (next.IndexOf(root, StringComparison.Ordinal) is >= 0 and var start)
                return new Url(next[(start + 1)..]);
        return new Url(next.TrimStart('/'));
    }
}
