namespace ConfluenceOps.Sites.Cloud;

/// <summary>Atlassian's own servers, which stand before every Cloud site.</summary>
/// <param name="Authorization">Where people consent and tokens are made, with a slash at the end.</param>
/// <param name="Gateway">Where tokens of OAuth and scoped API tokens work, with a slash at the end.</param>
/// <remarks>facts.md, section 1.1. A site on loopback is its own: a sandbox plays all of them.</remarks>
internal sealed record AtlassianServices(Uri Authorization, Uri Gateway)
{
    private static readonly AtlassianServices _public = new(new Uri("https://auth.atlassian.com/"), new Uri("https://api.atlassian.com/"));

    /// <summary>Those that a site belongs to.</summary>
    public static AtlassianServices Of(Uri site)
    {
        var origin = new Uri(site, "/");
        return site.IsLoopback ? new AtlassianServices(origin, origin) : _public;
    }

    /// <summary>Where the gateway answers for a site.</summary>
    public Uri ApiOf(string cloudId) => new(Gateway, $"ex/confluence/{Uri.EscapeDataString(cloudId)}/wiki/");
}
