using System.Diagnostics.CodeAnalysis;
using System.Web;

namespace ConfluenceOps.Context;

/// <summary>What a person uses to name a page: its id, or a link that holds the id.</summary>
/// <remarks>
/// Links by title alone, as old Data Center sites give them, hold no id and are not read here.
/// The forms and where they come from: facts.md, section 8.
/// </remarks>
public sealed record PageLink
{
    private const int LongestId = 19;

    private PageLink(string pageId, Uri? address) => (PageId, Address) = (pageId, address);

    /// <summary>The page's id.</summary>
    public string PageId { get; }

    /// <summary>The link; null when it was a bare id. Says which site is meant.</summary>
    public Uri? Address { get; }

    /// <summary>Reads an id or a link.</summary>
    /// <param name="text">What a person typed or pasted.</param>
    /// <param name="link">What it names.</param>
    /// <returns>Whether it names a page by id.</returns>
    public static bool TryParse(string text, [NotNullWhen(true)] out PageLink? link)
    {
        ArgumentNullException.ThrowIfNull(text);
        var named = text.Trim();
        link = null;
        if (IsId(named))
            link = new PageLink(named, null);
        else if (Uri.TryCreate(named, UriKind.Absolute, out var address) && IsWeb(address) && FindId(address) is { } id)
            link = new PageLink(id, address);
        return link is not null;
    }

    private static bool IsWeb(Uri address) => address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp;

    private static string? FindId(Uri address)
    {
        var query = HttpUtility.ParseQueryString(address.Query);
        if ((query["pageId"] ?? query["draftId"]) is { } asked)
            return IsId(asked) ? asked : null;
        return FindId(address.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries));
    }

    private static string? FindId(ReadOnlySpan<string> path)
    {
        // What stands before, such as /wiki or /confluence, is the site's own.
        var spaces = path.IndexOf("spaces");
        return spaces >= 0 ? FindInSpace(path[(spaces + 1)..])
            : path is [.., "x", var code] && !path.Contains("display") ? TinyLink.Decode(Uri.UnescapeDataString(code))
            : null;
    }

    private static string? FindInSpace(ReadOnlySpan<string> path) => path switch
    {
        [_, "pages", "edit" or "edit-v2", var id, ..] when IsId(id) => id,
        [_, "pages", var id, ..] when IsId(id) => id,
        [_, "blog", _, _, _, var id, ..] when IsId(id) => id,
        _ => null,
    };

    private static bool IsId(string text) =>
        text.Length is > 0 and <= LongestId && text[0] != '0' && text.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0;
}
