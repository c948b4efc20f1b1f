using System.Collections.Specialized;
using System.Web;

namespace ConfluenceOps.Links;

/// <summary>Tells what an address leads to by its form alone.</summary>
internal static class LinkReader
{
    private const string Gateway = "api.atlassian.com";

    /// <summary>Segments with which the part of a path begins that is Confluence's own. What stands before, such as <c>/wiki</c> or <c>/confluence</c>, is the site's.</summary>
    private static readonly HashSet<string> Beginnings = new(StringComparer.Ordinal) { "spaces", "display", "pages", "x", "download", "external" };

    /// <returns>Null where it has no form that Confluence gives its links.</returns>
    public static ConfluenceLink? Read(Uri address)
    {
        if (address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp)
            return null;
        var parts = address.AbsolutePath.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var begin = Array.FindIndex(parts, Beginnings.Contains);
        var query = HttpUtility.ParseQueryString(address.Query);
        var link = begin < 0 ? ReadExported(parts) : Read(parts.AsSpan(begin), query);
        if (link is null)
            return null;
        var cloudId = begin > 2 && address.IdnHost == Gateway && parts is ["ex", "confluence", var id, ..] ? id : null;
        return link with
        {
            Address = address,
            Site = cloudId is null && begin >= 0 ? SiteOf(address, parts[..begin]) : null,
            CloudId = cloudId,
            Anchor = AnchorIn(address.Fragment),
            CommentId = Known(query["focusedCommentId"]),
            FileName = link.FileName ?? Filled(query["preview"]?.Split('/')[^1]),
        };
    }

    private static ConfluenceLink? Read(ReadOnlySpan<string> path, NameValueCollection query)
    {
        if ((query["pageId"] ?? query["draftId"]) is { } asked)
            return Known(asked) is { } id ? Page(id) : null;
        return path switch
        {
            ["spaces", "viewspace.action", ..] => Filled(query["key"]) is { } key ? OfSpace(key) : null,
            ["spaces", var space, .. var rest] => ReadInSpace(Decoded(space), rest),
            // Confluence itself writes spaces of such links as plus signs.
            ["display", var space, var title] => ByTitle(Decoded(space), Plain(title)),
            ["display", var space, _, _, _, var title] => ByTitle(Decoded(space), Plain(title)) with { Kind = LinkKind.BlogPost },
            ["display", var space] => OfSpace(Decoded(space)),
            ["pages", "viewpage.action", ..] => Filled(query["spaceKey"]) is { } space && Filled(query["title"]) is { } title ? ByTitle(space, title) : null,
            ["download", "attachments" or "thumbnails", var id, var file, ..] when ContentId.Is(id) => new() { Kind = LinkKind.Attachment, Id = id, FileName = Plain(file) },
            ["external", _] => new() { Kind = LinkKind.PublicLink },
            ["x", var code] => TinyLink.Decode(Uri.UnescapeDataString(code)) is { } id ? Page(id) : null,
            _ => null,
        };
    }

    private static ConfluenceLink? ReadInSpace(string space, ReadOnlySpan<string> path) => path switch
    {
        ["pages", "edit" or "edit-v2", var id, ..] when ContentId.Is(id) => Page(id) with { Space = space },
        ["pages", var id, .. var title] when ContentId.Is(id) => Page(id) with { Space = space, Title = TitleIn(title) },
        ["blog", _, _, _, var id, .. var title] when ContentId.Is(id) => Page(id) with { Kind = LinkKind.BlogPost, Space = space, Title = TitleIn(title) },
        [var type, var id, .. var title] when KindOf(type) is { } kind && ContentId.Is(id) => new() { Kind = kind, Id = id, Space = space, Title = TitleIn(title) },
        // A number that no page can have.
        ["pages", [>= '0' and <= '9', ..], ..] => null,
        // Words that are not known here are lists and settings of the space.
        _ => OfSpace(space),
    };

    /// <summary>A page of an export as HTML: <c>How-we-roll-back_123456.html</c>, on no site at all.</summary>
    private static ConfluenceLink? ReadExported(string[] path)
    {
        if (path is not [.., var file] || !file.EndsWith(".html", StringComparison.Ordinal))
            return null;
        var name = Path.GetFileNameWithoutExtension(file);
        var at = name.LastIndexOfAny(['_', '-']);
        return at > 0 && name[(at + 1)..] is { Length: >= 5 } id && ContentId.Is(id) ? Page(id) with { Title = Plain(name[..at].Replace('-', ' ')) } : null;
    }

    private static LinkKind? KindOf(string type) => type switch
    {
        "folder" => LinkKind.Folder,
        "whiteboard" => LinkKind.Whiteboard,
        "database" => LinkKind.Database,
        "embed" => LinkKind.Embed,
        _ => null,
    };

    private static ConfluenceLink Page(string id) => new() { Kind = LinkKind.Page, Id = id };

    private static ConfluenceLink OfSpace(string key) => new() { Kind = LinkKind.Space, Space = key };

    private static ConfluenceLink ByTitle(string space, string title) => new() { Kind = LinkKind.Page, Space = space, Title = title };

    private static Uri SiteOf(Uri address, string[] context) =>
        new(address.GetLeftPart(UriPartial.Scheme) + address.Authority + (context.Length == 0 ? "/" : $"/{string.Join('/', context)}/"));

    private static string? TitleIn(ReadOnlySpan<string> path) => path is [var title, ..] ? Plain(title) : null;

    private static string? AnchorIn(string fragment)
    {
        const string Comment = "comment-";
        var anchor = Uri.UnescapeDataString(fragment.TrimStart('#'));
        return anchor.Length == 0 || anchor.StartsWith(Comment, StringComparison.Ordinal) ? null : anchor;
    }

    private static string? Known(string? id) => id is not null && ContentId.Is(id) ? id : null;

    private static string? Filled(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private static string Decoded(string part) => Uri.UnescapeDataString(part);

    private static string Plain(string part) => Uri.UnescapeDataString(part.Replace('+', ' '));
}
