using System.Buffers;
using ConfluenceOps.Markup.Model;

namespace ConfluenceOps.Markup.Writing;

/// <summary>Turns what links and pictures refer to into addresses.</summary>
internal sealed class Destination(MarkdownWriter writer)
{
    /// <summary>What could end a destination, begin something inside it, or split a row of a table.</summary>
    private static readonly SearchValues<char> Unwritable = SearchValues.Create(" \t\n\"()<>[\\]`|");

    private static readonly string[] UnsafeSchemes = ["javascript:", "vbscript:", "data:"];

    /// <summary>The address of a link; null when it has none that may be written.</summary>
    public string? Of(Link link)
    {
        if (AnchorOnThisPage(link) is { } anchor)
            return OfAnchor(anchor);
        var url = Find(link.Target);
        return url is null || string.IsNullOrEmpty(link.Anchor) ? url : $"{url}#{Uri.EscapeDataString(link.Anchor)}";
    }

    /// <summary>The address of a picture.</summary>
    public string? Of(Image image) => image.Source is UrlResource { Url: var url } ? writer.References.Redirect(url) ?? url : Find(image.Source);

    /// <summary>The place to which a link leads on the page where it stands; null when it leads elsewhere.</summary>
    public static string? AnchorOnThisPage(Link link) => link switch
    {
        { Target: PageResource { SpaceKey: null, Title: null }, Anchor: { Length: > 0 } anchor } => anchor,
        { Target: UrlResource { Url: ['#', _, ..] and var url }, Anchor: null } => Uri.UnescapeDataString(url[1..]),
        _ => null,
    };

    /// <summary>Whether an address can stand for itself between angle brackets.</summary>
    public static bool IsPlain(string url) =>
        (url.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || url.StartsWith("http://", StringComparison.OrdinalIgnoreCase))
        && !url.AsSpan().ContainsAny(Unwritable);

    /// <summary>Writes an address so that nothing in it ends it or reads as something else.</summary>
    public static void Write(MarkdownOutput output, ReadOnlySpan<char> url)
    {
        url = url.Trim();
        while (!url.IsEmpty)
        {
            var length = url.IndexOfAny(Unwritable);
            WriteReferencesApart(output, length < 0 ? url : url[..length]);
            if (length < 0)
                return;
            output.Write($"%{(int)url[length]:X2}");
            url = url[(length + 1)..];
        }
    }

    private static void WriteReferencesApart(MarkdownOutput output, ReadOnlySpan<char> url)
    {
        for (var at = url.IndexOf('&'); at >= 0; at = url.IndexOf('&'))
        {
            output.Write(url[..(at + 1)]);
            url = url[(at + 1)..];
            if (MarkdownText.IsReference(url))
                output.Write("amp;");
        }
        output.Write(url);
    }

    /// <summary>A place on this page; of an included page, one that is not a part of this page may be on its own.</summary>
    private string OfAnchor(string anchor)
    {
        if (writer.HeadingOf(anchor) is { } heading)
            return OfHeading(heading);
        var page = writer.Scope.Outer is null ? "" : writer.References.PageUrl(spaceKey: null, title: null);
        return $"{page}#{Uri.EscapeDataString(anchor)}";
    }

    private static string OfHeading(string id) => $"#{Uri.EscapeDataString(id)}";

    private string? Find(Resource resource) => resource switch
    {
        HeadingResource heading => OfHeading(heading.Id),
        UrlResource { Url: var url } => Safe(writer.References.Redirect(url) ?? url),
        ContentResource content => writer.References.PageUrl(content.Id) ?? Lose("page"),
        IssuesResource issues => writer.References.IssuesUrl(issues.Query) ?? Lose("issues"),
        PageResource page => writer.References.PageUrl(page.SpaceKey, page.Title) ?? Lose("page"),
        SpaceResource space => writer.References.SpaceUrl(space.Key) ?? Lose("space"),
        AttachmentResource file => writer.References.FileUrl(new FileReference(file.Page.SpaceKey, file.Page.Title, file.FileName)) ?? Relative(file),
        _ => null,
    };

    /// <summary>Where nobody knows the file's address, its name at least says which file it was.</summary>
    private string Relative(AttachmentResource file)
    {
        Lose("attachment");
        return Uri.EscapeDataString(file.FileName);
    }

    /// <summary>No script of a stranger becomes something to click on.</summary>
    private string? Safe(string url)
    {
        var scheme = string.Concat(url[..Math.Min(url.Length, 64)].Where(c => !char.IsWhiteSpace(c)));
        return Array.Exists(UnsafeSchemes, unsafeScheme => scheme.StartsWith(unsafeScheme, StringComparison.OrdinalIgnoreCase))
            ? Lose("unsafe")
            : url;
    }

    private string? Lose(string what)
    {
        writer.Losses.Add("link", what);
        return null;
    }
}
