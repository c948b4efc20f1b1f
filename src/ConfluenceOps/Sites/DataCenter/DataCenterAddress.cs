using Flurl;

namespace ConfluenceOps.Sites.DataCenter;

/// <summary>Where a Data Center is: its host, and the context path that its administrator chose.</summary>
/// <param name="Site">What browsers open and where requests start, with a slash at the end.</param>
internal sealed record DataCenterAddress(Uri Site)
{
    /// <summary>How the paths of Confluence's own pages begin; the context path ends before the first of them.</summary>
    /// <remarks>facts.md, section 8.</remarks>
    private static readonly HashSet<string> _ownPaths = new(StringComparer.OrdinalIgnoreCase)
    {
        "display", "pages", "spaces", "x", "rest", "rpc", "download", "plugins", "admin", "label", "labels", "users", "people", "s", "secure",
    };

    /// <summary>The site that a URL belongs to, whatever page of it the URL names. Which part of a path is the context path can only be guessed.</summary>
    public static DataCenterAddress Of(Uri url)
    {
        var context = url.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries).TakeWhile(part => !IsOwn(part)).ToList();
        return new DataCenterAddress(new Uri(Root(url).Site, context.Count == 0 ? "/" : $"/{string.Join('/', context)}/"));
    }

    /// <summary>The same host without a context path.</summary>
    public static DataCenterAddress Root(Uri url) => new(new Uri(url.GetLeftPart(UriPartial.Authority) + "/"));

    /// <summary>Whether both are on one host, which alone may see the same credential.</summary>
    public bool SharesHostWith(Uri other) =>
        Uri.Compare(Site, other, UriComponents.SchemeAndServer, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase) == 0;

    /// <summary>Where a browser opens what an answer names in <c>_links</c>.</summary>
    public Uri Page(string? link) => new(Site, (link ?? "").TrimStart('/'));

    /// <summary>A next link as a path below <see cref="Site"/>.</summary>
    /// <remarks>Links come with and without the context path; resolved as links they would lose it, and an absolute one could lead to another host.</remarks>
    public static Url Rebase(string next) =>
        new(next.IndexOf("/rest/", StringComparison.Ordinal) is >= 0 and var start ? next[(start + 1)..] : next.TrimStart('/'));

    private static bool IsOwn(string part) => _ownPaths.Contains(part) || part.EndsWith(".action", StringComparison.OrdinalIgnoreCase);
}
